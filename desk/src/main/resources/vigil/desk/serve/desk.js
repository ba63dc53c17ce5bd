// Two conveniences of the keyboard. Every page works without them.
"use strict";

// Ctrl+Enter sends the form that is being written.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.target.closest("form")?.requestSubmit();
  }
});

// Alt+W takes the words selected in a testimony over into the coding form.
document.addEventListener("keydown", (event) => {
  const words = document.querySelector("textarea[name=words]");
  const told = document.getElementById("told");
  if (!event.altKey || event.code !== "KeyW" || !words || !told) {
    return;
  }
  const selection = document.getSelection();
  if (selection && told.contains(selection.anchorNode) && !selection.isCollapsed) {
    event.preventDefault();
    words.value = [words.value.trim(), selection.toString().trim()].filter(Boolean).join(" […] ");
    words.focus();
  }
});
