// A poll: its question, an answer on each button, and the counts as far as Telegram shows them.

import { make } from "./dom.js";

/** `vote` is given the place of an answer. */
export function poll(details, vote) {
  const answers = details.options.map((option, place) => {
    const press = { type: "button", class: "answer-key", disabled: details.is_closed, on: { click: () => vote(place) } };
    return make("li", {}, make("button", press, make("span", { dir: "auto" }, option.text), count(option)));
  });
  const words = [details.is_anonymous ? "Anonymous poll" : "Poll", details.is_closed ? "closed" : "", votes(details)];
  return make(
    "div",
    { class: "media poll" },
    make("p", { class: "question", dir: "auto" }, details.question),
    make("ul", {}, ...answers),
    make("p", { class: "topic" }, words.filter(Boolean).join(" · ")),
  );
}

const count = ({ voter_count: voters }) => make("span", { class: "count" }, voters === null ? "" : String(voters));

const votes = ({ total_voter_count: total }) => (total === 1 ? "1 vote" : `${total} votes`);
