// Marking words in a text makes a statement that keeps their place; what is typed is kept at the desk
// while it is typed. Without this, words are pasted, and kept whenever the form is sent.
const told = document.getElementById("told");
const form = document.getElementById("draft");
const fields = document.getElementById("draft-fields");
const state = document.getElementById("draft-state");
const hint = document.getElementById("draft-hint");
const marking = document.getElementById("marking");
const PAUSE_MILLISECONDS = 600;

const say = (what) => {
  state.textContent = what;
};

// ---- The text: a field that takes a caret and selections, and no change ----

function makeReadable() {
  told.contentEditable = "true";
  told.spellcheck = false;
  told.inputMode = "none";
  told.setAttribute("role", "textbox");
  told.setAttribute("aria-multiline", "true");
  told.setAttribute("aria-readonly", "true");
  told.setAttribute("aria-label", told.dataset.label);
  for (const link of told.querySelectorAll("a")) {
    link.contentEditable = "false";
  }
  for (const change of ["beforeinput", "cut", "paste", "drop"]) {
    told.addEventListener(change, (event) => event.preventDefault());
  }
  told.addEventListener("compositionstart", () => told.blur());
  marking.hidden = false;
}

const pieces = () => [...told.querySelectorAll("[data-at]")];

/** What a range marks: start and end in the text, and the words without blanks around them. */
function placeOf(range) {
  let start = -1;
  let end = -1;
  let words = "";
  for (const piece of pieces()) {
    const text = piece.firstChild;
    if (!range.intersectsNode(text)) {
      continue;
    }
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    if (from >= to) {
      continue;
    }
    const at = Number(piece.dataset.at);
    if (start < 0) {
      start = at + from;
    } else {
      words += " ".repeat(at + from - end);
    }
    words += text.data.slice(from, to);
    end = at + to;
  }
  const before = words.length - words.trimStart().length;
  const after = words.length - words.trimEnd().length;
  return words.trim()
    ? { start: start + before, end: end - after, words: words.trim().replace(/\s+/gu, " ") }
    : null;
}

function markedNow() {
  const selection = getSelection();
  return selection.rangeCount && !selection.isCollapsed && told.contains(selection.anchorNode)
    ? placeOf(selection.getRangeAt(0))
    : null;
}

/** The caret, at this place of the text. */
function caretAt(place) {
  const piece = pieces().findLast((one) => Number(one.dataset.at) <= place);
  if (piece) {
    const text = piece.firstChild;
    getSelection().collapse(text, Math.min(text.length, place - Number(piece.dataset.at)));
  }
}

let lastMarked = null;
document.addEventListener("selectionchange", () => {
  lastMarked = markedNow() ?? lastMarked;
});

function rangeOf(start, end) {
  const range = document.createRange();
  for (const piece of pieces()) {
    const at = Number(piece.dataset.at);
    const text = piece.firstChild;
    if (start >= at && start <= at + text.length) {
      range.setStart(text, start - at);
    }
    if (end > at && end <= at + text.length) {
      range.setEnd(text, end - at);
    }
  }
  return range;
}

/** Shows from where the statement in the making comes, where the browser can. */
function showPlace() {
  const [start, end] = form.elements.passage.value.split("..").map(Number);
  if (window.Highlight && CSS.highlights && end) {
    CSS.highlights.set("draft", new Highlight(rangeOf(start, end)));
  }
}

// ---- The statement in the making ----

let waiting;
let over = false;

async function send(where, data, leaving = false) {
  clearTimeout(waiting);
  waiting = 0;
  try {
    const answer = await fetch(form.getAttribute("action") + where, {
      method: "POST",
      body: new URLSearchParams(data),
      redirect: "manual",
      keepalive: leaving,
    });
    if (answer.type === "opaqueredirect") {
      say(state.dataset.locked);
    } else if (!answer.ok && answer.status !== 409) {
      throw new Error(String(answer.status));
    } else {
      say(answer.ok ? state.dataset.kept : "");
      return answer;
    }
  } catch {
    say(state.dataset.failed);
  }
  return null;
}

const keep = () => (over ? null : send("/draft", new FormData(form)));

function keepSoon() {
  clearTimeout(waiting);
  say("");
  waiting = setTimeout(keep, PAUSE_MILLISECONDS);
}

/** Has the desk look at the words; the fields come back with what they may mean. */
async function look(submitter) {
  const data = new FormData(form, submitter);
  data.set("pane", "yes");
  const answer = await send("/look", data);
  if (answer?.ok) {
    fields.innerHTML = await answer.text();
    showPlace();
  }
  return answer;
}

async function code() {
  const place = markedNow() ?? lastMarked;
  if (!place) {
    return;
  }
  const { words, passage, marked, own_words: own } = form.elements;
  passage.value = `${place.start}..${place.end}`;
  marked.value = place.words;
  if (!own.value || !words.value.trim()) {
    words.value = place.words;
    own.value = "";
  }
  if (await look()) {
    form.elements.source.focus();
  }
}

/** The hint of the field at hand stands below the form, so that the form is short and stays calm. */
form.addEventListener("focusin", (event) => {
  hint.textContent = document.getElementById(`${event.target.id}-hint`)?.textContent ?? "";
});

form.addEventListener("input", (event) => {
  if (event.target.name === "words") {
    form.elements.own_words.value = "yes";
  }
  if (event.target.name === "source" && event.target.value) {
    form.elements.new_source_name.value = "";
  }
  keepSoon();
});

form.addEventListener("submit", (event) => {
  const to = event.submitter?.formAction ?? "";
  if (to.endsWith("/look")) {
    event.preventDefault();
    const field = event.submitter.name === "take" ? event.submitter.value.split(" ")[0] : "words";
    look(event.submitter).then(() => form.elements[field].focus());
    return;
  }
  clearTimeout(waiting);
  over = true;
});

addEventListener("pagehide", () => {
  if (waiting && !over) {
    send("/draft", new FormData(form), true);
  }
});

// A page that comes back from the browser's memory may show what was recorded meanwhile.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

// ---- Keys ----

const field = (name) => () => form.elements[name].focus();
const WITH_ALT = {
  KeyW: code,
  KeyR: () => told.focus(),
  KeyO: field("source"),
  KeyL: field("derives_typed"),
  KeyK: field("act"),
  KeyQ: field("quantity"),
};

document.addEventListener("keydown", (event) => {
  const alone = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const act = WITH_ALT[event.code];
  if (act && event.altKey && alone && !event.getModifierState("AltGraph")) {
    event.preventDefault();
    act();
  }
});

told?.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (event.key === "Enter") {
      form.requestSubmit();
    }
    return;
  }
  if (event.key === "Enter") {
    event.preventDefault();
    const of = getSelection().anchorNode?.parentElement.closest("mark")?.dataset.of;
    if (markedNow()) {
      code();
    } else if (of) {
      document.querySelector(`[id="${of}"] a`).focus();
    }
  } else if (event.key === "?") {
    event.preventDefault();
    const keys = document.getElementById("keys");
    keys.open = true;
    keys.querySelector("summary").focus();
  }
});

// ---- At the start: short, and on with the text after the statement that was recorded last ----

form.classList.add("brief");
hint.hidden = false;
if (told?.querySelector("[data-at]")) {
  makeReadable();
  showPlace();
  const mark = document.getElementById("mark");
  mark.addEventListener("pointerdown", (event) => event.preventDefault());
  mark.addEventListener("click", code);
}

function goOn() {
  const recorded = location.hash.slice(1);
  const asked =
    form.querySelector(".answers input:checked") ?? form.querySelector("[aria-invalid], .error");
  if (asked) {
    asked.focus();
  } else if (recorded && told.isContentEditable) {
    const last = pieces().findLast((piece) => piece.dataset.of === recorded);
    told.focus({ preventScroll: true });
    caretAt(last ? Number(last.dataset.at) + last.textContent.length : 0);
  }
}

// Not before the browser has gone to the place that the address names, which takes the focus away.
addEventListener("load", () => setTimeout(goOn));
