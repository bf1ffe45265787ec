// Files from this machine: chosen with a button, or dropped anywhere on the chat.

/** `onFile` gets one file after the other. */
export function takesFiles(room, button, input, onFile) {
  const takeAll = async (files) => {
    for (const file of files) await onFile(file);
  };
  const marks = (isDropping) => room.classList.toggle("is-dropping", isDropping);
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", async () => {
    await takeAll([...input.files]);
    input.value = "";
  });
  room.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    marks(true);
  });
  room.addEventListener("dragleave", (event) => room.contains(event.relatedTarget) || marks(false));
  room.addEventListener("drop", (event) => {
    event.preventDefault();
    marks(false);
    takeAll([...event.dataTransfer.files]);
  });
}

/** As the playground's interface takes it. */
export function described(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("error", () => reject(reader.error));
    reader.addEventListener("load", () => {
      const data = reader.result.slice(reader.result.indexOf(",") + 1);
      resolve({ name: file.name, type: file.type || "application/octet-stream", data });
    });
    reader.readAsDataURL(file);
  });
}
