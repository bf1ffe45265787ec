// Loads the chats, follows the stream of changes, and shows the chat that the address names.

import { Calls } from "./calls.js";
import { Chat } from "./chat.js";
import { ChatList } from "./chat_list.js";
import { Clock } from "./clock.js";
import { byId } from "./dom.js";
import { Misbehave } from "./misbehave.js";
import { announce, complain } from "./notices.js";
import { Room } from "./room.js";
import * as server from "./server.js";

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
  }

  async run() {
    server.listen((event) => this.hear(event), (isUp) => this.setOnline(isUp));
    await this.load();
    addEventListener("hashchange", () => this.followAddress());
    addEventListener("focus", () => this.markRead());
    this.followAddress();
  }

  async load() {
    const [chats, clock] = await Promise.all([server.chats(), server.clock()]);
    this.clock.set(clock.now);
    for (const facts of chats) this.meet(facts);
    await Promise.all(this.allChats().map((chat) => this.refresh(chat)));
    await this.misbehave.look();
  }

  meet(facts) {
    const known = this.chats.get(facts.id);
    if (known) known.learn(facts);
    else this.chats.set(facts.id, new Chat(facts));
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

  /** The bot may rename itself or change its commands at any time, so it is looked up with each opening. */
  async botIn(chat) {
    const bot = await server.bot(chat.id);
    this.bots.set(chat.id, bot);
    return bot;
  }

  async refresh(chat) {
    try {
      if (!this.bots.has(chat.id)) await this.botIn(chat);
      await chat.pull((_, change) => this.absorb(chat, change));
    } catch (error) {
      complain(error);
    }
  }

  absorb(chat, change) {
    const isSeen = chat === this.shown && document.hasFocus() && document.body.dataset.screen === "chat";
    const news = change.isFirst ? [] : change.added.filter((message) => !chat.isMine(message));
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
    try {
      this.room.meetBot(await this.botIn(chat));
    } catch (error) {
      complain(error);
    }
    this.repaint(chat);
  }

  markRead() {
    if (!this.shown || document.body.dataset.screen !== "chat") return;
    this.shown.unread = 0;
    this.repaint(this.shown);
  }

  async start(chat, payload) {
    location.hash = `#/chat/${chat.id}`;
    await this.show(chat);
    await this.room.say(`/start ${payload}`.trim());
  }

  async setBlocked(chat, person, isBlocked) {
    await server.setBlocked(chat.id, person, isBlocked);
    for (const facts of await server.chats()) this.meet(facts);
    this.room.showSurroundings();
    await this.misbehave.look();
  }

  async hear(event) {
    if (event.clock) this.clock.set(event.clock);
    if (event.chat === undefined) return;
    if (!this.chats.has(event.chat)) for (const facts of await server.chats()) this.meet(facts);
    const chat = this.chats.get(event.chat);
    if (chat && chat.revision < event.revision) this.refresh(chat);
  }

  setOnline(isUp) {
    const wasDown = byId("offline").textContent !== "";
    byId("offline").textContent = isUp ? "" : "The playground does not answer. Trying again…";
    if (isUp && wasDown) this.load().catch(complain);
  }
}

new Messenger().run().catch(complain);
