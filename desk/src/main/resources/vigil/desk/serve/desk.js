// A convenience of the keyboard. Every page works without it.
"use strict";

// Ctrl+Enter sends the form that is being written.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.target.closest("form")?.requestSubmit();
  }
});
