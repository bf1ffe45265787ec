// What the page says besides the chat: toasts, the alert of a button, and words for screen readers.

import { byId, make } from "./dom.js";

const TOAST_MS = 5000;
const LONGEST_ANNOUNCEMENT = 3;

export function toast(words, kind = "plain") {
  const node = make("div", { class: "toast", "data-kind": kind, dir: "auto" }, words);
  byId("toasts").append(node);
  setTimeout(() => node.remove(), TOAST_MS);
}

export function alertBox(words) {
  byId("alert-text").textContent = words;
  const dialog = byId("alert");
  if (dialog.open) return;
  const opener = document.activeElement;
  const row = opener?.closest(".row");
  dialog.addEventListener("close", () => opener?.isConnected || rescueFocus(row), { once: true });
  dialog.showModal();
}

/** The button that asked may have been edited away behind the dialog: its card takes the focus. */
function rescueFocus(row) {
  (row?.querySelector(".key") ?? row)?.focus({ preventScroll: true });
}

export const complain = (error) => toast(error.message, "error");

let waiting = [];

/** Announcements of one moment are said together, the newest at most, so that a moved clock is not a flood. */
export function announce(words) {
  if (waiting.push(words) > 1) return;
  setTimeout(() => {
    byId("announcer").textContent = waiting.slice(-LONGEST_ANNOUNCEMENT).join(". ");
    waiting = [];
  }, 150);
}
