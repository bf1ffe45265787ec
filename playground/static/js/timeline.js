// The messages of the open chat. Only the newest stand on the screen at first; older ones are put above
// them while scrolling up, so a chat of thousands opens as quickly as one of ten.

import { byId } from "./dom.js";
import { MessageView } from "./message.js";

const PAGE = 80;
const MOST_ROWS = 400;
const NEAR_PX = 120;

export class Timeline {
  constructor(host) {
    this.host = host;
    this.scroller = byId("scroller");
    this.list = byId("timeline");
    this.latest = byId("latest");
    this.views = new Map();
    this.chat = null;
    this.first = 0;
    this.current = null;
    this.isAtEnd = true;
    this.lastTop = 0;
    this.watch();
  }

  watch() {
    this.scroller.addEventListener("scroll", () => this.onScroll(), { passive: true });
    this.latest.addEventListener("click", () => this.toEnd());
    this.list.addEventListener("keydown", (event) => this.onKey(event));
    this.list.addEventListener("focusin", (event) => this.makeCurrent(event.target.closest(".row")));
    const follow = new ResizeObserver(() => this.isAtEnd && this.toEnd());
    follow.observe(this.list);
    follow.observe(this.scroller);
  }

  open(chat) {
    this.chat = chat;
    this.views.clear();
    this.current = null;
    this.first = Math.max(0, chat.messages.length - PAGE);
    this.list.replaceChildren(...this.rowsFor(chat.messages.slice(this.first)));
    this.makeCurrent(this.list.lastElementChild);
    this.toEnd();
  }

  rowsFor(messages) {
    return messages.map((message) => {
      const view = new MessageView(this.chat, message, this.host);
      this.views.set(message.id, view);
      view.setTabStops(false);
      return view.row;
    });
  }

  absorb(change) {
    if (change.added.length > PAGE) {
      this.open(this.chat);
      return;
    }
    const wasAtEnd = this.isAtEnd;
    const mine = change.added.some((message) => this.chat.isMine(message));
    for (const message of change.removed) this.drop(message);
    for (const message of change.changed) this.patch(message, true);
    this.append(change.added);
    if (wasAtEnd || mine) this.toEnd();
    else if (change.added.length > 0) this.latest.dataset.isNew = "true";
    this.showLatest();
  }

  append(messages) {
    if (messages.length === 0) return;
    const isFollowing = !this.list.contains(document.activeElement);
    const rows = this.rowsFor(messages);
    for (const row of rows) row.classList.add("arriving");
    this.list.append(...rows);
    if (isFollowing || !this.current) this.makeCurrent(rows.at(-1));
    if (isFollowing && this.isAtEnd) this.forgetEarliest();
  }

  /** Rows far above the end go; scrolling up brings them back. */
  forgetEarliest() {
    if (this.views.size < MOST_ROWS) return;
    for (const row of [...this.list.children].slice(0, -PAGE)) {
      this.views.delete(Number(row.dataset.id));
      row.remove();
      this.first += 1;
    }
  }

  patch(message, isEdit) {
    const view = this.views.get(message.id);
    if (!view) return;
    view.update(this.chat, message);
    view.setTabStops(view.row === this.current);
    if (isEdit) view.flash();
  }

  drop(message) {
    const view = this.views.get(message.id);
    if (!view) {
      this.first = Math.max(0, this.first - 1);
      return;
    }
    const hadFocus = view.row.contains(document.activeElement);
    const neighbour = view.row.nextElementSibling ?? view.row.previousElementSibling;
    view.row.remove();
    this.views.delete(message.id);
    const follower = this.chat.messages[this.chat.indexOf(message)];
    if (follower) this.patch(follower, false);
    if (view.row !== this.current) return;
    this.makeCurrent(neighbour);
    if (hadFocus) (neighbour ?? this.scroller).focus();
  }

  /** Who writes decides which side a message stands on. */
  redraw() {
    for (const id of this.views.keys()) this.patch(this.chat.find(id), false);
  }

  /** Only scrolling up leaves the end; a picture that has just loaded and made the list longer does not. */
  onScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    this.isAtEnd = isNear || (this.isAtEnd && scrollTop >= this.lastTop);
    this.lastTop = scrollTop;
    if (this.isAtEnd) delete this.latest.dataset.isNew;
    this.showLatest();
    if (scrollTop < clientHeight) this.showEarlier();
  }

  showLatest() {
    this.latest.hidden = this.isAtEnd;
    this.latest.querySelector(".name").textContent = this.latest.dataset.isNew ? "New" : "";
    this.latest.setAttribute("aria-label", this.latest.dataset.isNew ? "New messages below" : "To the newest message");
  }

  showEarlier(from = this.first - PAGE) {
    if (this.first === 0) return;
    const start = Math.max(0, from);
    const below = this.scroller.scrollHeight - this.scroller.scrollTop;
    this.list.prepend(...this.rowsFor(this.chat.messages.slice(start, this.first)));
    this.first = start;
    this.scroller.scrollTop = this.scroller.scrollHeight - below;
  }

  toEnd() {
    this.isAtEnd = true;
    delete this.latest.dataset.isNew;
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.showLatest();
  }

  jumpTo(id) {
    const message = this.chat.find(id);
    if (!message) return;
    const place = this.chat.indexOf(message);
    if (place < this.first) this.showEarlier(place - 5);
    const view = this.views.get(id);
    this.isAtEnd = false;
    view.row.scrollIntoView({ block: "center" });
    view.row.focus({ preventScroll: true });
    view.flash();
  }

  /** One message at a time is in the tab order; the arrow keys move to the others. */
  makeCurrent(row) {
    if (row === this.current) return;
    this.viewOf(this.current)?.setTabStops(false);
    this.current = row;
    this.viewOf(row)?.setTabStops(true);
  }

  viewOf(row) {
    return row ? this.views.get(Number(row.dataset.id)) : undefined;
  }

  onKey(event) {
    if (event.target.closest("video, audio") || !this.current) return;
    if (event.key === "ArrowUp" && this.current === this.list.firstElementChild) this.showEarlier();
    const target = {
      ArrowUp: this.current.previousElementSibling,
      ArrowDown: this.current.nextElementSibling,
      Home: this.list.firstElementChild,
      End: this.list.lastElementChild,
    }[event.key];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}
