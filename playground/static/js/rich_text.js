// Telegram's HTML, rebuilt node by node from the short list of tags that a message may carry.
// Nothing is ever set as markup, so a tag that is not on the list is only its text.

import { make } from "./dom.js";

const KEPT = { B: "strong", I: "em", U: "u", S: "s", CODE: "code", PRE: "pre" };
const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);

export function richText(html, onCommand) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  copyChildren(parsed.body, fragment, onCommand);
  return fragment;
}

export function safeLink(href) {
  try {
    const url = new URL(href);
    return SAFE_SCHEMES.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function copyChildren(source, target, onCommand) {
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) target.append(child.data);
    else if (child.nodeType === Node.ELEMENT_NODE) copyElement(child, target, onCommand);
  }
}

function copyElement(source, target, onCommand) {
  const copy = shellFor(source, onCommand);
  copyChildren(source, copy ?? target, onCommand);
  if (copy) target.append(copy);
}

function shellFor(source, onCommand) {
  const { tagName, classList } = source;
  if (KEPT[tagName]) return make(KEPT[tagName]);
  if (tagName === "A") return linkTo(source.getAttribute("href"));
  if (tagName === "BLOCKQUOTE") return quote(classList.contains("expandable"));
  if (classList.contains("spoiler")) return spoiler();
  return classList.contains("bot_command") ? command(source.textContent, onCommand) : null;
}

function linkTo(href) {
  const safe = safeLink(href ?? "");
  return safe === null ? null : make("a", { href: safe, target: "_blank", rel: "noopener noreferrer" });
}

function quote(isExpandable) {
  const node = make("blockquote", { dir: "auto" });
  if (!isExpandable) return node;
  node.classList.add("folded");
  node.append(make("button", { type: "button", class: "unfold", on: { click: () => unfold(node) } }, "Show all"));
  return node;
}

function unfold(node) {
  node.classList.remove("folded");
  node.querySelector(".unfold").remove();
}

function spoiler() {
  const node = make("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden words: show" });
  const show = () => node.replaceWith(...node.childNodes);
  node.addEventListener("click", show);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show();
  });
  return node;
}

const command = (text, onCommand) =>
  make("button", { type: "button", class: "command", on: { click: () => onCommand(text) } });
