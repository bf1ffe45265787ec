// The playground's JSON interface, one function for each thing the page asks of it.

export class Refused extends Error {}

async function ask(method, path, body) {
  const options = { method, headers: { Accept: "application/json" } };
  if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers["Content-Type"] = "application/json";
  }
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Refused("The playground does not answer. Is it still running?");
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(answer?.error ?? answer?.detail ?? `The playground said ${response.status}.`);
  return answer;
}

export const chats = () => ask("GET", "/sim/chats");
export const messagesSince = (chat, revision) => ask("GET", `/sim/chats/${chat}/messages?since_revision=${revision}`);
export const send = (message) => ask("POST", "/sim/messages", { wait: false, ...message });
export const openChat = (person) => ask("POST", "/sim/chats", { person });
export const newGroup = (title, people) => ask("POST", "/sim/chats", { title, people, bot: false });
export const addBot = (chat, person, payload) => ask("POST", "/sim/people", { chat, person, action: "add_bot", payload });
export const moveBot = (chat, action, more) => ask("POST", "/sim/people", { chat, person: "bot", action, ...more });
export const kickBot = (chat, person) => ask("POST", "/sim/people", { chat, person, action: "kick_bot" });
export const press = (chat, from, message, button) => ask("POST", "/sim/presses", { chat, from, message, button });
export const vote = (chat, from, message, options) => ask("POST", "/sim/votes", { chat, from, message, options, wait: false });
export const bot = (chat, person) => ask("GET", `/sim/me?chat=${chat}&person=${person}`);
export const clock = () => ask("GET", "/sim/clock");
export const moveClock = (move) => ask("POST", "/sim/clock", move);
export const faults = () => ask("GET", "/sim/faults");
export const addFault = (fault) => ask("POST", "/sim/faults", fault);
export const clearFaults = () => ask("DELETE", "/sim/faults");
export const setBlocked = (chat, person, blocked) =>
  ask("POST", "/sim/people", { chat, person, action: blocked ? "block" : "unblock" });
export const callsAfter = (number) => ask("GET", `/sim/calls?after=${number}`);

/** Calls `onEvent` for every event and `onState(false)` while the line is down; the browser reconnects by itself. */
export function listen(onEvent, onState) {
  const source = new EventSource("/sim/stream");
  source.addEventListener("open", () => onState(true));
  source.addEventListener("error", () => onState(false));
  source.addEventListener("message", (event) => onEvent(JSON.parse(event.data)));
}
