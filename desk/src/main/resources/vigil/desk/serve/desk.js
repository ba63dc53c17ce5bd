// Conveniences. Every page works without them.
"use strict";

// Ctrl+Enter sends the form that is being written.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.target.closest("form")?.requestSubmit();
  }
});

// A menu closes when somebody goes on elsewhere, or says Escape.
const menus = document.querySelectorAll(".menu details");
document.addEventListener("click", (event) => {
  menus.forEach((menu) => {
    menu.open &&= menu.contains(event.target);
  });
});
document.addEventListener("keydown", (event) => {
  const open = document.querySelector(".menu details[open]");
  if (event.key === "Escape" && open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});

// When the desk is about to lock itself, what was typed and not sent goes with it, to be given back.
const leavesAfter = Number(document.body.dataset.leavesAfter);
let typedIn = null;
document.addEventListener("input", (event) => {
  const form = event.target.closest("form");
  const secret = form?.querySelector("input[type=password], input[type=file]");
  if (form?.getAttribute("method") === "post" && !secret) {
    typedIn = form;
  }
});
document.addEventListener("submit", () => {
  typedIn = null;
});
if (leavesAfter) {
  const secondsToSpare = 5;
  setTimeout(() => {
    if (typedIn) {
      keep(typedIn);
    } else {
      setTimeout(() => location.assign("/unlock"), secondsToSpare * 1000);
    }
  }, Math.max(leavesAfter - secondsToSpare, 1) * 1000);
}

function keep(form) {
  const kept = document.createElement("form");
  kept.method = "post";
  kept.action = "/kept";
  const fields = [["kept-address", form.getAttribute("action")], ...new FormData(form)];
  for (const [name, value] of fields) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    kept.append(input);
  }
  document.body.append(kept);
  kept.submit();
}
