// The bot's commands above the typing field: opened by the slash button or by typing "/",
// walked with the arrow keys, chosen with Enter.

import { byId, make, setAttribute } from "./dom.js";
import { announce } from "./notices.js";

export class CommandMenu {
  constructor(field, onChoose) {
    this.field = field;
    this.onChoose = onChoose;
    this.box = byId("commands");
    this.commands = [];
    this.options = [];
    this.active = -1;
  }

  get isOpen() {
    return !this.box.hidden;
  }

  filter(text) {
    const typed = /^\/(\w*)$/.exec(text);
    const matching = typed ? this.commands.filter(({ command }) => command.startsWith(typed[1].toLowerCase())) : [];
    if (matching.length === 0) this.close();
    else this.open(matching);
  }

  open(commands) {
    const hasChanged = commands.length !== this.options.length || !this.isOpen;
    this.options = commands.map((command, place) => this.option(command, place));
    this.box.replaceChildren(...this.options);
    this.setOpen(true);
    this.setActive(0);
    if (hasChanged) announce(`${commands.length} commands, choose with the arrow keys`);
  }

  option({ command, description }, place) {
    const name = make("b", {}, `/${command}`);
    const words = make("span", { dir: "auto" }, description);
    const choose = (event) => {
      event.preventDefault();
      this.choose(place);
    };
    const attributes = { class: "option", role: "option", id: `command-${place}`, "data-command": command };
    return make("div", { ...attributes, on: { pointerdown: (event) => event.preventDefault(), click: choose } }, name, words);
  }

  close() {
    this.options = [];
    this.active = -1;
    this.setOpen(false);
    this.box.replaceChildren();
  }

  setOpen(isOpen) {
    this.box.hidden = !isOpen;
    setAttribute(byId("slash"), "aria-expanded", String(isOpen));
    if (!isOpen) this.field.removeAttribute("aria-activedescendant");
  }

  setActive(place) {
    this.active = (place + this.options.length) % this.options.length;
    this.options.forEach((option, at) => setAttribute(option, "aria-selected", String(at === this.active)));
    const option = this.options[this.active];
    this.field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  choose(place) {
    const { command } = this.options[place].dataset;
    this.close();
    this.onChoose(`/${command}`);
  }

  /** True when the key was meant for the menu. */
  takes(event) {
    if (!this.isOpen) return false;
    const act = {
      ArrowDown: () => this.setActive(this.active + 1),
      ArrowUp: () => this.setActive(this.active - 1),
      Enter: () => this.choose(this.active),
      Escape: () => this.close(),
    }[event.key];
    if (!act) return false;
    event.preventDefault();
    event.stopPropagation();
    act();
    return true;
  }
}
