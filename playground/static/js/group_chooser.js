// Whoever follows a link that brings the bot into a group chooses one of those that are theirs to manage, or founds one.

import { byId, make } from "./dom.js";
import { complain } from "./notices.js";
import * as server from "./server.js";

const MANAGES = new Set(["creator", "administrator"]);
const OUT = new Set(["left", "kicked"]);

export class GroupChooser {
  /** `messenger` knows the chats: see main.js. */
  constructor(messenger) {
    this.messenger = messenger;
    this.dialog = byId("groups");
    this.list = byId("group-list");
    this.title = byId("group-title");
    this.person = null;
    this.payload = "";
    byId("new-group").addEventListener("submit", (event) => {
      event.preventDefault();
      this.bring(() => this.founded());
    });
    byId("no-group").addEventListener("click", () => this.dialog.close());
  }

  open(person, payload) {
    Object.assign(this, { person, payload });
    const groups = this.messenger.allChats().filter((chat) => chat.isGroup && this.mayBring(chat));
    this.list.replaceChildren(...groups.map((chat) => make("li", {}, this.entry(chat))));
    if (!this.dialog.open) this.dialog.showModal();
  }

  mayBring(chat) {
    return OUT.has(chat.bot) && chat.people.some(({ id, status }) => id === this.person && MANAGES.has(status));
  }

  entry(chat) {
    const choose = () => this.bring(async () => chat.id);
    return make("button", { type: "button", class: "wide", dir: "auto", on: { click: choose } }, chat.title);
  }

  async founded() {
    const others = this.messenger.everybody().filter((id) => id !== this.person);
    const { id } = await server.newGroup(this.title.value.trim(), [this.person, ...others]);
    this.title.value = "";
    return id;
  }

  async bring(groupOf) {
    try {
      const group = await groupOf();
      await server.addBot(group, this.person, this.payload);
      this.dialog.close();
      await this.messenger.learn();
      location.hash = `#/chat/${group}`;
      this.messenger.chats.get(group).writer = this.person;
    } catch (error) {
      complain(error);
    }
  }
}
