const $ = id => document.getElementById(id);
let state, me = sessionStorage.me || "", here = "";
const el = (tag, cls, ...inside) => { const e = document.createElement(tag); if (cls) e.className = cls; e.append(...inside); return e; };
const nameOf = id => id === "bot" ? "Acquaint" : state.people.find(p => p.id === id)?.name ?? id;
const zone = () => state.people.find(p => p.id === state.me).zone;
const time = at => new Intl.DateTimeFormat("en", { timeZone: zone(), dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
const pieces = list => list.map(p => {
  if (p.kind === "words") return p.words;
  if (p.kind === "moment") return el("time", "", time(p.at));
  if (p.kind === "command") { const b = el("button", "chip", p.words); b.onclick = () => { $("line").value = p.words + " "; $("line").focus(); suggest(); }; return b; }
  return el("span", "chip", p.words);
});
async function send(name, body) {
  $("problem").textContent = "";
  try {
    const r = await fetch("/api/" + name, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ person: state.me, channel: here, ...body }) });
    const a = await r.json();
    if (!r.ok) { $("problem").textContent = a.error; return null; }
    if (a.kind === "form") form(a);
    await load(); return a;
  } catch { $("problem").textContent = "The sandbox does not answer."; return null; }
}
function control(c, m) {
  if (c.kind === "link") { const a = el("a", "", c.label); a.href = c.address; a.rel = "noreferrer"; return a; }
  if (c.kind === "menu") { const s = el("select"); s.ariaLabel = c.label; s.append(new Option(c.label, "")); c.choices.forEach(o => s.append(new Option(o.label, o.value, false, o.chosen)));
    s.onchange = () => s.value && send("choose", { message: m.id, control: c.control, values: [s.value] }); return s; }
  const b = el("button", c.style, c.label); b.onclick = () => send("press", { message: m.id, control: c.control }); return b;
}
function block(b, m) {
  switch (b.kind) {
    case "fields": return el("dl", "", ...b.fields.flatMap(f => [el("dt", "", ...pieces(f.label)), el("dd", "", ...pieces(f.value))]));
    case "divider": return el("hr");
    case "controls": return el("div", "controls", ...b.controls.map(c => control(c, m)));
    case "file": { const a = el("a", "", b.name); a.download = b.name; a.href = URL.createObjectURL(new Blob([b.content], { type: b.type })); return a; }
    default: return el("p", b.kind, ...pieces(b.words));
  }
}
function form(f) {
  const d = $("dialog"), body = el("form"); body.method = "dialog"; body.append(el("h2", "", f.title));
  for (const x of f.fields) {
    let i; if (x.kind === "pick" || x.kind === "member") { i = el("select"); i.multiple = (x.most ?? 1) > 1; if (!i.multiple) i.append(new Option("", ""));
      (x.choices ?? state.people.map(p => ({ value: p.id, label: p.name }))).forEach(o => i.append(new Option(o.label, o.value, false, o.chosen)));
    } else { i = el(x.kind === "paragraph" ? "textarea" : "input"); i.value = x.initial; }
    i.name = x.name; i.dataset.testid = "form-field-" + x.name;
    const l = el("label", "", x.label + (x.required ? " *" : ""), i); if (x.hint) l.append(el("span", "hint", x.hint));
    if (f.mistakes[x.name]) { i.ariaInvalid = "true"; l.append(el("p", "mistake", f.mistakes[x.name])); } body.append(l);
  }
  const go = el("button", "primary", f.submit); go.dataset.testid = "form-submit"; const no = el("button", "", "Cancel"); no.type = "button"; no.onclick = () => d.close(); body.append(go, " ", no);
  body.onsubmit = async e => { e.preventDefault(); const values = {}; for (const x of f.fields) values[x.name] = new FormData(body).getAll(x.name).filter(v => v !== "");
    const a = await send("submit", { control: f.control, values }); if (a && a.kind !== "form") d.close(); };
  d.replaceChildren(body); if (!d.open) d.showModal();
}
function draw() {
  $("who").replaceChildren(...state.people.map(p => new Option(p.name + (p.rank === "MEMBER" ? "" : " · " + p.rank.toLowerCase()), p.id, false, p.id === state.me)));
  $("time").textContent = time(state.now);
  if (!state.channels.some(c => c.id === here)) here = state.channels[0]?.id ?? "";
  $("channels").replaceChildren(...state.channels.map(c => { const b = el("button", "", c.name ? "# " + c.name : c.people.filter(p => p !== state.me).map(nameOf).join(", ") || "Acquaint");
    b.dataset.testid = "channel-" + (c.name || c.id); b.ariaCurrent = String(c.id === here); b.onclick = () => { here = c.id; draw(); }; return b; }));
  const box = $("messages"), low = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  box.replaceChildren(...state.messages.filter(m => m.channel === here).map(m => { const a = el("article", m.private ? "private" : "", el("div", "meta", el("strong", "", nameOf(m.author)), m.author === "bot" ? " bot · " : " · ", time(m.at), m.edited ? " · edited" : "", m.private ? " · Only you can see this" : ""), ...m.blocks.map(b => block(b, m))); a.dataset.testid = "message"; return a; }));
  if (low) box.scrollTop = box.scrollHeight;
}
function suggest() {
  const v = $("line").value; const found = v.startsWith("/") ? state.commands.filter(c => c.path.startsWith(v.trim()) || v.startsWith(c.path)).slice(0, 12) : [];
  $("suggestions").replaceChildren(...found.map(c => { const b = el("button", "", c.path + " ", el("span", "hint", c.words + " " + c.options.map(o => o.required ? o.name + ":…" : "[" + o.name + ":…]").join(" "))); b.type = "button"; b.dataset.testid = "command-suggestion"; b.onclick = () => { $("line").value = c.path + " "; $("line").focus(); suggest(); }; return el("li", "", b); }));
}
async function load() { const r = await fetch("/api/state?person=" + encodeURIComponent(me)); if (r.ok) { state = await r.json(); draw(); } else if (me) { me = ""; await load(); } }
$("line").oninput = suggest;
$("line").onkeydown = e => { const b = $("suggestions").querySelector("button"); if (e.key === "Tab" && b) { e.preventDefault(); b.click(); } if (e.key === "Escape") $("suggestions").replaceChildren(); };
$("composer").onsubmit = async e => { e.preventDefault(); const line = $("line").value.trim(); if (line && await send("type", { line })) { $("line").value = ""; suggest(); } };
$("who").onchange = e => { me = sessionStorage.me = e.target.value; load(); };
document.querySelectorAll("[data-jump]").forEach(b => b.onclick = async () => { b.disabled = true; await send("jump", { by: b.dataset.jump }); b.disabled = false; });
new EventSource("/api/events").addEventListener("changed", load);
