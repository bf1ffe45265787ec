// The list of chats: who, the last words, when, and how many are unread.

import { summary } from "./chat.js";
import { byId, make, paintAvatar, setAttribute } from "./dom.js";
import * as moments from "./moments.js";

export class ChatList {
  constructor() {
    this.list = byId("chat-list");
    this.entries = new Map();
  }

  show(chat, botName, isOpen) {
    const entry = this.entries.get(chat.id) ?? this.add(chat);
    const { last } = chat;
    entry.name.textContent = chat.isGroup ? chat.title : botName;
    entry.as.textContent = chat.isGroup ? "" : `as ${chat.title}`;
    entry.preview.textContent = last ? preview(chat, last) : "No messages yet";
    entry.time.textContent = last ? moments.hour(last.at) : "";
    entry.badge.textContent = chat.unread || "";
    setAttribute(entry.badge, "aria-label", chat.unread ? `${chat.unread} unread` : null);
    entry.badge.hidden = chat.unread === 0;
    setAttribute(entry.link, "aria-current", isOpen ? "true" : null);
    paintAvatar(entry.avatar, chat.isGroup ? chat.title : botName);
  }

  add(chat) {
    const part = (tag, name, attributes = {}) => make(tag, { class: name, ...attributes });
    const entry = {
      avatar: part("span", "avatar", { "aria-hidden": "true" }),
      name: part("bdi", "name"),
      as: part("bdi", "as"),
      time: part("span", "time"),
      preview: part("span", "preview", { dir: "auto" }),
      badge: part("span", "badge", { role: "img" }),
    };
    const first = make("span", { class: "entry-line" }, entry.name, entry.as, entry.time);
    const second = make("span", { class: "entry-line" }, entry.preview, entry.badge);
    entry.link = make("a", { href: `#/chat/${chat.id}`, class: "entry" }, entry.avatar, make("span", { class: "entry-words" }, first, second));
    this.list.append(make("li", {}, entry.link));
    this.entries.set(chat.id, entry);
    return entry;
  }
}

function preview(chat, message) {
  if (chat.isMine(message)) return `You: ${summary(message)}`;
  return chat.isGroup ? `${message.from_name}: ${summary(message)}` : summary(message);
}
