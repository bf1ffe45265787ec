// The buttons under a message. A press goes out by label; arrows walk the grid, one row is as wide as the next.

import { icon, make } from "./dom.js";
import { safeLink } from "./rich_text.js";

const STYLES = new Set(["primary", "success", "danger"]);
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

export function inlineKeyboard(rows, onPress, onLink) {
  const node = make("div", { class: "keyboard" });
  for (const row of rows) {
    node.append(make("div", { class: "keys" }, ...row.map((button) => key(button, onPress, onLink))));
  }
  node.addEventListener("keydown", (event) => walk(node, event));
  return node;
}

function key(button, onPress, onLink) {
  const style = STYLES.has(button.style) ? button.style : null;
  const attributes = { class: "key", "data-style": style, dir: "auto" };
  const address = button.url ? safeLink(button.url) : null;
  if (address === null) {
    const press = (event) => onPress(button, event.currentTarget);
    const mark = button.data_kind === "copy_text" ? icon("copy") : "";
    return make("button", { ...attributes, type: "button", on: { click: press } }, button.label, mark);
  }
  const follow = (event) => onLink(address, event);
  const link = { ...attributes, href: address, target: "_blank", rel: "noopener noreferrer", on: { click: follow } };
  return make("a", link, button.label, icon("out"));
}

function walk(node, event) {
  const step = STEPS[event.key];
  if (!step) return;
  const rows = [...node.children].map((row) => [...row.children]);
  const row = rows.findIndex((keys) => keys.includes(document.activeElement));
  const target = rows[row + step[0]];
  if (row < 0 || !target) return;
  const column = rows[row].indexOf(document.activeElement);
  const next = target[step[0] === 0 ? column + step[1] : Math.min(column, target.length - 1)];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
