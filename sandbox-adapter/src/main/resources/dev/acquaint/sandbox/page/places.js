// The sidebar: channels with their threads, rooms of several people, and the bot's own room.
import { byId, el, sign, sync } from "./dom.js";
import { go, messageOf, nameOf, placeNumber, store } from "./store.js";
import { choosePeople, face, openRoom } from "./people.js";
import { unread } from "./reading.js";

const nodes = new Map();

export const others = place => place.people.filter(id => id !== store.me);

/** What the present person calls a place. */
export function title(place) {
  if (place.name) return place.name;
  const names = others(place).map(nameOf);
  if (!names.length) return "Acquaint";
  return names.length === 1 ? names[0] : names.map(name => name.split(" ")[0]).join(", ");
}

function last(place) {
  for (let i = store.messages.length - 1; i >= 0; i--) {
    if (store.messages[i].channel === place.id) return placeNumber(store.messages[i].id);
  }
  return 0;
}

function entry(place) {
  const waiting = place.id === store.here ? 0 : unread(place.id);
  const key = JSON.stringify([place, waiting, place.id === store.here, title(place)]);
  const before = nodes.get(place.id);
  if (before?.key === key) return before.node;
  const icon = place.under ? el("span", { class: "hash" }, sign("thread")) : place.name ? el("span", { class: "hash" }, "#")
    : others(place).length ? el("span", { class: "stack" }, ...others(place).slice(0, 2).map(id => face(id, "tiny"))) : face("bot", "tiny");
  const node = el("button", {
    type: "button", class: `place${place.under ? " thread" : ""}${waiting ? " unread" : ""}`, "data-testid": "channel-" + (place.under ? place.id : place.name || (others(place).length ? place.id : "acquaint")),
    "aria-current": place.id === store.here ? "true" : null, click: () => { go(place.id); byId("frame").classList.remove("places-shown"); byId("line")?.focus({ preventScroll: true }); },
  }, icon, el("span", { class: "place-name" }, title(place)), waiting ? el("span", { class: "badge", "aria-label": `${waiting} new` }, String(waiting)) : null);
  const focused = before && document.activeElement === before.node;
  nodes.set(place.id, { key, node });
  if (focused) queueMicrotask(() => node.focus({ preventScroll: true }));
  return node;
}

const fixed = {};
function part(name, make) { return fixed[name] ??= make(); }

export function drawPlaces() {
  const all = [...store.channels.values()];
  const channels = all.filter(place => place.name && !place.under);
  const rooms = all.filter(place => !place.name && !place.under).sort((a, b) => last(b) - last(a));
  const threads = all.filter(place => place.under);
  const under = place => threads.filter(thread => messageOf(thread.under)?.channel === place.id).sort((a, b) => last(b) - last(a)).slice(0, 6).map(entry);
  const community = part("community", () => el("div", { class: "community" }));
  community.replaceChildren(face("bot"), store.community);
  const plus = part("plus", () => el("button", { class: "icon-button", type: "button", "aria-label": "Begin a conversation", title: "Begin a conversation", "data-testid": "new-conversation",
    click: () => choosePeople({ title: "Begin a conversation", words: "With one person, or up to seven.", several: true, done: openRoom }) }, sign("plus")));
  sync(byId("places"), [
    community,
    part("channels", () => el("h2", { class: "group-title" }, "Channels")),
    ...channels.flatMap(place => [entry(place), ...under(place)]),
    part("rooms", () => el("div", { class: "group-title" }, el("h2", {}, "Conversations"), plus)),
    ...rooms.flatMap(place => [entry(place), ...under(place)]),
  ]);
}
