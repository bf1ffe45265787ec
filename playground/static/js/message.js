// One message on the screen. It is patched part by part: what did not change keeps its element,
// so that a loop goes on playing and the focus stays on a button while its card is edited.

import { attachment } from "./attachment.js";
import { summary } from "./chat.js";
import { hueOf, icon, make, setAttribute } from "./dom.js";
import { inlineKeyboard } from "./inline_keyboard.js";
import * as moments from "./moments.js";
import { poll } from "./poll.js";
import { richText } from "./rich_text.js";

const GROUPED_WITHIN_MS = 10 * 60 * 1000;

export class MessageView {
  /** `host` answers presses, links, commands and jumps: see Room. */
  constructor(chat, message, host) {
    this.host = host;
    this.shown = {};
    const answer = { type: "button", class: "answer", on: { click: () => host.replyTo(message) } };
    this.answer = make("button", answer, icon("reply"));
    this.bubble = make("div", { class: "bubble" }, this.answer);
    this.row = make("li", { tabindex: "-1", "data-id": message.id }, this.bubble);
    this.update(chat, message);
  }

  update(chat, message) {
    const previous = chat.before(message);
    const startsDay = !previous || moments.longDay(previous.at) !== moments.longDay(message.at);
    const isJoined = !startsDay && previous.from === message.from && isSoonAfter(previous, message);
    this.answer.setAttribute("aria-label", `Reply to ${message.from_name}`);
    const hadFocus = this.row.contains(document.activeElement) ? document.activeElement : null;
    this.row.className = chat.isMine(message) ? "row mine" : "row";
    this.row.classList.toggle("joined", isJoined);
    this.row.classList.toggle("alone", Boolean(message.receiver));
    this.row.hidden = chat.isHidden(message);
    this.row.classList.toggle("service", Boolean(message.service));
    this.patch("day", this.row, startsDay && message.at, () => dayLine(message));
    this.patch("who", this.bubble, [chat.isGroup && !isJoined, chat.isMine(message)], () => whoLine(chat, message, isJoined));
    this.patch("alone", this.bubble, message.receiver, () => make("p", { class: "topic" }, "Only you see this"));
    this.patch("topic", this.bubble, chat.topicName(message.topic), () => topicLine(chat, message));
    this.patch("reply", this.bubble, message.reply_to, () => this.replyLine(chat, message));
    this.patch("media", this.bubble, message.media, () => this.media(message));
    this.patch("text", this.bubble, [message.html, message.edited, message.at, message.service], () => this.words(message));
    this.patch("reactions", this.bubble, message.reactions ?? [], () => reactionLine(message.reactions));
    this.patch("keyboard", this.row, message.button_rows ?? [], () => this.keyboard(message));
    this.rescueFocus(hadFocus);
  }

  patch(part, parent, value, build) {
    const key = JSON.stringify(value ?? null);
    const before = this.shown[part];
    if (before?.key === key) return;
    const isEmpty = !value || (Array.isArray(value) && value.length === 0);
    const node = isEmpty ? null : build();
    if (before?.node && node) before.node.replaceWith(node);
    else if (before?.node) before.node.remove();
    else if (node && part === "day") parent.prepend(node);
    else if (node) parent.insertBefore(node, this.successorOf(part, parent));
    this.shown[part] = { key, node };
  }

  /** Parts that appear later than the first drawing still stand in reading order. */
  successorOf(part, parent) {
    const order = ["who", "alone", "topic", "reply", "media", "text", "reactions", "keyboard"];
    const later = order.slice(order.indexOf(part) + 1).map((name) => this.shown[name]?.node);
    const lastOfBubble = parent === this.bubble ? this.answer : null;
    return later.find((node) => node?.parentNode === parent) ?? lastOfBubble;
  }

  media(message) {
    const { media } = message;
    return media.kind === "poll" ? poll(media.details, (place) => this.host.vote(message, place)) : attachment(media, message.text);
  }

  words(message) {
    if (message.service) return make("div", { class: "text", dir: "auto" }, message.service);
    const content = richText(message.html ?? "", (command) => this.host.say(command));
    return make("div", { class: "text", dir: "auto" }, content, meta(message));
  }

  keyboard(message) {
    const press = (button, node) => this.host.press(message, button, node);
    const node = inlineKeyboard(message.button_rows, press, (address, event) => this.host.follow(address, event));
    setAttribute(node, "role", "group");
    setAttribute(node, "aria-label", "Buttons");
    return node;
  }

  replyLine(chat, message) {
    const original = chat.find(message.reply_to);
    const words = original ? summary(original) : "Message";
    const jump = () => this.host.jumpTo(message.reply_to);
    const quote = { type: "button", class: "reply", on: { click: jump } };
    return make("button", quote, make("b", { dir: "auto" }, original?.from_name ?? ""), make("span", { dir: "auto" }, words));
  }

  rescueFocus(hadFocus) {
    if (!hadFocus || this.row.contains(hadFocus)) return;
    const keys = [...this.row.querySelectorAll(".key")];
    (keys.find((key) => key.textContent === hadFocus.textContent) ?? keys[0] ?? this.row).focus({ preventScroll: true });
  }

  setTabStops(isCurrent) {
    this.row.tabIndex = isCurrent ? 0 : -1;
    for (const stop of this.row.querySelectorAll("a, button, audio, video, .spoiler")) stop.tabIndex = isCurrent ? 0 : -1;
  }

  flash() {
    this.row.classList.remove("flash");
    void this.row.offsetWidth;
    this.row.classList.add("flash");
  }
}

const isSoonAfter = (earlier, later) => new Date(later.at) - new Date(earlier.at) < GROUPED_WITHIN_MS;

const dayLine = (message) => make("p", { class: "day-line" }, make("span", {}, moments.longDay(message.at)));

function whoLine(chat, message, isJoined) {
  const isShown = chat.isGroup && !isJoined && !chat.isMine(message);
  const name = chat.isMine(message) ? "You" : message.from_name;
  return make("p", { class: isShown ? "who" : "quiet", "data-hue": hueOf(name), dir: "auto" }, name);
}

const topicLine = (chat, message) => make("p", { class: "topic", dir: "auto" }, `in ${chat.topicName(message.topic)}`);

function meta(message) {
  const time = make("time", { datetime: message.at }, moments.hour(message.at));
  return make("span", { class: "meta", dir: "ltr" }, message.edited ? "edited " : "", time);
}

function reactionLine(reactions) {
  const chips = reactions.map((reaction) => make("li", {}, reactionWords(reaction)));
  return make("ul", { class: "reactions", "aria-label": "Reactions" }, ...chips);
}

function reactionWords(reaction) {
  if (typeof reaction === "string") return reaction;
  return reaction.count > 1 ? `${reaction.emoji} ${reaction.count}` : reaction.emoji;
}
