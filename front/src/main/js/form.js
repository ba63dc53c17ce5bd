import { Notices } from "./notices.js";
import { Sending } from "./sending.js";

/**
 * Makes a form seal on the person's own device: the one on /tell, and the one of a mailbox. The page works without
 * this; where the browser cannot do it, the page says so and stays the plain form.
 */

const form = document.querySelector("form[data-seal]");
if (form) {
  const notices = new Notices(form);
  if (canSeal()) {
    begin(form, notices);
  } else {
    notices.show("cannot");
  }
}

function canSeal() {
  return (
    window.isSecureContext &&
    typeof crypto.subtle === "object" &&
    typeof BigInt === "function" &&
    typeof Worker === "function" &&
    typeof TransformStream === "function" &&
    typeof AbortController === "function" &&
    typeof Blob.prototype.arrayBuffer === "function" &&
    typeof ReadableStream.prototype.pipeThrough === "function"
  );
}

function begin(form, notices) {
  showHere(true);
  form.addEventListener("submit", (event) => {
    if (form.dataset.plain === undefined) {
      event.preventDefault();
      send(form, notices);
    }
  });
}

/** Shows what is true when this device seals, or what is true when the server does. */
function showHere(here) {
  document.querySelectorAll("[data-sealed]").forEach((one) => {
    one.hidden = (one.dataset.sealed === "here") !== here;
  });
}

async function send(form, notices) {
  const view = document.getElementById("sending");
  const told = whatIsTold(form, view.dataset);
  const reason = complaint(told, view.dataset);
  if (reason) {
    notices.say(reason);
    return;
  }
  notices.clear();
  const end = await new Sending(view).bring(told);
  if (end.arrived) {
    form.reset();
    acknowledge(end.number);
    return;
  }
  if (end.cannot) {
    form.dataset.plain = "";
    showHere(false);
  }
  notices.say(end.refused ?? (end.cannot ? "cannot" : "stopped"));
}

/** Who came back has a mailbox already; for somebody new one is made. */
function whatIsTold(form, { recipients, uploads, mailboxId, mailboxRecipient }) {
  return {
    words: form.elements.words.value.replace(/\r\n/g, "\n"),
    files: form.elements.files ? Array.from(form.elements.files.files) : [],
    language: document.documentElement.lang,
    mailbox: mailboxId ? { id: mailboxId, recipient: mailboxRecipient } : null,
    recipients: recipients.split(" "),
    uploads,
  };
}

function complaint({ words, files }, limits) {
  const bytes = files.reduce((sum, file) => sum + file.size, new Blob([words]).size);
  if (words.trim() === "" && files.length === 0) {
    return "empty";
  }
  if (Array.from(words).length > Number(limits.characters)) {
    return "words-too-long";
  }
  if (files.length > Number(limits.files)) {
    return "too-many-files";
  }
  return bytes > Number(limits.bytes) ? "too-large" : null;
}

/** Says that it has arrived. A number is shown once, in place of all the rest. */
function acknowledge(number) {
  const page = document.querySelector("main");
  const words = document.getElementById("arrived").content.cloneNode(true);
  if (number) {
    page.replaceChildren(words, ...page.querySelectorAll(".care"));
    page.querySelector(".return-number").textContent = number;
    document.querySelector(".foot").classList.add("aside");
    page.focus({ preventScroll: true });
  } else {
    page.prepend(words);
    document.getElementById("sent").focus({ preventScroll: true });
  }
  window.scrollTo(0, 0);
}
