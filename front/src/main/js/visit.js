/**
 * Makes the form on /return do a sum before it is sent, while very many come. The page works without this, with a
 * wait in its place; so whatever goes wrong here, the form is sent as it is.
 */

const PATIENCE_MS = 10_000;

const form = document.querySelector("form[data-work]");
if (form && typeof Worker === "function" && typeof AbortController === "function") {
  const view = document.getElementById("working");
  let underWay = false;
  form.addEventListener("submit", (event) => {
    // Whoever stopped the sum goes the way without one.
    if (form.dataset.plain === undefined) {
      event.preventDefault();
      if (!underWay) {
        underWay = true;
        visit(form, new Working(form, view)).finally(() => (underWay = false));
      }
    }
  });
  // The page may come back as it was left.
  window.addEventListener("pageshow", () => new Working(form, view).show(false));
}

async function visit(form, working) {
  const challenge = await challengeFrom(form.dataset.work);
  const work = challenge && (await working.done(challenge));
  if (work === null && challenge) {
    form.dataset.plain = "";
    return;
  }
  if (work) {
    ticketOf(form).value = work;
  }
  form.submit();
}

/** What the front asks for; nothing while all is calm, or when it does not answer. */
async function challengeFrom(address) {
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), PATIENCE_MS);
  try {
    const asked = { method: "POST", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" };
    const answer = await fetch(address, { ...asked, signal: cut.signal });
    return answer.headers.get("Work-Wanted");
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** The field that the page has while very many come. */
function ticketOf(form) {
  if (!form.elements.ticket) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "ticket";
    form.prepend(field);
  }
  return form.elements.ticket;
}

/** The sum, as the page shows it. */
class Working {
  #form;
  #view;

  constructor(form, view) {
    this.#form = form;
    this.#view = view;
  }

  /** Resolves with the sum done; with null when the person stops it, with "" when this browser cannot do it. */
  async done(challenge) {
    this.show(true);
    const worker = new Worker(this.#form.dataset.worker);
    const work = await new Promise((resolve) => {
      worker.onmessage = ({ data }) => ("work" in data ? resolve(data.work) : this.#go(data));
      worker.onerror = () => resolve("");
      this.#view.querySelector("button").onclick = () => resolve(null);
      worker.postMessage({ challenge });
    });
    worker.terminate();
    this.show(work !== null);
    return work;
  }

  #go({ part, seconds }) {
    this.#view.querySelector("progress").value = part;
    this.#view.querySelector(".amount").textContent = this.#view.dataset.left.replace("{0}", seconds);
  }

  show(working) {
    const { activeElement } = document;
    this.#form.classList.toggle("aside", working);
    this.#view.hidden = !working;
    this.#view.querySelector("progress").value = 0;
    this.#view.querySelector(".amount").textContent = "";
    if (working || this.#view.contains(activeElement)) {
      (working ? this.#view : this.#form).querySelector("h2, input:not([type=hidden])").focus();
    }
  }
}
