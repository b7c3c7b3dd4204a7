// The search box completes what is typed: a combobox as the ARIA Authoring Practices describe it.

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const words = input.dataset;
  const list = document.createElement("ul");
  const status = document.createElement("span");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  status.className = "hidden";
  status.setAttribute("role", "status");
  input.after(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let items = [];
  let chosen = -1;
  let asked = null;
  let timer = 0;

  const lang = document.documentElement.lang;
  const root = words.suggest.replace("/api/v1/suggest", "");
  const page = path => `${root}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[chosen].id);
      list.children[chosen].scrollIntoView({ block: "nearest" });
    }
  }

  function go(item) {
    close();
    if (item.kind === "model") location.href = page(`/models/${item.model}`);
    else if (item.kind === "attribute") location.href = page(`/attributes/${encodeURIComponent(item.text)}`);
    else if (item.kind === "subject") location.href = page(`/search?subject=${encodeURIComponent(item.text)}`);
    else {
      input.value = item.text;
      input.form.submit();
    }
  }

  function show(found) {
    items = found;
    list.replaceChildren(...items.map((item, index) => {
      const option = document.createElement("li");
      const kind = document.createElement("small");
      option.id = `${list.id}-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      // A model goes by its title; which one it is, its name says beside it.
      option.append(Object.assign(document.createElement("bdi"), { textContent: item.title?.[lang] ?? item.text }), kind);
      kind.textContent = item.kind === "model" ? `${words.model} · ${item.model}` : words[item.kind] ?? "";
      // Before the box loses the focus.
      option.addEventListener("pointerdown", event => { event.preventDefault(); go(item); });
      return option;
    }));
    chosen = -1;
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    input.removeAttribute("aria-activedescendant");
    status.textContent = items.length > 0 ? words.found.replace("#", items.length) : words.none;
  }

  async function ask() {
    asked?.abort();
    const typed = input.value.trim();
    if (typed.length < 2 || typed.length > 100) return close();
    asked = new AbortController();
    try {
      const answer = await fetch(`${words.suggest}?q=${encodeURIComponent(typed)}&language=${lang}`, { signal: asked.signal });
      if (answer.ok && document.activeElement === input) show((await answer.json()).items);
    } catch {
      // Gone on typing, or offline: the box works without suggestions.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (list.hidden) {
      if (event.key === "ArrowDown" && input.value) ask();
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are suggestions: the box itself, with what was typed.
      choose((chosen + 1 + step + items.length + 1) % (items.length + 1) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      go(items[chosen]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
}
