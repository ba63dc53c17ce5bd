/** What a page may have to say about its form, prepared as <template id="say-...">; one at a time. */
export class Notices {
  #heading;

  /** @param {HTMLFormElement} form whose heading they stand below */
  constructor(form) {
    this.#heading = (form.closest("section") ?? document.querySelector("main")).querySelector("h1, h2");
  }

  /** Shows one. */
  show(reason) {
    const notice = document.getElementById(`say-${reason}`).content.firstElementChild.cloneNode(true);
    this.#heading.after(notice);
    return notice;
  }

  /** Shows one in place of what was said before, and brings the person there. */
  say(reason) {
    this.clear();
    this.show(reason).focus({ preventScroll: true });
    this.#heading.scrollIntoView();
  }

  /** Takes away what was said before. */
  clear() {
    document.querySelectorAll("#complaint, #sent").forEach((one) => one.remove());
  }
}
