// What a message carries besides words: pictures, loops, videos, sound, files.

import { byId, icon, make } from "./dom.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const isGif = (media) => /\.gif($|\?)/i.test(media.file_name ?? "") || /\.gif($|\?)/i.test(media.url);

export function attachment(media, caption) {
  const node = make("div", { class: `media ${media.kind}` }, ...partsOf(media, caption));
  if (media.width && media.height) node.style.setProperty("--ratio", media.width / media.height);
  return node;
}

function partsOf(media, caption) {
  const words = caption || media.file_name;
  switch (media.kind) {
    case "photo":
      return [picture(media, words || "Photo")];
    case "animation":
      return isGif(media) ? [picture(media, words || "Animation")] : loop(media, words || "Animation");
    case "video":
      return [withFallback(make("video", { src: media.url, controls: true, preload: "metadata" }), media)];
    case "voice":
    case "audio":
      return [sound(media), file(media)];
    case "document":
      return [file(media)];
    default:
      return [make("p", { dir: "auto" }, wordsFor(media))];
  }
}

function wordsFor({ kind, details = {} }) {
  switch (kind) {
    case "location":
      return `Location ${details.latitude}, ${details.longitude}`;
    case "contact":
      return `Contact ${details.first_name} ${details.phone_number}`;
    case "dice":
      return `${details.emoji} ${details.value}`;
    default:
      return kind;
  }
}

function picture(media, words) {
  const image = make("img", { src: media.url, alt: words, width: media.width, height: media.height, decoding: "async" });
  const open = () => {
    const viewer = byId("viewer");
    Object.assign(viewer.querySelector("img"), { src: media.url, alt: words });
    viewer.showModal();
  };
  const frame = make("button", { type: "button", class: "frame", on: { click: open } }, image);
  image.addEventListener("error", () => frame.replaceWith(file(media)));
  return frame;
}

function loop(media, words) {
  const facts = { src: media.url, loop: true, muted: true, playsinline: true, "aria-label": words };
  const video = make("video", { ...facts, autoplay: !calm.matches });
  video.muted = true;
  const pause = make("button", { type: "button", class: "pause" });
  const label = () => {
    pause.setAttribute("aria-label", video.paused ? "Play the animation" : "Pause the animation");
    pause.replaceChildren(icon(video.paused ? "play" : "pause"));
  };
  pause.addEventListener("click", () => (video.paused ? video.play() : video.pause()));
  for (const type of ["play", "pause"]) video.addEventListener(type, label);
  video.addEventListener("error", () => pause.remove());
  label();
  return [withFallback(video, media), pause];
}

function sound(media) {
  const player = make("audio", { src: media.url, controls: true, preload: "metadata" });
  player.addEventListener("error", () => player.remove());
  return player;
}

function withFallback(player, media) {
  player.addEventListener("error", () => player.replaceWith(file(media)));
  return player;
}

function file(media) {
  const name = media.file_name || media.kind;
  const link = make("a", { class: "file", href: media.url, download: media.file_name || "", "aria-label": `Download ${name}` });
  link.append(icon(media.kind === "document" ? "file" : "save"), make("bdi", {}, name));
  return link;
}
