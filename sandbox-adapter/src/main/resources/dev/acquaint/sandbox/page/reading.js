// What somebody has read already, kept in this browser for each person and place.
import { placeNumber, store } from "./store.js";

const FRESH = 20 * 3600 * 1000;

function marks() {
  const all = JSON.parse(localStorage.getItem("sandbox-read") ?? "{}");
  return all.session === store.session ? all : { session: store.session };
}

/** The number of the last message somebody read in a place; at first, all but the last day's. */
export function readUpTo(channel) {
  const mark = marks()[store.me + " " + channel];
  if (mark !== undefined) return mark;
  let last = 0;
  for (const message of store.messages) {
    if (message.channel === channel && message.at < store.now - FRESH) last = placeNumber(message.id);
  }
  return last;
}

export function markRead(channel) {
  const last = store.messages.filter(message => message.channel === channel).reduce((most, message) => Math.max(most, placeNumber(message.id)), 0);
  const all = marks();
  if (all[store.me + " " + channel] === last) return;
  all[store.me + " " + channel] = last;
  localStorage.setItem("sandbox-read", JSON.stringify(all));
}

/** How many messages of others wait in a place. */
export function unread(channel) {
  const mark = readUpTo(channel);
  return store.messages.filter(message => message.channel === channel && placeNumber(message.id) > mark && message.author !== store.me).length;
}
