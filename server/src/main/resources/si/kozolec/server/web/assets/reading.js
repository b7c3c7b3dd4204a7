// The pages for reading.

// A table of attributes that grows shorter as one types.
for (const field of document.querySelectorAll("input[data-filter]")) {
  const rows = [...document.getElementById(field.dataset.filter).tBodies[0].rows];
  const status = field.parentElement.querySelector("[data-count]");
  // Accents do not matter: who types "sticna" means "stična".
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = rows.map(row => plain(row.textContent));
  field.parentElement.hidden = false;
  field.addEventListener("input", () => {
    const wanted = plain(field.value).split(/\s+/);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !wanted.every(word => texts[index].includes(word));
      if (!row.hidden) shown++;
    });
    status.textContent = field.value ? status.dataset.count.replace("#", `${shown} / ${rows.length}`) : "";
  });
}

// On a narrow screen the results come before the ways to narrow them down; on a wide one these lie open, for readers aloud too.
const narrow = matchMedia("(max-width: 48rem)");
const fold = () => {
  for (const facets of document.querySelectorAll(".facetfold")) facets.open = !narrow.matches;
};
fold();
narrow.addEventListener("change", fold);
