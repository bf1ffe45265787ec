// Loads the chats, follows the stream of changes, and shows the chat that the address names.

import { Calls } from "./calls.js";
import { Chat } from "./chat.js";
import { ChatList } from "./chat_list.js";
import { Clock } from "./clock.js";
import { byId } from "./dom.js";
import { GroupChooser } from "./group_chooser.js";
import { Misbehave } from "./misbehave.js";
import { announce, complain } from "./notices.js";
import { narrow } from "./panel.js";
import { Room } from "./room.js";
import * as server from "./server.js";

const BOT_BECOMES = {
  administrator: { action: "promote" },
  "no-pins": { action: "promote", pin: false },
  member: { action: "demote" },
  restricted: { action: "mute" },
};

class Messenger {
  constructor() {
    this.chats = new Map();
    this.bots = new Map();
    this.shown = null;
    this.list = new ChatList();
    this.clock = new Clock();
    this.room = new Room(this);
    this.misbehave = new Misbehave(this);
    this.calls = new Calls();
    this.groups = new GroupChooser(this);
  }

  async run() {
    server.listen((event) => this.hear(event).catch(complain), (isUp) => this.setOnline(isUp));
    await this.load();
    addEventListener("hashchange", () => this.followAddress().then(() => this.moveFocus()));
    addEventListener("focus", () => this.comeBack());
    await this.followAddress();
  }

  async load() {
    const [chats, clock] = await Promise.all([server.chats(), server.clock()]);
    this.clock.set(clock.now);
    this.meet(chats);
    await Promise.all(this.allChats().map((chat) => this.refresh(chat)));
    await this.misbehave.look();
  }

  meet(chats) {
    for (const facts of chats) {
      const known = this.chats.get(facts.id);
      if (known) known.learn(facts);
      else this.chats.set(facts.id, new Chat(facts));
      this.repaint(this.chats.get(facts.id));
    }
  }

  async learn() {
    this.meet(await server.chats());
    if (this.shown) this.room.showSurroundings();
    await this.misbehave.look();
  }

  allChats() {
    return [...this.chats.values()];
  }

  firstChat() {
    return this.allChats().find((chat) => !chat.isGroup) ?? this.allChats()[0];
  }

  privateChatOf(person) {
    return this.allChats().find((chat) => !chat.isGroup && chat.people.some(({ id }) => id === person));
  }

  runners() {
    return this.allChats().filter((chat) => !chat.isGroup).flatMap((chat) => chat.people.map((person) => ({ chat, person })));
  }

  titleOf(id) {
    return this.chats.get(id)?.title ?? "everywhere";
  }

  /** The bot may rename itself or change its commands at any time, so it is looked up again and again. */
  async lookUpBot(chat) {
    try {
      this.bots.set(chat.id, await server.bot(chat.id, chat.writer));
    } catch (error) {
      complain(error);
    }
    if (this.shown === chat) this.room.meetBot(this.bots.get(chat.id));
    this.repaint(chat);
  }

  async refresh(chat) {
    if (!this.bots.get(chat.id)?.commands.length) await this.lookUpBot(chat);
    try {
      await chat.pull((_, change) => this.absorb(chat, change));
    } catch (error) {
      complain(error);
    }
  }

  absorb(chat, change) {
    const isSeen = chat === this.shown && document.hasFocus() && document.body.dataset.screen === "chat";
    const news = change.isFirst ? [] : change.added.filter((message) => !chat.isMine(message) && !chat.isHidden(message));
    if (!isSeen) chat.unread += news.length;
    if (chat === this.shown) this.room.absorb(change);
    else if (news.length > 0) announce(`New message in ${chat.title}`);
    this.repaint(chat);
  }

  repaint(chat) {
    const name = this.bots.get(chat.id)?.name ?? "Bot";
    this.list.show(chat, name, chat === this.shown);
    const unread = this.allChats().reduce((sum, each) => sum + each.unread, 0);
    const elsewhere = unread - (this.shown?.unread ?? 0);
    document.title = unread > 0 ? `(${unread}) Playground` : "Playground";
    const badge = byId("back").querySelector(".badge");
    badge.textContent = elsewhere;
    badge.hidden = elsewhere === 0;
  }

  async followAddress() {
    const named = /^#\/chat\/(-?\d+)$/.exec(location.hash);
    const chat = this.chats.get(Number(named?.[1])) ?? this.shown ?? this.firstChat();
    document.body.dataset.screen = location.hash === "#/chats" ? "chats" : "chat";
    if (chat && chat !== this.shown) await this.show(chat);
    this.markRead();
  }

  async show(chat) {
    const before = this.shown;
    this.shown = chat;
    this.room.open(chat, this.bots.get(chat.id));
    if (before) this.repaint(before);
    await this.lookUpBot(chat);
  }

  /** On a phone one of the two screens has just gone, and the focus with it. */
  moveFocus() {
    if (!narrow.matches) return;
    const target = document.body.dataset.screen === "chats" ? document.querySelector(".entry[aria-current]") : byId("back");
    target?.focus();
  }

  comeBack() {
    this.markRead();
    if (this.shown) this.lookUpBot(this.shown);
  }

  markRead() {
    if (!this.shown || document.body.dataset.screen !== "chat") return;
    this.shown.unread = 0;
    this.repaint(this.shown);
  }

  everybody() {
    return [...new Set(this.allChats().flatMap((chat) => chat.people.map(({ id }) => id)))];
  }

  /** A link to the bot that somebody followed: into their private chat with it, or with it into a group. */
  async follow({ kind, payload }, person) {
    if (kind === "startgroup") {
      this.groups.open(person, payload);
      return;
    }
    try {
      const { id } = this.privateChatOf(person) ?? (await server.openChat(person));
      if (!this.chats.has(id)) await this.learn();
      const chat = this.chats.get(id);
      chat.startWith = kind === "start" ? payload : null;
      location.hash = `#/chat/${id}`;
      await this.show(chat);
    } catch (error) {
      complain(error);
    }
  }

  /** What the bot is in a group from now on; whoever founded the group decides. */
  async makeBot(chat, role) {
    const founder = chat.people.find(({ status }) => status === "creator") ?? chat.people[0];
    if (role === "out") await server.kickBot(chat.id, founder.id);
    else {
      if (chat.botRole === "out") await server.addBot(chat.id, founder.id);
      const { action, ...more } = BOT_BECOMES[role];
      await server.moveBot(chat.id, action, more);
    }
    await this.learn();
  }

  async setBlocked(chat, person, isBlocked) {
    await server.setBlocked(chat.id, person, isBlocked);
    await this.learn();
  }

  async hear(event) {
    if (event.clock) this.clock.set(event.clock);
    if (event.chat === undefined) return;
    if (!this.chats.has(event.chat)) await this.learn();
    const chat = this.chats.get(event.chat);
    if (!chat || chat.revision >= event.revision) return;
    await this.refresh(chat);
    if (chat.revision < event.revision) await this.learn();
  }

  setOnline(isUp) {
    const wasDown = byId("offline").textContent !== "";
    byId("offline").textContent = isUp ? "" : "The playground does not answer. Trying again…";
    if (isUp && wasDown) this.load().catch(complain);
  }
}

new Messenger().run().catch(complain);
