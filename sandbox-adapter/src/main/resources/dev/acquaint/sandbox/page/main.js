// Puts the page together.
import { begin, changed, store, watch } from "./store.js";
import { beginBar, drawBar } from "./bar.js";
import { beginComposer, drawComposer } from "./composer.js";
import { beginDiary, drawDiary } from "./diary.js";
import { drawHead, drawMessages } from "./messages.js";
import { drawPlaces } from "./places.js";
import { reopen } from "./form.js";
import { byId } from "./dom.js";

function draw() {
  if (!store.me) return;
  drawBar();
  drawMessages();
  drawPlaces();
  drawHead();
  drawComposer();
  drawDiary();
  document.body.dataset.connected = String(store.connected);
}

beginBar();
beginComposer();
beginDiary();
watch(draw);
document.addEventListener("visibilitychange", changed);
await begin();
document.body.dataset.ready = "true";
reopen();
if (matchMedia("(hover: hover)").matches && !document.querySelector("dialog[open]")) byId("line").focus({ preventScroll: true });
