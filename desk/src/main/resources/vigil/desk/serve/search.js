// Hits while somebody types. Without this the form is sent as forms are. What is looked for is asked
// for in the background, so that it stands in no address and the browser's history does not keep it.
"use strict";

const form = document.getElementById("search");
const results = document.getElementById("results");
const found = document.getElementById("found");
const PAUSE_MILLISECONDS = 120;
const PAUSE_WHILE_READING_MILLISECONDS = 1000;
let waiting;
let asking;

async function ask(query) {
  clearTimeout(waiting);
  asking?.abort();
  asking = new AbortController();
  results.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch("/search/results?" + query, { signal: asking.signal, redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      location.assign("/unlock");
      return;
    }
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    results.innerHTML = await answer.text();
    found.textContent = results.firstElementChild.dataset.found;
    askAgainWhileReading(query);
  } catch (failed) {
    if (failed.name === "AbortError") {
      return;
    }
    results.textContent = results.dataset.failed;
    found.textContent = results.dataset.failed;
  }
  results.removeAttribute("aria-busy");
}

// The casebook is read in after the passphrase: until it is, hits are missing. Nothing is taken away
// from somebody who is among the hits.
function askAgainWhileReading(query) {
  if (results.querySelector("[data-reading]")) {
    waiting = setTimeout(
      () => (results.contains(document.activeElement) ? askAgainWhileReading(query) : ask(query)),
      PAUSE_WHILE_READING_MILLISECONDS,
    );
  }
}

const typed = () => new URLSearchParams(new FormData(form));
askAgainWhileReading(typed());

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask(typed()), PAUSE_MILLISECONDS);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(typed());
});

results.addEventListener("click", async (event) => {
  const leaf = event.target.closest("a.leaf");
  if (leaf && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    await ask(new URL(leaf.href).searchParams);
    hits()[0]?.focus();
  }
});

const hits = () => [...results.querySelectorAll(".hit-title a")];

// A stroke leads to the words; arrows lead through the hits and back.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const writing = event.target.closest("input, textarea, select");
  const words = form.elements.q;
  if (event.key === "/" && !writing) {
    event.preventDefault();
    words.focus();
    words.select();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = hits().indexOf(document.activeElement);
  if (!step || (at < 0 && document.activeElement !== words)) {
    return;
  }
  const next = at + step;
  if (next < hits().length) {
    event.preventDefault();
    (next < 0 ? words : hits()[next]).focus();
  }
});
