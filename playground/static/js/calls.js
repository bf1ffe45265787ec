// The panel that lists the last Bot API calls, newest first, while it is open.

import { make } from "./dom.js";
import * as moments from "./moments.js";
import { complain } from "./notices.js";
import { Panel } from "./panel.js";
import * as server from "./server.js";

const SHOWN = 200;
const LOOK_AGAIN_MS = 1500;

export class Calls {
  constructor() {
    this.after = 0;
    this.timer = null;
    this.panel = new Panel("calls", "Calls", { onOpen: () => this.start(), onClose: () => clearInterval(this.timer) });
    this.list = make("ol", { class: "calls", reversed: true });
    this.empty = make("p", { class: "hint" }, "What the bot asks of Telegram, newest first. Fetching updates is left out.");
    this.panel.body.append(this.empty, this.list);
  }

  start() {
    this.look();
    this.timer = setInterval(() => this.look(), LOOK_AGAIN_MS);
  }

  async look() {
    try {
      const calls = await server.callsAfter(this.after);
      for (const call of calls) this.add(call);
      while (this.list.children.length > SHOWN) this.list.lastElementChild.remove();
    } catch (error) {
      clearInterval(this.timer);
      complain(error);
    }
  }

  add(call) {
    this.after = Math.max(this.after, call.id);
    if (call.method.toLowerCase() === "getupdates") return;
    this.list.prepend(make("li", {}, entryFor(call)));
  }
}

function entryFor(call) {
  const status = call.status || "lost";
  const line = make(
    "summary",
    {},
    make("time", { datetime: call.at }, moments.second(call.at)),
    make("b", {}, call.method),
    make("span", { class: "status", "data-ok": String(status === 200) }, String(status)),
  );
  const details = make("details", {}, line);
  details.addEventListener("toggle", () => fill(details, call), { once: true });
  return details;
}

function fill(details, call) {
  const block = (title, value) => [make("h3", {}, title), make("pre", { tabindex: "0", dir: "auto" }, JSON.stringify(value, null, 2))];
  details.append(...block("Asked", call.params ?? {}), ...block("Answered", call.answer ?? null));
}
