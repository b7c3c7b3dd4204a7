"use strict";
const place = document.getElementById("api");
SwaggerUIBundle({
  url: place.dataset.description,
  domNode: place,
  deepLinking: true,
  // Nothing is asked of other machines.
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
});
