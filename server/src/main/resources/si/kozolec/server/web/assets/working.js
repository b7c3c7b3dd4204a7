// The pages for working.

// A file that is dropped on a field stands in it, as if it had been pasted.
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
    field.value = await file.text();
    field.focus();
  });
}

// What somebody is writing is kept in this tab until it is sent, should the session end or the page be left by mistake.
for (const field of document.querySelectorAll("textarea[data-keep]")) {
  const key = `kozolec.${field.dataset.keep}`;
  if (!field.value) field.value = sessionStorage.getItem(key) ?? "";
  field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
  field.form?.addEventListener("submit", () => sessionStorage.removeItem(key));
}
