// Telegram's HTML, rebuilt node by node from the short list of tags that a message may carry.
// Nothing is ever set as markup, so a tag that is not on the list is only its text.

import { make } from "./dom.js";

const KEPT = {
  B: "strong", STRONG: "strong", I: "em", EM: "em", U: "u", INS: "u",
  S: "s", STRIKE: "s", DEL: "s", CODE: "code", PRE: "pre",
};
const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);
const LINKS = /(https?:\/\/[^\s<>"]+)|(?<![\w/@])(\/[a-z][a-z0-9_]{0,31}(?:@\w+)?)(?![\w/])/gi;

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
    if (child.nodeType === Node.TEXT_NODE) appendText(child.data, target, onCommand);
    else if (child.nodeType === Node.ELEMENT_NODE) copyElement(child, target, onCommand);
  }
}

function copyElement(source, target, onCommand) {
  const copy = shellFor(source);
  if (copy === null) {
    copyChildren(source, target, onCommand);
    return;
  }
  const isLiteral = ["CODE", "PRE", "A"].includes(source.tagName);
  copyChildren(source, copy, isLiteral ? null : onCommand);
  target.append(copy);
}

function shellFor(source) {
  const { tagName } = source;
  if (KEPT[tagName]) return make(KEPT[tagName]);
  if (tagName === "A") return linkTo(source.getAttribute("href"));
  if (tagName === "BLOCKQUOTE") return quote(source.hasAttribute("expandable"));
  if (tagName === "TG-SPOILER" || source.classList.contains("tg-spoiler")) return spoiler();
  return tagName === "BR" ? make("br") : null;
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

function appendText(text, target, onCommand) {
  if (onCommand === null) {
    target.append(text);
    return;
  }
  let done = 0;
  for (const match of text.matchAll(LINKS)) {
    const [found, address, command] = match;
    const shown = address ? found.replace(/[.,;:!?)\]]+$/, "") : found;
    target.append(text.slice(done, match.index), address ? addressLink(shown) : commandLink(command, onCommand));
    done = match.index + shown.length;
  }
  target.append(text.slice(done));
}

function addressLink(address) {
  const link = linkTo(address);
  if (link === null) return address;
  link.append(address);
  return link;
}

const commandLink = (command, onCommand) =>
  make("button", { type: "button", class: "command", on: { click: () => onCommand(command) } }, command);
