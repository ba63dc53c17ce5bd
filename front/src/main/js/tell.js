/**
 * Makes the form on /tell seal on the person's own device. The page works without this; where the
 * browser cannot do it, the page says so and stays the plain form.
 */

const BYTES_PER_MB = 1024 * 1024;
const QUARTER = 0.25;

const form = document.querySelector("form[data-seal]");
if (form) {
  if (canSeal()) {
    begin(form);
  } else {
    document.querySelector("main h1").after(prepared("say-cannot"));
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

function begin(form) {
  showHere(true);
  form.addEventListener("submit", (event) => {
    if (form.dataset.plain === undefined) {
      event.preventDefault();
      tell(form);
    }
  });
}

/** Shows what is true when this device seals, or what is true when the server does. */
function showHere(here) {
  document.querySelectorAll("[data-sealed]").forEach((one) => {
    one.hidden = (one.dataset.sealed === "here") !== here;
  });
}

function tell(form) {
  const words = form.elements.words.value.replace(/\r\n/g, "\n");
  const files = form.elements.files ? Array.from(form.elements.files.files) : [];
  const reason = complaint(form.dataset, words, files);
  if (reason) {
    say(reason);
    return;
  }
  const sending = new Sending(form);
  sending.start({
    words,
    files,
    language: document.documentElement.lang,
    recipients: form.dataset.recipients.split(" "),
    uploads: form.dataset.uploads,
  });
}

function complaint(limits, words, files) {
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

/** Puts one of the prepared notices above the form, and the person there; null takes it away. */
function say(reason) {
  document.getElementById("complaint")?.remove();
  if (reason) {
    const notice = prepared(`say-${reason}`);
    document.querySelector("main h1").after(notice);
    notice.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
}

function prepared(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** One testimony on its way, as the page shows it. */
class Sending {
  #form;
  #page = document.querySelector("main");
  #view = document.getElementById("sending");
  #bar = this.#view.querySelector("progress");
  #amount = this.#view.querySelector(".amount");
  #state = this.#view.querySelector("[role=status]");
  #stop = this.#view.querySelector("button");
  #worker;

  constructor(form) {
    this.#form = form;
  }

  start(told) {
    say(null);
    this.#show(true);
    this.#worker = new Worker(this.#form.dataset.worker);
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", () => this.#hear({ cannot: true }));
    this.#stop.onclick = () => this.#worker.postMessage({ stop: true });
    this.#worker.postMessage({ tell: told });
    this.#view.querySelector("h2").focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  #hear(news) {
    if (news.step) {
      this.#go(news);
      return;
    }
    this.#worker.terminate();
    if (news.number) {
      this.#hand(news.number);
      return;
    }
    this.#show(false);
    if (news.cannot) {
      this.#form.dataset.plain = "";
      showHere(false);
    }
    say(news.refused ?? (news.cannot ? "cannot" : "stopped"));
  }

  #go({ step, sentBytes, wholeBytes, part: done, seconds }) {
    if (step === "work") {
      this.#bar.value = done;
      this.#amount.textContent = this.#view.dataset.left.replace("{0}", seconds);
    }
    if (step !== "sending") {
      this.#announce(this.#view.dataset[step]);
      return;
    }
    const part = sentBytes / wholeBytes;
    this.#bar.value = part;
    this.#amount.textContent = this.#filled(this.#view.dataset.sent, sentBytes, wholeBytes);
    this.#stop.hidden = sentBytes === wholeBytes;
    const quarter = Math.floor(part / QUARTER) * QUARTER;
    const percent = quarter.toLocaleString(document.documentElement.lang, { style: "percent" });
    this.#announce(quarter > 0 ? `${this.#view.dataset.sending} ${percent}` : this.#view.dataset.sending);
  }

  /** Speaks only when there is something new: screen readers read every change. */
  #announce(words) {
    if (this.#state.textContent !== words) {
      this.#state.textContent = words;
    }
  }

  #filled(pattern, sentBytes, wholeBytes) {
    const megabytes = (bytes) =>
      (bytes / BYTES_PER_MB).toLocaleString(document.documentElement.lang, {
        maximumFractionDigits: wholeBytes < 10 * BYTES_PER_MB ? 1 : 0,
      });
    return pattern.replace("{0}", megabytes(sentBytes)).replace("{1}", megabytes(wholeBytes));
  }

  /** Shows the number, once; what was written and chosen is no longer in the page. */
  #hand(number) {
    this.#form.reset();
    const kept = this.#page.querySelectorAll(".care");
    kept.forEach((one) => one.classList.remove("aside"));
    this.#page.replaceChildren(document.getElementById("told").content.cloneNode(true), ...kept);
    this.#page.querySelector(".return-number").textContent = number;
    this.#page.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  /** While it is sent, nothing else shows: another language or a second sending would lose it. */
  #show(sending) {
    for (const one of this.#page.children) {
      one.classList.toggle("aside", sending && one !== this.#view && one.tagName !== "H1");
    }
    document.querySelector(".foot").classList.toggle("aside", sending);
    this.#view.hidden = !sending;
    this.#bar.removeAttribute("value");
    this.#amount.textContent = "";
    this.#state.textContent = "";
    this.#stop.hidden = false;
  }
}
