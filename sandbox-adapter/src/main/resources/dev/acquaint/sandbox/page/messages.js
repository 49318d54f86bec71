// The conversation in the middle: its head, its messages, and what one can do about each.
import { byId, el, hint, sign, sync } from "./dom.js";
import { ask, go, load, messageOf, nameOf, person, placeNumber, recall, remember, store } from "./store.js";
import { clock, day, full, now } from "./time.js";
import { body, line } from "./blocks.js";
import { face, role, showPerson } from "./people.js";
import { markRead, readUpTo } from "./reading.js";
import { others, title } from "./places.js";
import { answered } from "./form.js";
import { pop } from "./pop.js";

const TOGETHER = 6 * 60 * 1000;
let nodes = new Map();
let shown = "";
let mark = 0;
let markEnd = 0;

const hidden = () => new Set(recall("hidden") ?? []);

function hide(id) {
  remember("hidden", [...hidden(), id]);
  drawMessages();
}

async function thread(message) {
  const answer = await ask("thread", { message: message.id });
  if (answer.error) { hint(answer.error); return; }
  await load();
  go(answer.channel);
  byId("line").focus();
}

function more(message, anchor) {
  const close = pop(anchor, ...store.messageMenus.map(menu => el("button", { type: "button", class: "entry", "data-testid": "message-menu-" + menu.code, click: async () => {
    close();
    const answer = await ask("menu", { menu: menu.code, message: message.id });
    if (answer.error) hint(answer.error);
    await load();
    answered(answer);
  } }, sign("flag"), menu.label)),
  el("button", { type: "button", class: "entry", click: () => { close(); navigator.clipboard?.writeText(line(message.id)).then(() => hint("Copied.")); } }, sign("file"), "Copy the words"));
}

function tools(message) {
  const place = store.channels.get(message.channel);
  return el("div", { class: "tools" },
    message.private || place?.under ? null : el("button", { type: "button", class: "icon-button", "aria-label": "Reply in a thread", title: "Reply in a thread", "data-testid": "reply", click: () => thread(message) }, sign("reply")),
    el("button", { type: "button", class: "icon-button", "aria-label": "More about this message", title: "More", "aria-haspopup": "menu", "data-testid": "message-more", click: event => more(message, event.currentTarget) }, sign("more")));
}

function replies(message) {
  const place = [...store.channels.values()].find(one => one.under === message.id);
  if (!place || place.id === store.here) return null;
  const all = store.messages.filter(one => one.channel === place.id);
  const faces = [...new Set(all.map(one => one.author))].slice(0, 3).map(id => face(id, "tiny"));
  return el("button", { type: "button", class: "replies", "data-testid": "replies", click: () => go(place.id) }, faces.length ? el("span", { class: "stack" }, ...faces) : sign("thread"), all.length === 1 ? "1 reply" : `${all.length} replies`);
}

function make(message, follows) {
  const author = message.author;
  const bot = author === "bot";
  const left = bot ? face("bot") : el("button", { type: "button", "aria-label": "About " + nameOf(author), click: event => showPerson(author, event.currentTarget) }, face(author));
  const at = el("time", { datetime: new Date(message.at).toISOString(), title: full(message.at) }, clock(message.at));
  const role_ = !bot && person(author) ? role(person(author)) : "";
  return el("article", { class: `message${follows ? " follows" : ""}${message.private ? " private" : ""}`, "data-testid": "message", "data-id": message.id, "aria-label": `${nameOf(author)}, ${clock(message.at)}` },
    el("div", { class: "left" }, follows ? at : left),
    el("div", {},
      message.private ? el("div", { class: "private-note" }, sign("lock"), "Only you can see this", el("button", { type: "button", "data-testid": "dismiss", click: () => hide(message.id) }, "Dismiss")) : null,
      follows ? null : el("div", { class: "meta" },
        bot ? el("span", { class: "name" }, "Acquaint") : el("button", { type: "button", class: "name", click: event => showPerson(author, event.currentTarget) }, nameOf(author)),
        bot ? el("span", { class: "tag" }, "bot") : role_ ? el("span", { class: "more" }, role_) : null, at, message.edited ? el("span", { class: "more" }, "edited") : null),
      body(message), replies(message)),
    tools(message));
}

function cached(message, follows) {
  const place = [...store.channels.values()].find(one => one.under === message.id);
  const count = place ? store.messages.filter(one => one.channel === place.id).length : -1;
  const key = [message.revision, follows, count, nameOf(message.author), person(message.author)?.present, store.me].join(" ");
  const before = nodes.get(message.id);
  if (before?.key === key) return before.node;
  const node = make(message, follows);
  if (before?.node.contains(document.activeElement)) {
    const at = [...before.node.querySelectorAll("button, select, input")].indexOf(document.activeElement);
    queueMicrotask(() => (node.querySelectorAll("button, select, input")[at] ?? byId("log")).focus({ preventScroll: true }));
  }
  nodes.set(message.id, { key, node });
  return node;
}

function nothing(place) {
  return el("div", { class: "nothing" }, el("b", {}, others(place).length ? `You and ${title(place)}` : title(place)), el("span", {}, place.name ? "Nothing has been said here yet." : "Say hello. Nobody else reads along."));
}

export function drawMessages() {
  const place = store.channels.get(store.here);
  if (!place) return;
  const box = byId("log");
  const key = store.me + " " + place.id;
  const fresh = key !== shown;
  if (fresh) {
    nodes = new Map();
    shown = key;
    mark = readUpTo(place.id);
    markEnd = Math.max(0, ...store.messages.filter(message => message.channel === place.id).map(message => placeNumber(message.id)));
  }
  const low = box.scrollHeight - box.scrollTop - box.clientHeight < 90;
  const gone = hidden();
  const messages = store.messages.filter(message => message.channel === place.id && !gone.has(message.id));
  const root = place.under ? messageOf(place.under) : null;
  const rows = root ? [cached(root, false), separator("thread", "day", "Thread")] : [];
  let before = null;
  let lined = mark === 0;
  for (const message of messages) {
    const newDay = !before || day(before.at) !== day(message.at);
    const isNew = !lined && placeNumber(message.id) > mark && placeNumber(message.id) <= markEnd && message.author !== store.me;
    if (newDay) rows.push(separator(day(message.at), "day", day(message.at)));
    if (isNew) { rows.push(separator("new", "new-line", "New")); lined = true; }
    const follows = !newDay && !isNew && before.author === message.author && before.private === message.private && message.at - before.at < TOGETHER;
    rows.push(cached(message, follows));
    before = message;
  }
  if (!messages.length && !root) rows.push(nothing(place));
  sync(box, rows);
  if (fresh) {
    const line = box.querySelector(".new-line");
    box.scrollTop = line && box.scrollHeight - line.offsetTop > box.clientHeight ? line.offsetTop - box.offsetTop - 60 : box.scrollHeight;
  } else if (low) box.scrollTop = box.scrollHeight;
  if (document.visibilityState === "visible") markRead(place.id);
}

function separator(id, kind, words) {
  const before = nodes.get("separator " + id);
  if (before) return before.node;
  const node = el("div", { class: kind, role: "separator", "data-testid": kind }, words);
  nodes.set("separator " + id, { key: id, node });
  return node;
}

const ABOUT = {
  introductions: "Where introductions are set up and joined. Type / to see what the bot can do.",
  lounge: "Talk about anything.",
};

export function drawHead() {
  const place = store.channels.get(store.here);
  if (!place) return;
  const people = others(place);
  const root = place.under ? messageOf(place.under) : null;
  const about = root ? `Thread in ${title(store.channels.get(root.channel))}`
    : place.name ? ABOUT[place.name] ?? `${store.people.size} people`
    : people.length ? people.map(id => `${nameOf(id).split(" ")[0]}: ${person(id) ? clock(now(), person(id).zone) : ""}`).join(" · ") : "What Acquaint tells only you.";
  byId("head").replaceChildren(
    root ? el("button", { type: "button", class: "icon-button", "aria-label": "Back to the channel", "data-testid": "thread-back", click: () => go(root.channel) }, sign("reply")) : people.length ? el("span", { class: "stack" }, ...people.slice(0, 3).map(id => face(id))) : place.name ? "" : face("bot"),
    el("div", { class: "head-words" }, el("h1", {}, place.name && !root ? "# " + title(place) : title(place)), el("p", { class: "small soft" }, about)));
}
