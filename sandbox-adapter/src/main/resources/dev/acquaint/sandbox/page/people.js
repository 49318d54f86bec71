// Faces, cards of people, and the list to choose one or several from.
import { byId, el, sign, hint } from "./dom.js";
import { ask, become, go, load, nameOf, person, store } from "./store.js";
import { city, clock, now } from "./time.js";
import { answered } from "./form.js";
import { pop } from "./pop.js";

function hue(id) {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)) % 3600;
  return (sum * 137) % 360;
}

export function face(id, size = "") {
  if (id === "bot") return el("span", { class: "avatar bot " + size, "aria-hidden": "true" }, el("img", { src: "/mark.svg", alt: "" }));
  const letters = nameOf(id).split(/\s+/).map(word => [...word][0] ?? "").slice(0, 2).join("").toUpperCase();
  const box = el("span", { class: `avatar ${size}${person(id)?.present === false ? " gone" : ""}`, "aria-hidden": "true" }, letters);
  box.style.setProperty("--hue", hue(id));
  return box;
}

const RANKS = { OWNER: "owner", MODERATOR: "moderator" };
export const role = one => !one.present ? "has left" : one.id === "guest" ? "new here" : RANKS[one.rank] ?? "";

export function becomeSomebody(id) {
  become(id).then(() => hint(`You are ${nameOf(id)} now.`));
}

/** Shows who somebody is, and what one can do about them. */
export function showPerson(id, anchor) {
  const one = person(id);
  if (!one) return;
  const entries = [];
  const entry = (icon, words, action, testId) => entries.push(el("button", { class: "entry", type: "button", "data-testid": testId, click: () => { close(); action(); } }, sign(icon), words));
  if (id !== store.me) {
    entry("swap", `Be ${one.name}`, () => becomeSomebody(id), "be-person");
    if (one.present) entry("thread", "Write to them", async () => openRoom([id]), "write-person");
    for (const menu of store.memberMenus) {
      entry("people", menu.label, () => useMenu(menu.code, id), "member-menu-" + menu.code);
    }
  } else {
    entry("door", one.present ? "Leave the community" : "Come back to the community", async () => { await ask("presence", { present: !one.present }); await load(); }, "presence");
  }
  const close = pop(anchor, el("div", { class: "card-of" }, face(id, "large"),
    el("div", {}, el("b", {}, one.name), el("span", { class: "small soft" }, `${city(one.zone)}, ${clock(now(), one.zone)} there`), role(one) ? el("div", { class: "small soft" }, role(one)) : null)),
  el("hr"), ...entries);
}

async function useMenu(code, id) {
  const answer = await ask("menu", { menu: code, other: id });
  if (answer.error) { hint(answer.error); return; }
  await load();
  answered(answer);
}

export async function openRoom(people) {
  const answer = await ask("room", { people });
  if (answer.error) { hint(answer.error); return; }
  await load();
  go(answer.channel);
  byId("line")?.focus();
}

/** Lets the visitor choose one person, or several when `several` is set; calls `done` with ids. */
export function choosePeople({ title, words, several, done, first = [] }) {
  const chosen = new Set();
  const list = el("div", { class: "people-list", role: "listbox", "aria-label": title, "aria-multiselectable": several ? "true" : "false" });
  const search = el("input", { class: "field", type: "search", placeholder: "Search by name or city", "aria-label": "Search people", "data-testid": "person-search", input: draw, keydown: move });
  const ready = el("button", { class: "button primary", type: "button", "data-testid": "people-ready", click: () => finish([...chosen]) }, "Open");
  const dialog = el("dialog", { class: "sheet-frame", "aria-label": title, close: () => dialog.remove() },
    el("div", { class: "sheet" }, el("h2", {}, title), words ? el("p", { class: "small soft" }, words) : null, search, list,
      several ? el("div", { class: "row" }, ready) : null),
    el("button", { class: "icon-button close", type: "button", "aria-label": "Close", click: () => dialog.close() }, sign("close")));
  function finish(ids) { dialog.close(); if (ids.length) done(ids); }
  function draw() {
    const typed = search.value.trim().toLowerCase();
    const everybody = [...store.people.values()].filter(one => (several ? one.present && one.id !== store.me : true) && (one.name + " " + city(one.zone)).toLowerCase().includes(typed));
    everybody.sort((a, b) => first.indexOf(b.id) - first.indexOf(a.id));
    list.replaceChildren(...everybody.map(one => el("button", {
      type: "button", class: "person", role: "option", "data-testid": "person-" + one.id, "aria-selected": String(several ? chosen.has(one.id) : one.id === store.me), keydown: move,
      click: () => { if (!several) { finish([one.id]); return; } if (!chosen.delete(one.id)) chosen.add(one.id); draw(); list.querySelector(`[data-testid="person-${one.id}"]`)?.focus(); },
    }, face(one.id), el("span", {}, el("b", {}, one.name), el("span", { class: "small" }, `${city(one.zone)}, ${clock(now(), one.zone)}`)), role(one) ? el("span", { class: "tag" }, role(one)) : chosen.has(one.id) ? sign("check") : null)));
    if (!everybody.length) list.append(el("p", { class: "small soft" }, "Nobody is called that."));
    ready.disabled = !chosen.size;
  }
  function move(event) {
    const rows = [...list.querySelectorAll("button")];
    const at = rows.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); (rows[at + step] ?? (step < 0 ? search : rows[0]))?.focus(); }
    if (event.key === "Enter" && document.activeElement === search && rows[0]) { event.preventDefault(); rows[0].click(); }
  }
  document.body.append(dialog);
  draw();
  dialog.showModal();
  search.focus();
}
