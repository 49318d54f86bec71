// Builds elements. Words are always text nodes: nothing anybody typed is ever read as markup.

/** Makes an element; properties that are functions listen to the event they are named after. */
export function el(tag, properties = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else if (name === "class") element.className = value;
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = id => document.getElementById(id);

/** Makes the children of an element these nodes, touching only what differs, so that focus stays. */
export function sync(parent, nodes) {
  const kept = new Set(nodes);
  let current = parent.firstChild;
  for (const node of nodes) {
    while (current && !kept.has(current)) {
      const gone = current;
      current = current.nextSibling;
      gone.remove();
    }
    if (current === node) current = current.nextSibling;
    else parent.insertBefore(node, current);
  }
  while (current) {
    const gone = current;
    current = current.nextSibling;
    gone.remove();
  }
}

const SIGNS = {
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  send: "M5 12h13M12 5l7 7-7 7",
  down: "M7 10l5 5 5-5",
  plus: "M12 5v14M5 12h14",
  reply: "M9 14L4 9l5-5M4 9h9a7 7 0 017 7v3",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  lock: "M7 11V8a5 5 0 0110 0v3M6 11h12v9H6z",
  file: "M14 3H6v18h12V7zM14 3v4h4M12 11v6M9.5 14.5L12 17l2.5-2.5",
  calendar: "M5 6h14v14H5zM5 10h14M9 3v4M15 3v4",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.6a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2z",
  clock: "M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3.5 2",
  check: "M5 12.5l4.5 4.5L19 7.5",
  people: "M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.5a3.3 3.3 0 010 6.3M18 14.5c2 .8 3.200 2.600 3.500 5.500",
  skip: "M6 6l8 6-8 6zM17 6v12",
  bad: "M12 8v5M12 16.500h.01M12 3l9.500 17h-19z",
  shield: "M12 3l7.500 3v5.500c0 4.500-3 8-7.500 9.500-4.500-1.500-7.500-5-7.500-9.500V6z",
  sun: "M12 16a4 4 0 100-8 4 4 0 000 8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  moon: "M20 14.500A8.500 8.500 0 019.500 4 8.500 8.500 0 1020 14.500z",
  auto: "M12 21a9 9 0 100-18 9 9 0 000 18zM12 3v18M15 6v12M18 8v8",
  thread: "M5 5h14v10H10l-5 4z",
  swap: "M4 8h13l-3-3M20 16H7l3 3",
  door: "M14 4h5v16h-5M4 12h10M10 8l4 4-4 4",
  flag: "M6 21V4h11l-2 4 2 4H6",
};

export function sign(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "sign");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SIGNS[name]);
  if (name === "more") path.setAttribute("stroke-width", "3");
  svg.append(path);
  return svg;
}

/** Says something for a moment, also to screen readers. */
export function hint(words) {
  const line = el("p", { "data-testid": "hint" }, words);
  byId("hints").append(line);
  setTimeout(() => line.remove(), 5000);
}
