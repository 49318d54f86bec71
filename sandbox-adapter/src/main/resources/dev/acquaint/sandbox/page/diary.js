// What the bot did, for whoever wants to look behind the scenes.
import { byId, el, sign } from "./dom.js";
import { go, recall, remember, store } from "./store.js";
import { clock, day, relative, shortDay } from "./time.js";

const SIGNS = { sent: "send", round: "people", skipped: "skip", failed: "bad", waiting: "clock", moderator: "shield" };
let drawn = -1;

export function beginDiary() {
  const button = byId("show-diary");
  button.replaceChildren(sign("eye"), el("span", { class: "show-words" }, "What the bot did"));
  button.setAttribute("aria-label", "What the bot did");
  button.addEventListener("click", () => show(byId("side").hidden));
  byId("side").addEventListener("keydown", event => { if (event.key === "Escape") { show(false); button.focus(); } });
  show(recall("diary") ?? innerWidth > 1300);
}

function show(shown) {
  byId("side").hidden = !shown;
  byId("show-diary").setAttribute("aria-expanded", String(shown));
  remember("diary", shown);
  drawn = -1;
  drawDiary();
}

export async function drawDiary() {
  if (byId("side").hidden || !store.me || drawn === store.revision) return;
  drawn = store.revision;
  const response = await fetch("/api/diary").catch(() => null);
  if (!response?.ok) return;
  const diary = await response.json();
  const rows = [];
  let list = null;
  let last = "";
  for (const line of diary.lines) {
    const at = Date.parse(line.at);
    if (day(at) !== last) {
      last = day(at);
      list = el("ol");
      rows.push(el("h3", {}, last), list);
    }
    list.append(el("li", { "data-testid": "diary-line" }, el("span", { class: "dot " + line.kind }, sign(SIGNS[line.kind] ?? "send")),
      el("div", {}, line.words, line.channel && store.channels.has(line.channel) ? el("div", {}, el("button", { type: "button", click: () => go(line.channel) }, "Show")) : null),
      el("time", { datetime: line.at }, clock(at))));
  }
  const next = diary.next ? Date.parse(diary.next) : null;
  byId("side").replaceChildren(
    el("div", { class: "side-head" }, el("h2", {}, "What the bot did"), el("button", { type: "button", class: "icon-button", "aria-label": "Close", click: () => { show(false); byId("show-diary").focus(); } }, sign("close"))),
    next ? el("div", { class: "next" }, sign("clock"), el("div", {}, el("b", {}, `Next: ${shortDay(next)}, ${clock(next)}`), el("div", { class: "small soft" }, relative(next)))) : "",
    el("div", { class: "diary", "data-testid": "diary" }, ...rows.length ? rows : [el("p", { class: "soft" }, "Nothing yet.")]));
}
