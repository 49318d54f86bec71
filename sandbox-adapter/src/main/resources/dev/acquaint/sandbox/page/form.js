// Forms in a dialog: mistakes stand at their fields, and nothing typed is lost, not even by a reload.
import { el, hint, sign } from "./dom.js";
import { ask, load, recall, remember, store } from "./store.js";

let dialog = null;

/** Does what an answer of the sandbox asks for: opens a form, or says what was wrong. */
export function answered(answer) {
  if (answer.kind === "form") show({ form: answer, channel: store.here, person: store.me });
  return !answer.error;
}

/** Opens the form again that was open before the page was loaded. */
export function reopen() {
  const open = recall("form");
  if (open && open.person === store.me) show(open);
}

function show(open) {
  const draft = open.values ?? (Object.keys(open.form.mistakes).length ? undefined : recall("draft " + open.form.control));
  remember("form", { ...open, values: draft });
  const { form, channel } = open;
  const fields = form.fields.map(field => makeField(field, draft?.[field.name], form.mistakes[field.name]));
  const files = async () => Object.fromEntries((await Promise.all(fields.map(async field => [field.name, await field.file?.()]))).filter(([, file]) => file));
  const values = () => Object.fromEntries(fields.map(field => [field.name, field.values()]));
  const kept = () => { remember("form", { ...open, values: values() }); remember("draft " + form.control, values()); };
  const submit = el("button", { class: "button primary", "data-testid": "form-submit" }, form.submit);
  const body = el("form", { method: "dialog", novalidate: true, input: kept, change: kept, submit: event => { event.preventDefault(); send(); } },
    el("h2", {}, form.title), ...fields.map(field => field.node),
    el("p", { class: "mistake", role: "alert", "data-testid": "form-problem" }),
    el("div", { class: "row" }, el("button", { class: "button", type: "button", "data-testid": "form-cancel", click: () => dialog.close() }, "Cancel"), submit));
  async function send() {
    submit.disabled = true;
    const answer = await ask("submit", { person: open.person, channel, control: form.control, values: values(), files: await files() });
    submit.disabled = false;
    if (answer.error) { body.querySelector("[data-testid=form-problem]").textContent = answer.error; return; }
    if (answer.kind === "form") { show({ form: answer, channel, person: open.person }); return; }
    remember("draft " + form.control);
    dialog.close();
    await load();
  }
  const before = dialog;
  dialog = el("dialog", { class: "sheet-frame", "aria-label": form.title, "data-testid": "form", close: event => { event.target.remove(); if (event.target === dialog) { dialog = null; remember("form"); caretBack(); } } },
    el("div", { class: "sheet" }, body),
    el("button", { class: "icon-button close", type: "button", "aria-label": "Close", click: () => dialog.close() }, sign("close")));
  document.body.append(dialog);
  before?.remove();
  dialog.showModal();
  (fields.find(field => form.mistakes[field.name]) ?? fields[0])?.focus();
  if (draft && !open.values) hint("What you typed before is still there.");
}

/** Chromium gives the focus back to the field without its caret, so that keys would do nothing. */
function caretBack() {
  const field = document.activeElement;
  if (field?.matches("input, textarea")) { field.blur(); field.focus(); }
}

function makeField(field, kept, mistake) {
  const id = "field-" + field.name;
  const about = [field.hint && id + "-hint", mistake && id + "-mistake"].filter(Boolean).join(" ") || null;
  const common = { id, class: "field", "data-testid": "form-field-" + field.name, "aria-describedby": about, "aria-invalid": mistake ? "true" : null, "aria-required": field.required ? "true" : null };
  const label = [field.label, field.required ? el("span", { class: "needed" }, " needed") : null];
  const notes = [
    field.hint ? el("span", { class: "hint", id: id + "-hint" }, field.hint) : null,
    mistake ? el("span", { class: "mistake", id: id + "-mistake", role: "alert", "data-testid": "mistake-" + field.name }, mistake) : null,
  ];
  if (field.kind === "pick") return field.most > 1 ? several(field, kept, label, notes, common) : oneOf(field, kept, label, notes, common);
  if (field.kind === "file") return fileField(field, label, notes, common);
  const input = el(field.kind === "paragraph" ? "textarea" : "input", { ...common, value: kept?.[0] ?? field.initial });
  const counter = el("span", { class: "counter", "aria-hidden": "true" });
  const count = () => { const length = [...input.value].length; counter.textContent = length > field.most * 0.7 ? `${length} of ${field.most}` : ""; };
  input.addEventListener("input", count);
  count();
  return { name: field.name, values: () => input.value === "" ? [] : [input.value], focus: () => input.focus(), node: el("div", { class: "ask" }, el("label", { for: id }, ...label), input, ...notes, counter) };
}

/** A file is read when it is chosen; it is not kept over a reload, as browsers keep none either. */
function fileField(field, label, notes, common) {
  const input = el("input", { ...common, type: "file", accept: ".csv,.tsv,.txt,text/csv,text/plain" });
  const problem = el("span", { class: "mistake", role: "alert" });
  let file = null;
  input.addEventListener("change", () => {
    const [chosen] = input.files;
    file = null;
    problem.textContent = "";
    if (!chosen) return;
    if (chosen.size > field.most) { problem.textContent = `This file is larger than ${field.most / 1e6} MB, so it is not sent.`; input.value = ""; return; }
    const reader = new FileReader();
    file = new Promise(read => reader.addEventListener("loadend", () => read({ name: chosen.name, content: reader.result?.split(",")[1] ?? "" })));
    reader.readAsDataURL(chosen);
  });
  return { name: field.name, values: () => [], file: () => file, focus: () => input.focus(), node: el("div", { class: "ask" }, el("label", { for: common.id }, ...label), input, ...notes, problem) };
}

function oneOf(field, kept, label, notes, common) {
  const chosen = kept ?? field.choices.filter(choice => choice.chosen).map(choice => choice.value);
  const select = el("select", common, field.required && chosen.length ? null : el("option", { value: "" }, "Choose…"), ...field.choices.map(choice => el("option", { value: choice.value, selected: chosen.includes(choice.value) }, choice.label)));
  return { name: field.name, values: () => select.value === "" ? [] : [select.value], focus: () => select.focus(), node: el("div", { class: "ask" }, el("label", { for: common.id }, ...label), select, ...notes) };
}

function several(field, kept, label, notes, common) {
  const chosen = kept ?? field.choices.filter(choice => choice.chosen).map(choice => choice.value);
  const boxes = field.choices.map(choice => el("input", { type: "checkbox", value: choice.value, checked: chosen.includes(choice.value) }));
  const values = () => boxes.filter(box => box.checked).map(box => box.value);
  const limit = () => boxes.forEach(box => { box.disabled = !box.checked && values().length >= field.most; });
  limit();
  const node = el("fieldset", { class: "ask", id: common.id, "data-testid": common["data-testid"], "aria-describedby": common["aria-describedby"], change: limit },
    el("legend", { class: "label" }, ...label), el("div", { class: "choices" }, ...field.choices.map((choice, i) => el("label", {}, boxes[i], el("span", {}, choice.label, choice.hint ? el("span", { class: "hint" }, " " + choice.hint) : null)))), ...notes);
  return { name: field.name, values, focus: () => boxes[0]?.focus(), node };
}
