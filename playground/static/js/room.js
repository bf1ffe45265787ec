// The open chat: its head, the pinned line, the welcome of an empty chat, and what a tap on a message does.

import { summary } from "./chat.js";
import { Composer } from "./composer.js";
import { byId, icon, make, paintAvatar } from "./dom.js";
import { described } from "./files.js";
import { alertBox, announce, complain, toast } from "./notices.js";
import { ownLink } from "./own_links.js";
import * as server from "./server.js";
import { safeLink } from "./rich_text.js";
import { Timeline } from "./timeline.js";

export class Room {
  /** `messenger` knows the other chats: see main.js. */
  constructor(messenger) {
    this.messenger = messenger;
    this.chat = null;
    this.bot = null;
    this.timeline = new Timeline(this);
    this.composer = new Composer(this);
  }

  open(chat, bot) {
    this.chat = chat;
    this.timeline.open(chat);
    this.composer.open(chat);
    byId("welcome").hidden = true;
    this.meetBot(bot);
  }

  meetBot(bot) {
    this.bot = bot;
    const { chat } = this;
    const name = chat.isGroup ? chat.title : bot.name;
    byId("room-title").textContent = name;
    byId("room-about").textContent = chat.isGroup ? peopleWords(chat) : `bot · you are ${chat.title}`;
    paintAvatar(byId("room-avatar"), name);
    this.composer.setCommands(bot.commands);
    this.showSurroundings();
  }

  absorb(change) {
    this.timeline.absorb(change);
    this.showSurroundings();
    if (change.isFirst) return;
    const isHeard = (message) => !this.chat.isMine(message) && !this.chat.isHidden(message);
    for (const message of change.added.filter(isHeard)) announce(spoken(message));
    for (const message of change.changed.filter(isHeard)) if (this.chat.isFromBot(message)) announce(`Edited: ${spoken(message)}`);
  }

  showSurroundings() {
    this.showPinned();
    this.showWelcome();
    this.composer.setBlocked(this.chat.isBlocked);
    this.composer.setTopics(this.chat);
    this.composer.setStart(byId("welcome").hidden ? this.chat.startWith : null);
    this.composer.setReplies(this.chat.messages.findLast(({ keyboard }) => keyboard));
  }

  showPinned() {
    const { pinned } = this.chat;
    const line = byId("pinned");
    line.hidden = !pinned;
    if (!pinned) return;
    const words = make("span", { class: "pinned-words" }, make("b", {}, "Pinned"), make("span", { dir: "auto" }, summary(pinned)));
    line.replaceChildren(icon("pin"), words);
    line.onclick = () => this.jumpTo(pinned.id);
  }

  showWelcome() {
    const isEmpty = !this.chat.isGroup && this.chat.loaded && this.chat.messages.length === 0;
    const welcome = byId("welcome");
    if (welcome.hidden !== isEmpty) return;
    welcome.hidden = !isEmpty;
    welcome.replaceChildren(...(isEmpty ? this.welcomeParts() : []));
  }

  welcomeParts() {
    const avatar = make("span", { class: "avatar", "aria-hidden": "true" });
    paintAvatar(avatar, this.bot.name);
    const words = this.bot.description || this.bot.short_description || "Press Start to begin.";
    const start = make("button", { type: "button", class: "start", on: { click: () => this.start() } }, "Start");
    return [avatar, make("h2", { dir: "auto" }, this.bot.name), make("p", { dir: "auto" }, words), start];
  }

  async start() {
    if (await this.startAsked()) byId("field").focus();
  }

  async say(text) {
    const { id, writer, replyTo, topic } = this.chat;
    this.replyTo(null);
    try {
      await server.send({ chat: id, from: writer, text, topic, reply_to: replyTo?.id ?? null });
      this.messenger.refresh(this.chat);
      return true;
    } catch (error) {
      complain(error);
      this.replyTo(replyTo);
      return false;
    }
  }

  async sendFile(file) {
    const { id, writer, topic } = this.chat;
    try {
      await server.send({ chat: id, from: writer, document: await described(file), topic });
      this.messenger.refresh(this.chat);
    } catch (error) {
      complain(error);
    }
  }

  async press(message, button, node) {
    if (node.getAttribute("aria-busy") === "true") return;
    node.setAttribute("aria-busy", "true");
    try {
      const { answer } = await server.press(this.chat.id, this.chat.writer, message.id, button.label);
      if (answer?.url) this.goTo(answer.url);
      if (answer?.text) (answer.alert ? alertBox : toast)(answer.text);
      this.messenger.refresh(this.chat);
    } catch (error) {
      complain(error);
    }
    node.removeAttribute("aria-busy");
  }

  async vote(message, place) {
    try {
      await server.vote(this.chat.id, this.chat.writer, message.id, [place]);
      this.messenger.refresh(this.chat);
    } catch (error) {
      complain(error);
    }
  }

  /** A link to this bot leads on in here; any other is the browser's own. */
  follow(address, event) {
    const link = ownLink(address, this.bot.username);
    if (!link) return;
    event.preventDefault();
    this.messenger.follow(link, this.chat.writer);
  }

  /** The address with which a press was answered. */
  goTo(address) {
    const link = ownLink(address, this.bot.username);
    if (link) this.messenger.follow(link, this.chat.writer);
    else if (safeLink(address)) open(safeLink(address), "_blank", "noopener");
  }

  /** The Start button, with the words of the link that led here. */
  async startAsked() {
    const { chat } = this;
    const isSaid = await this.say(`/start ${chat.startWith ?? ""}`.trim());
    if (isSaid) chat.startWith = null;
    this.composer.setStart(chat.startWith);
    return isSaid;
  }

  replyTo(message) {
    this.chat.replyTo = message;
    this.composer.showReply(message);
    if (message) byId("field").focus();
  }

  jumpTo(id) {
    this.timeline.jumpTo(id);
  }

  keepDraft(text) {
    if (this.chat) this.chat.draft = text;
  }

  writeAs(person) {
    this.chat.writer = person;
    this.timeline.redraw();
    this.messenger.lookUpBot(this.chat);
  }

  moveTo(topic) {
    this.chat.topic = topic;
  }

  async unblock() {
    try {
      await this.messenger.setBlocked(this.chat, this.chat.writer, false);
      byId("field").focus();
    } catch (error) {
      complain(error);
    }
  }
}

function peopleWords(chat) {
  const names = chat.people.map(({ name }) => name.split(" ")[0]).join(", ");
  return `${chat.people.length} people · ${names}`;
}

function spoken(message) {
  const labels = (message.button_rows ?? []).flat().map(({ label }) => label);
  const buttons = labels.length > 0 ? `. Buttons: ${labels.join(", ")}` : "";
  return `${message.from_name}: ${summary(message)}${buttons}`;
}
