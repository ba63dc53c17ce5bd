import { Delivery, Refused } from "./delivery.js";
import { mailboxOf } from "./mailbox.js";
import { grouped, newNumber } from "./number.js";
import { seal } from "./sealing.js";
import { done } from "./sum.js";
import { Testimony } from "./testimony.js";
import { Stopped, pauseOf, wireTo } from "./wire.js";
import { Unreadable } from "./zip.js";

/**
 * Runs beside the page: makes the number of somebody new, packs, seals and sends. To the page it says {step},
 * {sentBytes, wholeBytes}, {part, seconds}, and at the end one of {arrived, number}, {refused}, {stopped}, {cannot}.
 */

const stop = new AbortController();

self.addEventListener("message", ({ data }) => {
  if (data.tell) {
    tell(data.tell).then((number) => self.postMessage({ arrived: true, number }), failed);
  } else {
    stop.abort();
  }
});

/** Resolves with the number, when one was made. */
async function tell({ words, language, files, mailbox: known, recipients, uploads }) {
  const { mailbox, number } = known ? { mailbox: known } : await newMailbox();
  const testimony = new Testimony({ words, language, files, mailbox });
  let day = dayOf(Date.now());
  const watch = {
    begun: (date) => (day = dayOf(Date.parse(date ?? "") || Date.now())),
    sent: (sentBytes, wholeBytes) => self.postMessage({ step: "sending", sentBytes, wholeBytes }),
    lost: () => self.postMessage({ step: "lost" }),
    work: (challenge) => done(challenge, { going, breathe: pauseOf(stop.signal) }),
  };
  const delivery = new Delivery(wireTo(stop.signal), pauseOf(stop.signal), watch);
  await delivery.bring(uploads, () => seal(recipients, testimony.zip(() => day), testimony.sizeBytes));
  return number;
}

async function newMailbox() {
  self.postMessage({ step: "number" });
  const number = newNumber();
  return { mailbox: await mailboxOf(number), number: grouped(number) };
}

function going(part, seconds) {
  self.postMessage({ step: "work", part, seconds });
}

/** The front's day where it is known: a device's clock may be wrong by years. */
function dayOf(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}

function failed(error) {
  if (error instanceof Stopped) {
    self.postMessage({ stopped: true });
  } else if (error instanceof Refused) {
    self.postMessage({ refused: error.reason });
  } else if (error instanceof Unreadable) {
    self.postMessage({ refused: "unreadable" });
  } else {
    self.postMessage({ cannot: true });
  }
}
