// The panel that makes this Telegram misbehave: late, refusing, forgetful, or blocked by the runner.

import { byId, make, setAttribute } from "./dom.js";
import { complain, toast } from "./notices.js";
import { Panel } from "./panel.js";
import * as server from "./server.js";

const KINDS = [
  { kind: "429", name: "Too many requests (429)", words: "Calls are refused and told to wait 5 seconds.", extra: { retry_after: 5 } },
  { kind: "drop", name: "Time-out", words: "The call is carried out, then the line goes dead." },
  { kind: "5xx", name: "Server error (5xx)", words: "Calls fail with an error on Telegram's side." },
  { kind: "slow", name: "Slow", words: "Answers arrive some seconds late." },
  { kind: "no_ephemeral", name: "An older server", words: "It knows no messages for one person: everybody sees them." },
];
const ROLES = [
  ["administrator", "Administrator"],
  ["no-pins", "Administrator who may not pin"],
  ["member", "Member"],
  ["restricted", "Muted"],
  ["out", "Not in the group"],
];
const COUNTS = [["1", "Once"], ["5", "5 times"], ["", "Until cleared"]];
const NAMES = Object.fromEntries(KINDS.map(({ kind, name }) => [kind, name]));

export class Misbehave {
  /** `messenger` knows the chats and the people: see main.js. */
  constructor(messenger) {
    this.messenger = messenger;
    this.panel = new Panel("misbehave", "Misbehave", { onOpen: () => this.look() });
    this.count = choice("How often", "fault-count", COUNTS);
    this.scope = make("select", { id: "fault-scope" });
    this.active = make("ul", { class: "active-faults", "aria-label": "Going wrong at the moment" });
    this.people = make("fieldset", { class: "people" });
    this.groups = make("fieldset", { class: "people" });
    const clear = make("button", { type: "button", class: "wide", on: { click: () => this.clear() } }, "Clear all");
    this.panel.body.append(
      make("p", { class: "hint" }, "See how the bot behaves when Telegram does not."),
      this.count,
      make("label", { class: "scope", for: "fault-scope" }, "Where", this.scope),
      make("div", { class: "faults" }, ...KINDS.map((fault) => this.faultRow(fault))),
      this.people,
      this.groups,
      make("h3", {}, "Going wrong at the moment"),
      this.active,
      clear,
    );
  }

  faultRow(fault) {
    const id = `fault-${fault.kind}`;
    const words = make("span", { class: "fault-words" }, make("b", {}, fault.name), make("span", { id }, fault.words));
    return make("button", { type: "button", class: "fault", "aria-describedby": id, on: { click: () => this.add(fault) } }, words);
  }

  async add(fault) {
    const count = this.count.querySelector("input:checked").value;
    const scope = this.scope.value;
    const body = { kind: fault.kind, count: count ? Number(count) : null, chat: scope ? Number(scope) : null, method: null };
    await this.act(() => server.addFault({ ...body, ...fault.extra }));
  }

  async clear() {
    const blocked = this.messenger.runners().filter(({ chat }) => chat.isBlocked);
    await this.act(async () => {
      await server.clearFaults();
      for (const { chat, person } of blocked) await this.messenger.setBlocked(chat, person.id, false);
      toast("Everything works again");
    });
  }

  async act(change) {
    try {
      await change();
      await this.look();
    } catch (error) {
      complain(error);
    }
  }

  async look() {
    this.showScopes();
    this.showPeople();
    this.showGroups();
    try {
      this.showActive(await server.faults());
    } catch (error) {
      complain(error);
    }
  }

  showScopes() {
    const kept = this.scope.value;
    const chats = this.messenger.allChats().map((chat) => make("option", { value: chat.id }, chat.title));
    this.scope.replaceChildren(make("option", { value: "" }, "Everywhere"), ...chats);
    this.scope.value = kept;
  }

  showPeople() {
    const switches = this.messenger.runners().map(({ chat, person }) => {
      const toggle = (event) => this.act(() => this.messenger.setBlocked(chat, person.id, event.target.checked));
      const box = make("input", { type: "checkbox", role: "switch", id: `block-${person.id}`, on: { change: toggle } });
      box.checked = chat.isBlocked;
      return make("label", { class: "switch" }, make("bdi", {}, person.name), box);
    });
    const hadFocus = document.activeElement?.id;
    this.people.replaceChildren(make("legend", {}, "Blocked by"), ...switches);
    if (hadFocus?.startsWith("block-")) byId(hadFocus)?.focus();
  }

  showGroups() {
    const groups = this.messenger.allChats().filter(({ isGroup }) => isGroup);
    const hadFocus = document.activeElement?.id;
    this.groups.replaceChildren(make("legend", {}, "The bot in groups"), ...groups.map((chat) => this.roleLine(chat)));
    this.groups.hidden = groups.length === 0;
    if (hadFocus?.startsWith("role-")) byId(hadFocus)?.focus();
  }

  roleLine(chat) {
    const change = (event) => this.act(() => this.messenger.makeBot(chat, event.target.value));
    const select = make("select", { id: `role-${chat.id}`, on: { change } });
    select.append(...ROLES.map(([value, words]) => make("option", { value }, words)));
    select.value = chat.botRole;
    return make("label", { class: "scope", for: `role-${chat.id}` }, make("bdi", {}, chat.title), select);
  }

  showActive(faults) {
    const blocked = this.messenger.runners().filter(({ chat }) => chat.isBlocked);
    const lines = [
      ...faults.map((fault) => `${NAMES[fault.kind] ?? fault.kind} · ${timesLeft(fault)} · ${this.messenger.titleOf(fault.chat)}`),
      ...blocked.map(({ person }) => `Blocked by ${person.name}`),
    ];
    this.active.replaceChildren(...lines.map((line) => make("li", {}, line)));
    if (lines.length === 0) this.active.append(make("li", { class: "hint" }, "Nothing"));
    byId("open-misbehave").querySelector(".dot").hidden = lines.length === 0;
    setAttribute(byId("open-misbehave"), "aria-label", lines.length > 0 ? `Misbehave, ${lines.length} active` : null);
  }
}

const timesLeft = ({ count }) => (count === null || count === undefined ? "until cleared" : `${count} left`);

function choice(legend, name, options) {
  const radios = options.map(([value, words], place) => {
    const radio = make("input", { type: "radio", name, value, checked: place === 0 });
    return make("label", {}, radio, make("span", {}, words));
  });
  return make("fieldset", { class: "choice" }, make("legend", {}, legend), make("div", { class: "segments" }, ...radios));
}
