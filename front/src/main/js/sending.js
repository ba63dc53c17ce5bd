const BYTES_PER_MB = 1024 * 1024;
const QUARTER = 0.25;

/** Something on its way, as the page shows it. */
export class Sending {
  #page = document.querySelector("main");
  #view;
  #bar;
  #amount;
  #state;
  #stop;

  constructor(view) {
    this.#view = view;
    this.#bar = view.querySelector("progress");
    this.#amount = view.querySelector(".amount");
    this.#state = view.querySelector("[role=status]");
    this.#stop = view.querySelector("button");
  }

  /**
   * Seals and sends.
   *
   * @param {object} told as worker.js takes it
   * @returns {Promise<object>} the last that the worker says
   */
  async bring(told) {
    this.#show(true);
    const worker = new Worker(this.#view.dataset.worker);
    const end = await new Promise((resolve) => {
      worker.onmessage = ({ data }) => (data.step ? this.#go(data) : resolve(data));
      worker.onerror = () => resolve({ cannot: true });
      this.#stop.onclick = () => worker.postMessage({ stop: true });
      worker.postMessage({ tell: told });
    });
    worker.terminate();
    this.#show(false);
    return end;
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

  /** While it is sent, nothing else shows: another language or a second sending would lose it. */
  #show(sending) {
    for (const one of this.#page.children) {
      one.classList.toggle("aside", sending && !one.matches("#sending, [data-while-sending]"));
    }
    document.querySelector(".foot").classList.toggle("aside", sending);
    this.#view.hidden = !sending;
    this.#bar.removeAttribute("value");
    this.#amount.textContent = "";
    this.#state.textContent = "";
    this.#stop.hidden = false;
    if (sending) {
      this.#view.querySelector("h2").focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }
}
