// The field at the bottom: messages, commands, and what completes them while one types.
import { byId, el, sign } from "./dom.js";
import { ask, load, recall, remember, store } from "./store.js";
import { offersFor } from "./complete.js";
import { title } from "./places.js";
import { face } from "./people.js";
import { answered } from "./form.js";

let area, box, hintLine, offers = null, index = -1, turn = 0, drawnFor = "";
const mentions = new Map();
const draftName = () => `line ${store.me} ${store.here}`;

export function beginComposer() {
  area = el("textarea", { id: "line", rows: 1, "data-testid": "composer", "aria-label": "Message or command", role: "combobox", "aria-autocomplete": "list", "aria-controls": "offers", "aria-expanded": "false", input: typed, click: offer, keydown, blur: () => setTimeout(() => document.activeElement !== area && hideOffers(), 120) });
  box = el("div", { id: "offers", class: "offers", role: "listbox", "aria-label": "What can come next", hidden: true });
  hintLine = el("div", { class: "composer-hint", role: "status" });
  const form = byId("composer");
  form.append(box, el("div", { class: "writing" }, area, el("button", { class: "send", "aria-label": "Send", "data-testid": "send" }, sign("send"))), hintLine);
  form.addEventListener("submit", event => { event.preventDefault(); send(); });
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, dialog, [role=menu]");
    if (!typing && event.key === "/" && !event.ctrlKey && !event.metaKey) { event.preventDefault(); write("/"); }
  });
  tip();
}

function tip(problem) {
  hintLine.classList.toggle("problem", !!problem);
  hintLine.replaceChildren(...problem ? [problem] : [el("span", {}, el("kbd", {}, "/"), " commands"), el("span", {}, el("kbd", {}, "@"), " people"), el("span", { class: "wide" }, el("kbd", {}, "Enter"), " sends, ", el("kbd", {}, "Shift"), " ", el("kbd", {}, "Enter"), " begins a line")]);
}

/** Puts words into the field, as if they had been typed. */
export function write(words) {
  area.value = words;
  area.focus();
  area.setSelectionRange(words.length, words.length);
  typed();
}

/** Shows what this person had begun to write here. */
export function drawComposer() {
  const place = store.channels.get(store.here);
  if (!place) return;
  const key = store.me + " " + store.here;
  const name = place.name && !place.under ? "#" + title(place) : title(place);
  area.placeholder = place.under ? "Reply in the thread" : innerWidth < 720 ? "Write, or / for commands" : `Write to ${name}, or type / for a command`;
  if (key === drawnFor) return;
  drawnFor = key;
  const draft = recall(draftName()) ?? { line: "", mentions: [] };
  area.value = draft.line;
  mentions.clear();
  draft.mentions.forEach(([label, token]) => mentions.set(label, token));
  hideOffers();
  tip();
  grow();
}

function grow() {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = area.scrollHeight + "px";
}

function typed() {
  remember(draftName(), area.value ? { line: area.value, mentions: [...mentions] } : undefined);
  if (hintLine.classList.contains("problem")) tip();
  grow();
  offer();
}

async function offer() {
  const mine = ++turn;
  const head = area.value.slice(0, area.selectionStart);
  const found = await offersFor(head, [...mentions.keys()]);
  if (mine !== turn) return;
  if (!found || (!found.items.length && !found.help)) { hideOffers(); return; }
  offers = found;
  index = found.items.length && found.eager ? 0 : -1;
  drawOffers();
}

function drawOffers() {
  area.setAttribute("aria-expanded", "true");
  box.hidden = false;
  box.replaceChildren(el("div", { class: "offers-title", "data-testid": "offers-title" }, el("span", {}, offers.help ?? offers.title), offers.help ? el("span", {}, offers.title) : null),
    ...offers.items.map((item, i) => el("div", { class: "offer" + (i === index ? " here" : ""), id: "offer-" + i, role: "option", "aria-selected": String(i === index), "data-testid": item.command ? "command-suggestion" : "suggestion", pointerdown: event => { event.preventDefault(); accept(item); } },
      item.face ? face(item.face, "tiny") : null, el("b", {}, item.label), item.options ? el("span", { class: "options" }, item.options) : null, el("span", { class: "why" }, item.why))));
  if (index >= 0) {
    area.setAttribute("aria-activedescendant", "offer-" + index);
    byId("offer-" + index).scrollIntoView({ block: "nearest" });
  } else area.removeAttribute("aria-activedescendant");
}

function hideOffers() {
  turn++;
  offers = null;
  index = -1;
  box.hidden = true;
  box.replaceChildren();
  area.setAttribute("aria-expanded", "false");
  area.removeAttribute("aria-activedescendant");
}

function accept(item) {
  if (item.mention) mentions.set(...item.mention);
  const after = area.value.slice(offers.to);
  const before = area.value.slice(0, offers.from) + item.insert;
  area.value = before + after;
  area.focus();
  area.setSelectionRange(before.length, before.length);
  hideOffers();
  typed();
}

function keydown(event) {
  if (event.isComposing) return;
  const open = offers && offers.items.length;
  if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    const count = offers.items.length;
    index = event.key === "ArrowDown" ? (index + 1) % count : (index <= 0 ? count : index) - 1;
    drawOffers();
  } else if (event.key === "Escape") {
    if (offers) { event.preventDefault(); event.stopPropagation(); }
    hideOffers();
  } else if (open && event.key === "Tab" && !event.shiftKey && (index >= 0 || offers.needed)) {
    event.preventDefault();
    accept(offers.items[Math.max(0, index)]);
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    if (open && index >= 0) accept(offers.items[index]);
    else send();
  }
}

/** People and channels as the bot reads them: names become ids, the longest first; those chosen from the list come before namesakes. */
function resolved(line) {
  const people = [...store.people.values()].filter(one => one.present).map(one => ["@" + one.name, `<@${one.id}>`]);
  const rooms = [...store.channels.values()].filter(one => one.name && !one.under).map(one => ["#" + one.name, `<#${one.id}>`]);
  return [...mentions, ...people, ...rooms].sort((a, b) => b[0].length - a[0].length)
    .reduce((words, [label, token]) => words.split(label).map((part, i, all) => i < all.length - 1 ? part + (/^[\p{L}\p{N}]/u.test(all[i + 1]) ? label : token) : part).join(""), line);
}

async function send() {
  const line = area.value.trim();
  if (!line) return;
  hideOffers();
  const answer = await ask("type", { line: resolved(line) });
  if (answer.error) { tip(answer.error); return; }
  area.value = "";
  mentions.clear();
  typed();
  await load();
  answered(answer);
  const log = byId("log");
  log.scrollTop = log.scrollHeight;
}
