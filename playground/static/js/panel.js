// A side panel: a column beside the chat on a desktop, a sheet over it on a phone.

import { byId, icon, make, setAttribute } from "./dom.js";

export const narrow = matchMedia("(max-width: 47.99rem)");
const covered = ["chats", "room"];
let openPanel = null;

narrow.addEventListener("change", () => coverRest());

/** On a phone the sheet hides the chat, so nothing behind it may take the focus. */
function coverRest() {
  for (const id of covered) byId(id).inert = narrow.matches && openPanel !== null;
}

export class Panel {
  constructor(id, title, { onOpen = () => {}, onClose = () => {} } = {}) {
    this.node = byId(id);
    this.button = byId(`open-${id}`);
    this.onOpen = onOpen;
    this.onClose = onClose;
    this.heading = make("h2", { id: `${id}-title`, tabindex: "-1" }, title);
    const close = make("button", { type: "button", class: "close", "aria-label": `Close ${title}`, on: { click: () => this.close() } }, icon("close"));
    this.body = make("div", { class: "panel-body" });
    this.node.append(make("div", { class: "panel-head" }, this.heading, close), this.body);
    this.button.addEventListener("click", () => (this.node.hidden ? this.open() : this.close()));
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  open() {
    openPanel?.close();
    openPanel = this;
    this.setOpen(true);
    this.onOpen();
    this.heading.focus();
  }

  close() {
    const hadFocus = this.node.contains(document.activeElement);
    openPanel = null;
    this.setOpen(false);
    this.onClose();
    if (hadFocus) this.button.focus();
  }

  setOpen(isOpen) {
    this.node.hidden = !isOpen;
    setAttribute(this.button, "aria-expanded", String(isOpen));
    document.body.classList.toggle("has-panel", isOpen);
    coverRest();
  }
}
