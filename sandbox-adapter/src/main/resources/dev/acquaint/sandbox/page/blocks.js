// Texts, cards and controls of messages.
import { el, sign, hint } from "./dom.js";
import { ask, go, load, messageOf, store } from "./store.js";
import { full, moment } from "./time.js";
import { showPerson } from "./people.js";
import { answered } from "./form.js";
import { write } from "./composer.js";

/** The pieces of one text as nodes. */
export function words(pieces) {
  return pieces.map(piece => {
    switch (piece.kind) {
      case "person": return el("button", { type: "button", class: "mention" + (piece.id === store.me ? " me" : ""), click: event => showPerson(piece.id, event.currentTarget) }, piece.words);
      case "room": return el("button", { type: "button", class: "mention", click: () => store.channels.has(piece.id) && go(piece.id) }, piece.words);
      case "moment": { const at = Date.parse(piece.at); return el("time", { datetime: piece.at, title: full(at) }, moment(at, piece.style)); }
      case "command": return el("button", { type: "button", class: "mention", title: "Put this into the message field", click: () => write(piece.words + " ") }, el("code", { class: "command" }, piece.words));
      default: return piece.words;
    }
  });
}

const plain = pieces => pieces.map(piece => piece.words).join("");

function facts(fields) {
  const titles = new Set(fields.map(field => plain(field.label)));
  if (titles.size === 1 && fields.length > 1) {
    return el("dl", { class: "facts same" }, el("dt", { class: "fact-title" }, ...words(fields[0].label)), ...fields.map(field => el("dd", {}, el("span", {}, ...words(field.value)))));
  }
  return el("dl", { class: "facts" }, ...fields.map(field => el("div", {}, el("dt", {}, ...words(field.label)), el("dd", {}, ...words(field.value)))));
}

function file(block) {
  const blob = new Blob([block.content], { type: block.type });
  const size = blob.size < 1024 ? `${blob.size} bytes` : `${(blob.size / 1024).toFixed(1)} KB`;
  const link = el("a", { class: "file", download: block.name, href: "#", "data-testid": "file", click: () => {
    link.href = URL.createObjectURL(blob);
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  } }, sign(block.type.includes("calendar") ? "calendar" : "file"), el("span", {}, el("b", {}, block.name), el("span", { class: "small soft" }, `${size}, download`)));
  return link;
}

async function use(element, what, body) {
  element.disabled = true;
  const answer = await ask(what, body);
  element.disabled = false;
  if (answer.error) hint(answer.error);
  await load();
  answered(answer);
}

function menu(control, message) {
  const body = values => ({ message: message.id, control: control.control, values });
  if (control.most === 1) {
    const select = el("select", { class: "field", "aria-label": control.label, "data-testid": "menu", change: () => select.value && use(select, "choose", body([select.value])) },
      el("option", { value: "" }, control.label), ...control.choices.map(choice => el("option", { value: choice.value, selected: choice.chosen }, choice.label)));
    return select;
  }
  const boxes = control.choices.map(choice => el("input", { type: "checkbox", value: choice.value, checked: choice.chosen }));
  const send = el("button", { type: "button", class: "button", click: () => use(send, "choose", body(boxes.filter(box => box.checked).map(box => box.value))) }, "Choose");
  const limit = () => boxes.forEach(box => { box.disabled = !box.checked && boxes.filter(one => one.checked).length >= control.most; });
  return el("fieldset", { class: "ask", "data-testid": "menu", change: limit }, el("legend", { class: "label" }, control.label),
    el("div", { class: "choices" }, ...control.choices.map((choice, i) => el("label", {}, boxes[i], choice.label))), send);
}

function control(one, message) {
  if (one.kind === "link") return el("a", { class: "button", href: one.address, target: "_blank", rel: "noreferrer noopener" }, one.label);
  if (one.kind === "menu") return menu(one, message);
  const button = el("button", { type: "button", class: "button " + one.style, "data-testid": "button", click: () => use(button, "press", { message: message.id, control: one.control }) }, one.label);
  return button;
}

function block(one, message) {
  switch (one.kind) {
    case "heading": return el("h3", { class: "heading" }, ...words(one.words));
    case "paragraph": return el("p", { class: "words" }, ...words(one.words));
    case "note": return el("p", { class: "note" }, ...words(one.words));
    case "fields": return facts(one.fields);
    case "divider": return el("hr");
    case "file": return file(one);
    case "drawing": return el("img", { class: "drawing", alt: plain(one.words), src: `data:image/png;base64,${one.png}`, "data-testid": "drawing" });
    case "picture": return el("a", { class: "file", href: one.address, target: "_blank", rel: "noreferrer noopener" }, sign("eye"), el("span", {}, el("b", {}, plain(one.words)), el("span", { class: "small soft" }, "Picture, opens elsewhere")));
    case "controls": return el("div", { class: "controls" }, ...one.controls.map(item => control(item, message)));
    default: return null;
  }
}

/** All a message says: a card when it has parts, plain words when it does not. */
export function body(message) {
  const simple = message.blocks.every(one => one.kind === "paragraph") && message.blocks.length < 3;
  return el("div", { class: "card" + (simple ? " simple" : "") }, ...message.blocks.map(one => block(one, message)));
}

/** What a message says, as one line. */
export function line(id) {
  const message = messageOf(id);
  return message ? message.blocks.flatMap(one => one.words ?? []).map(piece => piece.words).join(" ") : "";
}
