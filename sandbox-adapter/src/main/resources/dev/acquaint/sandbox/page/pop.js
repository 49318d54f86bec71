// A small menu beside what was pressed.
import { el } from "./dom.js";

let closeLast = null;

/** Shows nodes beside an element; returns what closes it again. Arrows move, Escape closes. */
export function pop(anchor, ...inside) {
  closeLast?.();
  const box = el("div", { class: "pop", role: "menu", "data-testid": "pop", keydown }, ...inside);
  const entries = () => [...box.querySelectorAll("button")];
  function keydown(event) {
    const at = entries().indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); entries().at((at + step) % entries().length)?.focus(); }
    if (event.key === "Escape" || event.key === "Tab") { event.preventDefault(); close(); anchor.focus(); }
  }
  function outside(event) { if (!box.contains(event.target)) close(); }
  function close() {
    box.remove();
    document.removeEventListener("pointerdown", outside, true);
    closeLast = null;
  }
  entries().forEach(entry => entry.setAttribute("role", "menuitem"));
  document.body.append(box);
  const from = anchor.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const below = from.bottom + 6 + size.height < innerHeight;
  box.style.left = Math.max(8, Math.min(from.left, innerWidth - size.width - 8)) + "px";
  box.style.top = Math.max(8, below ? from.bottom + 6 : from.top - size.height - 6) + "px";
  entries()[0]?.focus();
  document.addEventListener("pointerdown", outside, true);
  closeLast = close;
  return close;
}
