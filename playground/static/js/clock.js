// The simulated clock in the header, and the buttons that move it on.

import { byId } from "./dom.js";
import * as moments from "./moments.js";
import { announce, complain, toast } from "./notices.js";
import * as server from "./server.js";

const TICK_MS = 1000;

export class Clock {
  constructor() {
    this.face = byId("now");
    this.buttons = [...byId("clock").querySelectorAll(".move")];
    this.isMoving = false;
    this.aheadMs = null;
    this.face.title = `Simulated time, shown in the zone of this browser (${moments.zoneName()})`;
    for (const button of this.buttons) button.addEventListener("click", () => this.move(button));
    setInterval(() => this.paint(), TICK_MS);
  }

  /** The playground's time goes on by itself between its reports. */
  set(now) {
    this.aheadMs = new Date(now) - Date.now();
    this.paint();
  }

  paint() {
    if (this.aheadMs === null) return;
    const now = new Date(Date.now() + this.aheadMs);
    this.face.dateTime = now.toISOString();
    this.face.querySelector(".hour").textContent = moments.hour(now);
    this.face.querySelector(".day").textContent = moments.day(now);
  }

  async move(button) {
    if (this.isMoving) return;
    this.setMoving(true);
    const { to, advance } = button.dataset;
    try {
      const { now, message } = await server.moveClock(to ? { to } : { advance });
      if (to && !message) toast("There is no next reminder.");
      this.set(now);
      announce(`It is ${moments.hour(now)}, ${moments.longDay(now)}`);
    } catch (error) {
      complain(error);
    }
    this.setMoving(false);
  }

  /** The buttons keep the focus while the clock moves, so they are disabled in name only. */
  setMoving(isMoving) {
    this.isMoving = isMoving;
    byId("progress").hidden = !isMoving;
    for (const button of this.buttons) button.setAttribute("aria-disabled", String(isMoving));
  }
}
