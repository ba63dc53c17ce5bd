/**
 * Lets somebody be counted on the page of a gathering. A code works without this too, with a form; here the device
 * hides a number first, so that nobody can tell later which code a presence came from. What is needed to take a
 * presence back is held by this page alone, and goes with it.
 */

const FRAGMENT = "#code-";

function canCount() {
  return window.isSecureContext && typeof crypto.subtle === "object" && typeof Worker === "function";
}

function begin(section) {
  const counting = new Counting(section);
  section.querySelectorAll(".with-scripts").forEach((one) => (one.hidden = false));
  section.querySelectorAll(".without-scripts").forEach((one) => (one.hidden = true));
  const form = section.querySelector("form");
  if (form) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.plain === undefined) {
        event.preventDefault();
        counting.begin({ code: form.elements.code.value });
      }
    });
    takeCode(form.elements.code);
  }
  section.querySelector(".by-work button")?.addEventListener("click", () => counting.begin({}));
  section.querySelector(".with-receipt button").addEventListener("click", () => counting.takeBack());
}

/** A code comes behind the # of an address, which browsers send to nobody. */
function takeCode(field) {
  if (location.hash.startsWith(FRAGMENT)) {
    field.value = location.hash.slice(FRAGMENT.length);
    history.replaceState(null, "", location.pathname + location.search);
    field.scrollIntoView();
    field.focus();
  }
}

class Counting {
  #section;
  #state;
  #worker = null;
  /** The token that each code, or a sum, was good for. */
  #tokens = new Map();
  #way = "";

  constructor(section) {
    this.#section = section;
    this.#state = section.querySelector(".presence-state");
  }

  /** With a code, or else with a sum; with the token that it was good for, when there is one already. */
  begin({ code }) {
    if (this.#worker) {
      return;
    }
    const { worker, gathering, pause } = this.#section.dataset;
    this.#busy(true);
    this.#say("working");
    this.#worker = new Worker(worker);
    this.#worker.onmessage = ({ data }) => this.#hear(data);
    this.#worker.onerror = () => this.#hear({ cannot: true });
    this.#way = (code ?? "").replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
    const token = this.#tokens.get(this.#way);
    this.#worker.postMessage({ gathering, code, pauseSeconds: Number(pause), token });
  }

  #hear(data) {
    if (data.token) {
      this.#tokens.set(this.#way, data.token);
    } else if (data.part !== undefined) {
      this.#say("working", ` ${Math.floor(100 * data.part)} %`);
    } else if (data.waiting) {
      this.#say("waiting");
    } else {
      this.#end(data);
    }
  }

  #end({ outcome, cannot }) {
    this.#worker.terminate();
    this.#worker = null;
    this.#busy(false);
    const form = this.#section.querySelector("form");
    if (cannot && form && form.elements.code.value) {
      form.dataset.plain = "";
      form.submit();
      return;
    }
    this.#say(outcome in this.#state.dataset ? outcome : "failed");
    if (outcome === "counted") {
      this.#done(true);
      this.#state.focus();
    }
  }

  async takeBack() {
    const address = `/gatherings/${this.#section.dataset.gathering}/presence/undo`;
    this.#busy(true);
    this.#say("moment");
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { Authorization: `PrivateToken token="${this.#tokens.get(this.#way)}"` },
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
      });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      this.#done(false);
      this.#say("takenBack");
      this.#state.focus();
    } catch {
      this.#say("failed");
    } finally {
      this.#busy(false);
    }
  }

  /** Who was counted can take it back; who took it back can be counted with the same token. */
  #done(counted) {
    this.#section.querySelector(".with-receipt").hidden = !counted;
    this.#section.querySelectorAll("form, .by-work").forEach((one) => (one.hidden = counted));
  }

  #busy(busy) {
    this.#section.querySelectorAll("button").forEach((one) => (one.disabled = busy));
  }

  #say(what, more = "") {
    this.#state.textContent = this.#state.dataset[what] + more;
  }
}

const section = document.querySelector(".presence[data-worker]");
if (section && canCount()) {
  begin(section);
}
