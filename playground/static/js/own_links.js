// Links to this very bot: they are opened here, not on the internet.

const OWN = /^https?:\/\/t\.me\/(\w+)\/?(?:\?(start|startgroup)(?:=([\w-]{0,64}))?)?$/;

/** `{kind: "start" | "startgroup" | "chat", payload}`, or null for any other address. */
export function ownLink(address, username) {
  const [, name, kind, payload] = OWN.exec(address) ?? [];
  return name?.toLowerCase() === username?.toLowerCase() ? { kind: kind ?? "chat", payload: payload ?? "" } : null;
}
