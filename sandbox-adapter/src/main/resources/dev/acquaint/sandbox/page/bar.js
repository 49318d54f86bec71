// The bar on top: who the visitor is, what time it is, and how time passes.
import { byId, el, hint, sign } from "./dom.js";
import { ask, nameOf, person, store } from "./store.js";
import { city, clock, now, shortDay } from "./time.js";
import { becomeSomebody, choosePeople, face, role } from "./people.js";

const THEMES = ["auto", "light", "dark"];
let drawnFor = "";

function theme(next) {
  const chosen = next ?? localStorage.getItem("sandbox-theme") ?? "auto";
  if (next) localStorage.setItem("sandbox-theme", next);
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  const button = byId("theme");
  button.replaceChildren(sign({ auto: "auto", light: "sun", dark: "moon" }[chosen]));
  button.title = `Colours: ${chosen}`;
  button.setAttribute("aria-label", button.title);
  return chosen;
}

export function beginBar() {
  let chosen = theme();
  byId("theme").addEventListener("click", () => { chosen = theme(THEMES[(THEMES.indexOf(chosen) + 1) % 3]); });
  byId("who").addEventListener("click", () => choosePeople({
    title: "Who do you want to be?", words: "You see what they see, in their time zone. While you are somebody, they do nothing by themselves.",
    first: ["guest", ...[...store.people.values()].filter(one => one.rank !== "MEMBER").map(one => one.id)], done: ([id]) => becomeSomebody(id),
  }));
  const places = byId("show-places");
  places.replaceChildren(sign("menu"));
  places.addEventListener("click", event => { event.stopPropagation(); showPlaces(!byId("frame").classList.contains("places-shown")); });
  byId("frame").addEventListener("click", event => { if (event.target === byId("frame")) showPlaces(false); });
  document.addEventListener("keydown", event => { if (event.key === "Escape") showPlaces(false); });
  document.querySelectorAll("[data-jump]").forEach(button => button.addEventListener("click", async () => {
    jumpAsked = true;
    drawPassing();
    const answer = await ask("jump", { by: button.dataset.jump });
    if (answer.error) hint(answer.error);
    // A jump so short that no news told of it must not keep the buttons shut.
    setTimeout(() => { jumpAsked = false; drawPassing(); }, answer.error ? 0 : 1500);
  }));
  setInterval(drawClock, 1000);
}

/** Whether a jump was asked for of which no news has come yet. */
let jumpAsked = false;

function showPlaces(shown) {
  byId("frame").classList.toggle("places-shown", shown);
  byId("show-places").setAttribute("aria-expanded", String(shown));
}

function drawClock() {
  if (!store.me) return;
  const at = now();
  const words = `${shortDay(at)}, ${clock(at)}`;
  const box = byId("clock");
  if (box.dataset.words === words + store.me) return;
  box.dataset.words = words + store.me;
  box.replaceChildren(el("b", {}, words), el("span", {}, `in ${city()}`));
}

function drawPassing() {
  const box = byId("passing");
  const jump = store.jump;
  box.hidden = !jump;
  document.querySelectorAll("[data-jump]").forEach(button => { button.disabled = !!jump || jumpAsked; });
  if (!jump) { box.replaceChildren(); return; }
  const from = Date.parse(jump.from);
  const to = Date.parse(jump.to);
  if (!box.firstChild) {
    box.append(el("span", { class: "passing-words" }), el("progress", { max: 1 }), el("button", { type: "button", class: "button", "data-testid": "stop", click: () => ask("stop") }, "Stop here"));
  }
  box.firstChild.textContent = `Time passes: ${shortDay(store.now)}, ${clock(store.now)}`;
  const progress = box.querySelector("progress");
  if (jump.untilNews) progress.removeAttribute("value");
  else progress.value = (store.now - from) / (to - from);
}

export function drawBar() {
  const me = person(store.me);
  const key = JSON.stringify(me);
  if (me && key !== drawnFor) {
    drawnFor = key;
    const what = role(me);
    byId("who").replaceChildren(face(me.id), el("span", { class: "who-words" }, el("span", { class: "who-label" }, "You are"), el("span", { class: "who-name", "data-testid": "me" }, nameOf(me.id))), what ? el("span", { class: "tag" }, what) : "", sign("down"));
    document.title = `${nameOf(me.id)} in ${store.community}: Acquaint sandbox`;
  }
  drawPassing();
  drawClock();
}
