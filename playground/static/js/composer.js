// The typing field: grows with its text, sends on Enter, keeps a draft for each chat.

import { summary } from "./chat.js";
import { byId, make } from "./dom.js";
import { CommandMenu } from "./command_menu.js";
import { takesFiles } from "./files.js";
import { inlineKeyboard } from "./inline_keyboard.js";

const touches = matchMedia("(pointer: coarse)");

export class Composer {
  constructor(host) {
    this.host = host;
    this.field = byId("field");
    this.form = byId("composer");
    this.writer = byId("writer");
    this.topic = byId("topic");
    this.replies = byId("replies");
    this.menu = new CommandMenu(this.field, (command) => this.submit(command));
    this.listen();
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit(this.field.value);
    });
    this.field.addEventListener("input", () => this.onInput());
    addEventListener("resize", () => this.grow());
    this.field.addEventListener("keydown", (event) => this.onKey(event));
    document.addEventListener("pointerdown", (event) => this.form.contains(event.target) || this.menu.close());
    this.field.addEventListener("blur", () => this.menu.close());
    byId("slash").addEventListener("click", () => this.toggleMenu());
    byId("no-reply").addEventListener("click", () => this.host.replyTo(null));
    byId("start").addEventListener("click", () => this.host.startAsked());
    this.topic.addEventListener("change", () => this.host.moveTo(Number(this.topic.value) || null));
    byId("unblock").addEventListener("click", () => this.host.unblock());
    this.writer.addEventListener("change", () => this.host.writeAs(Number(this.writer.value)));
    takesFiles(byId("room"), byId("attach"), byId("file"), (file) => this.host.sendFile(file));
  }

  open(chat) {
    this.menu.close();
    this.field.value = chat.draft;
    byId("writer-line").hidden = !chat.isGroup;
    this.writer.replaceChildren(...chat.people.map(({ id, name }) => make("option", { value: id }, name)));
    this.writer.value = String(chat.writer);
    this.showReply(chat.replyTo);
    this.onInput();
  }

  showReply(message) {
    byId("replying").hidden = !message;
    byId("replying-to").textContent = message ? `Reply to ${message.from_name}: ${summary(message)}` : "";
  }

  setCommands(commands) {
    this.menu.commands = commands;
    byId("slash").hidden = commands.length === 0;
  }

  setBlocked(isBlocked) {
    byId("unblock").hidden = !isBlocked;
    this.form.classList.toggle("is-blocked", isBlocked);
  }

  /** Came by a link: the one thing to do is to start, as in Telegram. */
  setStart(payload) {
    byId("start").hidden = payload === null;
    this.form.classList.toggle("is-starting", payload !== null);
  }

  setTopics(chat) {
    byId("topic-line").hidden = chat.topics.length === 0;
    const open = chat.topics.filter(({ closed }) => !closed);
    const options = [make("option", { value: "" }, "General"), ...open.map(({ id, name }) => make("option", { value: id }, name))];
    this.topic.replaceChildren(...options);
    this.topic.value = String(chat.topic ?? "");
  }

  /** A reply keyboard: shown until another message brings its own or takes this one away. */
  setReplies(message) {
    const rows = message?.keyboard?.keyboard ?? [];
    const key = rows.length > 0 ? String(message.revision) : "";
    if (this.replies.dataset.of === key) return;
    this.replies.dataset.of = key;
    this.replies.hidden = rows.length === 0;
    const buttons = rows.map((row) => row.map(({ text }) => ({ label: text })));
    this.replies.replaceChildren(inlineKeyboard(buttons, (button, node) => this.host.press(message, button, node)));
  }

  toggleMenu() {
    const opens = !this.menu.isOpen;
    this.field.value = opens ? "/" : "";
    if (!touches.matches) this.field.focus();
    this.onInput();
  }

  onInput() {
    this.host.keepDraft(this.field.value);
    this.form.classList.toggle("has-words", this.field.value.trim() !== "");
    this.grow();
    this.menu.filter(this.field.value);
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  onKey(event) {
    if (event.isComposing || this.menu.takes(event)) return;
    if (event.key === "Escape") this.host.replyTo(null);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.submit(this.field.value);
  }

  async submit(text) {
    if (text.trim() === "") return;
    const typed = this.field.value;
    this.field.value = "";
    this.onInput();
    if (await this.host.say(text.trim())) return;
    this.field.value = typed;
    this.onInput();
  }
}
