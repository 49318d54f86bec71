// What can be typed next: commands, their options, people and channels.
import { ask, store } from "./store.js";
import { city, clock, now } from "./time.js";

const MOST = 12;

/** People whose names begin with what is typed, then those that hold it. */
function matching(list, typed, words) {
  const wanted = typed.toLowerCase();
  const rank = one => { const name = words(one).toLowerCase(); return name.startsWith(wanted) ? 0 : name.split(/[\s/-]/).some(word => word.startsWith(wanted)) ? 1 : name.includes(wanted) ? 2 : 3; };
  return list.map(one => [rank(one), one]).filter(([order]) => order < 3).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
}

const peopleOffers = typed => matching([...store.people.values()].filter(one => one.present), typed, one => one.name).slice(0, MOST)
  .map(one => ({ insert: "@" + one.name, mention: ["@" + one.name, `<@${one.id}>`], label: one.name, face: one.id, why: `${city(one.zone)}, ${clock(now(), one.zone)}` }));
const channelOffers = typed => matching([...store.channels.values()].filter(one => one.name && !one.under), typed, one => one.name)
  .map(one => ({ insert: "#" + one.name, mention: ["#" + one.name, `<#${one.id}>`], label: "#" + one.name, why: "" }));

function commandOffers(typed) {
  const wanted = typed.slice(1).toLowerCase().trimStart();
  const order = command => { const path = command.path.slice(1); return path.startsWith(wanted) ? 0 : path.split(" ").some(word => word.startsWith(wanted)) ? 1 : path.includes(wanted) ? 2 : command.words.toLowerCase().includes(wanted) ? 3 : 4; };
  return store.commands.map(command => [order(command), command]).filter(([rank]) => rank < 4).sort((a, b) => a[0] - b[0]).map(([, command]) => ({
    insert: command.path + (command.options.length ? " " : ""), whole: command.path, label: command.path, command: true, why: command.words,
    options: command.options.map(option => option.required ? option.name : `[${option.name}]`).join(" "),
  }));
}

const quoted = value => /\s/.test(value) ? `"${value}"` : value;

/** Cuts the words after a command into tokens with their places; mentions count as one word each. */
function tokens(rest, mentions) {
  let joined = rest;
  for (const label of mentions) joined = joined.replaceAll(label, label.replaceAll(" ", "\u00a0"));
  return [...joined.matchAll(/(?:([a-z][a-z0-9-]*):)?(?:"([^"]*)"?|([^ \n]*))/g)].filter(found => found[0] !== "")
    .map(found => ({ name: found[1], value: rest.slice(found.index, found.index + found[0].length).replace(/^[a-z][a-z0-9-]*:/, match => found[1] ? "" : match).replaceAll('"', ""), from: found.index, to: found.index + found[0].length }));
}

async function valueOffers(command, option, typed) {
  if (option.type === "MEMBER") return peopleOffers(typed.replace(/^@/, ""));
  if (option.type === "CHANNEL") return channelOffers(typed.replace(/^#/, ""));
  if (option.type === "CHOICE") return matching(option.choices, typed, choice => choice.label + " " + choice.value).map(choice => ({ insert: quoted(choice.value), label: choice.label, why: choice.hint ?? "" }));
  if (!option.completes) return [];
  const answer = await ask("complete", { path: command.path, option: option.name, typed });
  return (answer.choices ?? []).slice(0, MOST).map(choice => ({ insert: quoted(choice.value), label: choice.label, why: choice.hint ?? "" }));
}

async function optionOffers(command, head, mentions) {
  const start = command.path.length + 1;
  const all = tokens(head.slice(start), mentions);
  const open = all.length && all.at(-1).to === head.length - start ? all.at(-1) : null;
  const done = open ? all.slice(0, -1) : all;
  const named = new Set(done.filter(token => token.name).map(token => token.name));
  const free = command.options.filter(option => !named.has(option.name)).slice(done.filter(token => !token.name).length);
  const isOption = open?.name && command.options.some(option => option.name === open.name);
  const current = isOption ? command.options.find(option => option.name === open.name) : free[0];
  if (!current) return null;
  const typed = open ? open.value : "";
  const from = start + (open ? open.from + (isOption ? open.name.length + 1 : 0) : head.length - start);
  const values = (await valueOffers(command, current, typed)).map(offer => ({ ...offer, insert: offer.insert + " " }));
  const names = isOption ? [] : free.filter(option => typed === "" || option.name.startsWith(typed)).map(option => ({ insert: option.name + ":", label: option.name + ":", why: option.words + (option.required ? "" : " (optional)"), again: true }));
  return { from, to: head.length, items: [...values, ...names], title: command.path, help: `${current.name}: ${current.words}`, eager: typed !== "" && !isComplete(current, typed), needed: free.some(option => option.required) || (isOption && current.required && typed === "") };
}

const isComplete = (option, typed) => option.type === "CHOICE" && option.choices.some(choice => choice.value === typed);

/**
 * What may come at the end of `head`, the words before the caret: where it goes and what there is.
 * Nothing when there is nothing to offer.
 */
export async function offersFor(head, mentions) {
  if (head.startsWith("/")) {
    const command = store.commands.filter(one => head.startsWith(one.path + " ")).sort((a, b) => b.path.length - a.path.length)[0];
    if (command) return optionOffers(command, head, mentions);
    const items = commandOffers(head);
    return items.length ? { from: 0, to: head.length, items, title: "Commands", eager: !items.some(item => item.whole === head.trimEnd()), needed: true } : null;
  }
  const mention = head.match(/(?:^|[\s(])([@#])([\p{L}\p{N}'-]*(?: [\p{L}'-]*)?)$/u);
  if (!mention) return null;
  const items = (mention[1] === "@" ? peopleOffers : channelOffers)(mention[2]).map(offer => ({ ...offer, insert: offer.insert + " " }));
  return items.length ? { from: head.length - mention[2].length - 1, to: head.length, items, title: mention[1] === "@" ? "People" : "Channels", eager: true, needed: true } : null;
}
