// The pages for working.

// A file that is dropped on a field is the file of its form, as if it had been chosen: so its name and its bytes stay as they are.
for (const field of document.querySelectorAll("textarea[data-drop]")) {
  const over = event => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    field.classList.add("dropping");
  };
  field.addEventListener("dragenter", over);
  field.addEventListener("dragover", over);
  field.addEventListener("dragleave", () => field.classList.remove("dropping"));
  field.addEventListener("drop", async event => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    field.classList.remove("dropping");
    const chooser = field.form?.querySelector("input[type=file]");
    if (chooser) {
      chooser.files = event.dataTransfer.files;
      field.value = "";
      chooser.focus();
    } else {
      field.value = await file.text();
      field.focus();
    }
  });
}

// Who writes or pastes after all means that, and no longer the file.
for (const field of document.querySelectorAll("textarea[data-drop]")) {
  const chooser = field.form?.querySelector("input[type=file]");
  field.addEventListener("input", () => { if (chooser) chooser.value = ""; });
}

// What somebody is writing is kept in this tab until it is sent, should the session end or the page be left by mistake.
for (const field of document.querySelectorAll("textarea[data-keep]")) {
  const key = `kozolec.${field.dataset.keep}`;
  if (!field.value) field.value = sessionStorage.getItem(key) ?? "";
  field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
  field.form?.addEventListener("submit", () => sessionStorage.removeItem(key));
}
