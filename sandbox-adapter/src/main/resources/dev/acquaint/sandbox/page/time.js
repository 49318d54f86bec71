// Moments the way the present person reads them: in their zone and their language.
import { person, store } from "./store.js";

const zone = () => person(store.me)?.zone ?? "UTC";
const language = () => (person(store.me)?.language ?? "en") === "en" ? "en-GB" : person(store.me).language;
const formats = new Map();

function format(at, options, where = zone()) {
  const key = language() + where + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language(), { timeZone: where, ...options }));
  return formats.get(key).format(at);
}

/** The sandbox's present moment; between two words from the server it goes on by itself. */
export const now = () => store.now + (store.jump || !store.connected ? 0 : performance.now() - store.heardAt);
export const clock = (at, where) => format(at, { hour: "2-digit", minute: "2-digit" }, where);
export const day = at => format(at, { weekday: "long", day: "numeric", month: "long" });
export const shortDay = at => format(at, { weekday: "short", day: "numeric", month: "short" });
export const full = at => format(at, { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });
export const city = (where = zone()) => where.split("/").pop().replaceAll("_", " ");

const STEPS = [["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]];

export function relative(at) {
  const seconds = (at - now()) / 1000;
  const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? STEPS[3];
  return new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(Math.round(seconds / length), unit);
}

/** A moment in a text, as much of it as its writer wants shown. */
export function moment(at, style) {
  switch (style) {
    case "TIME": return clock(at);
    case "DATE": return format(at, { day: "numeric", month: "long", year: "numeric" });
    case "RELATIVE": return relative(at);
    default: return format(at, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  }
}
