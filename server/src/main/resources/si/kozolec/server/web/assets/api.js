"use strict";
const place = document.getElementById("api");
SwaggerUIBundle({
  url: place.dataset.description,
  domNode: place,
  deepLinking: true,
  // Nothing is asked of other machines.
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  // The page has its own main part already.
  onComplete: () => place.querySelectorAll("main").forEach((part) => part.setAttribute("role", "none")),
});
