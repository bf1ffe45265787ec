// One chat as this page knows it: its messages in order, how far it has been read, what is new.

import * as server from "./server.js";

const WORDS_FOR_MEDIA = {
  photo: "Photo",
  animation: "Animation",
  video: "Video",
  voice: "Voice message",
  audio: "Audio",
  document: "Document",
  location: "Location",
  contact: "Contact",
  poll: "Poll",
  dice: "Dice",
};

const OUT = new Set(["left", "kicked"]);

export const summary = (message) =>
  message.service || message.text?.trim() || message.media?.file_name || WORDS_FOR_MEDIA[message.media?.kind] || "Message";

export class Chat {
  constructor(facts) {
    this.id = facts.id;
    this.isGroup = facts.type !== "private";
    this.title = facts.title;
    this.topic = null;
    this.learn(facts);
    this.writer = facts.people[0]?.id ?? facts.id;
    this.messages = [];
    this.places = new Map();
    this.revision = 0;
    this.unread = 0;
    this.draft = "";
    this.startWith = null;
    this.replyTo = null;
    this.loaded = false;
    this.pulling = null;
    this.pullAgain = false;
  }

  get botRole() {
    if (this.bot === "administrator" && !this.botPins) return "no-pins";
    return OUT.has(this.bot) ? "out" : this.bot;
  }

  learn({ people, bot, bot_pins: botPins, topics }) {
    this.botPins = botPins;
    this.people = people;
    this.bot = bot;
    this.topics = topics ?? [];
    if (!this.topics.some(({ id }) => id === this.topic)) this.topic = null;
    this.isBlocked = !this.isGroup && bot === "kicked";
  }

  get last() {
    return this.messages.findLast((message) => !this.isHidden(message));
  }

  /** Meant for one person, who is not the one who writes here at the moment. */
  isHidden({ receiver }) {
    return Boolean(receiver) && receiver !== this.writer;
  }

  get pinned() {
    return this.messages.findLast((message) => message.pinned);
  }

  isMine(message) {
    return message.from === this.writer;
  }

  isFromBot(message) {
    return !this.people.some((person) => person.id === message.from);
  }

  topicName(id) {
    return this.topics.find((topic) => topic.id === id)?.name;
  }

  find(id) {
    return this.places.get(id);
  }

  before(message) {
    return this.messages[this.indexOf(message) - 1];
  }

  /** Ids rise with the order of arrival, so the place of a message is found by halving. */
  indexOf(message) {
    let low = 0;
    let high = this.messages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.messages[middle].id < message.id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Fetches what changed; calls made meanwhile are answered by one more fetch. */
  pull(onChange) {
    if (this.pulling) {
      this.pullAgain = true;
      return this.pulling;
    }
    this.pulling = this.fetchChanges(onChange).finally(() => {
      this.pulling = null;
    });
    return this.pulling;
  }

  async fetchChanges(onChange) {
    do {
      this.pullAgain = false;
      const change = this.absorb(await server.messagesSince(this.id, this.revision));
      onChange(this, change);
    } while (this.pullAgain);
  }

  absorb(batch) {
    const change = { added: [], changed: [], removed: [], isFirst: !this.loaded };
    this.loaded = true;
    for (const message of batch) this.absorbOne(message, change);
    return change;
  }

  absorbOne(message, change) {
    this.revision = Math.max(this.revision, message.revision);
    const known = this.places.get(message.id);
    if (message.deleted) {
      if (known) this.forget(known, change);
    } else if (known) {
      Object.assign(known, message);
      change.changed.push(known);
    } else {
      this.messages.splice(this.indexOf(message), 0, message);
      this.places.set(message.id, message);
      change.added.push(message);
    }
  }
  forget(message, change) {
    this.messages.splice(this.indexOf(message), 1);
    this.places.delete(message.id);
    change.removed.push(message);
  }
}
