// The one way in which this page makes elements: attributes by name, listeners under `on`, the rest are children.

const SVG = "http://www.w3.org/2000/svg";

export const byId = (id) => document.getElementById(id);

export function make(tag, attributes = {}, ...children) {
  const { on = {}, ...rest } = attributes;
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(rest)) setAttribute(node, name, value);
  for (const [type, listener] of Object.entries(on)) node.addEventListener(type, listener);
  node.append(...children.filter((child) => child !== null));
  return node;
}

export function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : String(value));
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/static/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A disc with initials whose hue depends on the name alone, so that a person keeps one colour everywhere. */
export function paintAvatar(node, name) {
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? "");
  node.textContent = letters.slice(0, 2).join("").toUpperCase();
  node.dataset.hue = hueOf(name);
}

export function hueOf(name) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 997;
  return String(sum % 6);
}
