// What this window knows: who it is, what that person sees, and how to do something.

export const store = {
  me: "", here: "", community: "", session: "",
  people: new Map(), channels: new Map(), messages: [], commands: [], messageMenus: [], memberMenus: [],
  now: 0, heardAt: 0, jump: null, revision: 0, connected: true,
};

const byMessage = new Map();
const watchers = new Set();
let loading = null;
let again = false;
let events = null;

/** Has somebody told after every change. */
export function watch(watcher) { watchers.add(watcher); }
export function changed() { watchers.forEach(watcher => watcher()); }

/** Remembers something for this window; it outlives a reload, but not the demo it belongs to. */
export function remember(name, value) {
  const all = JSON.parse(sessionStorage.getItem("sandbox") ?? "{}");
  if (value === undefined) delete all[name]; else all[name] = value;
  sessionStorage.setItem("sandbox", JSON.stringify(all));
}
export function recall(name) { return JSON.parse(sessionStorage.getItem("sandbox") ?? "{}")[name]; }

export const person = id => store.people.get(id);
export const nameOf = id => id === "bot" ? "Acquaint" : person(id)?.name ?? id;
export const messageOf = id => byMessage.get(id);
export const placeNumber = id => Number(id.slice(1));

/** Fetches what is new; while one fetch runs, further wishes become one more. */
export function load() {
  if (loading) { again = true; return loading; }
  loading = fetchNews().finally(() => {
    loading = null;
    if (again) { again = false; load(); }
  });
  return loading;
}

async function fetchNews() {
  try {
    const wanted = store.me;
    const response = await fetch(`/api/state?since=${store.revision}&person=${encodeURIComponent(wanted)}`);
    if (!response.ok) {
      if (wanted) { forget(); again = true; }
      return;
    }
    const news = await response.json();
    if (wanted !== store.me) { again = true; return; }
    if (store.session && news.session !== store.session) { location.reload(); return; }
    take(news);
    store.connected = true;
  } catch {
    store.connected = false;
  }
  changed();
}

function forget() {
  sessionStorage.removeItem("sandbox");
  store.me = "";
  store.revision = 0;
}

function take(news) {
  if (!store.session && recall("session") !== news.session) {
    sessionStorage.removeItem("sandbox");
    remember("session", news.session);
  }
  store.session = news.session;
  if (store.revision === 0) { byMessage.clear(); store.messages = []; }
  if (!store.me) { store.me = news.me; listen(); }
  store.community = news.community;
  store.now = Date.parse(news.now);
  store.heardAt = performance.now();
  store.jump = news.jump ?? null;
  store.people = new Map(news.people.map(one => [one.id, one]));
  store.channels = new Map((news.channels ?? []).map(one => [one.id, one]));
  for (const message of news.messages) {
    message.at = Date.parse(message.at);
    if (byMessage.has(message.id)) store.messages[store.messages.findIndex(old => old.id === message.id)] = message;
    else store.messages.push(message);
    byMessage.set(message.id, message);
  }
  if (news.commands) {
    store.commands = news.commands;
    store.messageMenus = news.messageMenus;
    store.memberMenus = news.memberMenus;
  }
  store.revision = news.revision;
  if (!store.channels.has(store.here)) {
    const before = recall("here " + store.me);
    store.here = store.channels.has(before) ? before : firstPlace();
  }
}

/** Where somebody looks first: the last conversation they are in with others, else a channel. */
function firstPlace() {
  for (const message of [...store.messages].reverse()) {
    if (store.channels.get(message.channel)?.people.length > 1) return message.channel;
  }
  return store.channels.keys().next().value ?? "";
}

function listen() {
  events?.close();
  events = new EventSource("/api/events?person=" + encodeURIComponent(store.me));
  events.addEventListener("changed", load);
  events.onerror = () => { store.connected = false; changed(); };
}

/** Begins: as whom this window was before, or as the first person there is. */
export async function begin() {
  store.me = recall("me") ?? "";
  store.here = recall("here " + store.me) ?? "";
  if (store.me) listen();
  await load();
}

/** Acts for somebody else from now on. */
export async function become(id) {
  store.me = id;
  store.revision = 0;
  store.here = recall("here " + id) ?? "";
  remember("me", id);
  listen();
  await load();
}

/** Opens a channel, room or thread. */
export function go(channel) {
  store.here = channel;
  remember("here " + store.me, channel);
  changed();
}

/** Asks the sandbox to do something; returns its answer, or {error} with words for the visitor. */
export async function ask(what, body = {}) {
  try {
    const response = await fetch("/api/" + what, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ person: store.me, channel: store.here, ...body }),
    });
    const answer = await response.json();
    return response.ok ? answer : { error: answer.error ?? "That did not work." };
  } catch {
    return { error: "The sandbox does not answer. Is it still running?" };
  }
}
