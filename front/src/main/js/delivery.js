import { sha256 } from "@noble/hashes/sha2.js";
import { Chunks } from "./chunks.js";
import { Lost } from "./wire.js";

/**
 * Brings an envelope to the front in chunks, and goes on where it was after a lost connection
 * (docs/upload-protocol.md). At most two chunks are in memory.
 */

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
const BEGINNINGS = 4;
const BUSY_ANSWERS = 40;
const GOODBYE_MS = 3_000;
const SUMS = 5;
const HOUR_SECONDS = 3_600;

/** The front does not take it; trying again would not help now. */
export class Refused extends Error {
  /** @param {"too-large" | "full" | "hour-used-up" | "day-used-up" | "failed"} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** The front knows nothing of this upload any more: it was restarted, or made room. */
class Gone extends Error {}

/**
 * @typedef {object} Watch what hears how it goes
 * @property {(date: string | null) => void} begun with the front's date
 * @property {(sentBytes: number, wholeBytes: number) => void} sent
 * @property {() => void} lost
 * @property {(challenge: string) => Promise<string>} work does the sum that the front asks for
 */

export class Delivery {
  #wire;
  #pause;
  #watch;
  #losses = 0;
  #busyAnswers = 0;

  /** @param {Watch} watch */
  constructor(wire, pause, watch) {
    this.#wire = wire;
    this.#pause = pause;
    this.#watch = watch;
  }

  /**
   * @param {string} uploads the address that uploads begin at
   * @param {() => Promise<{sizeBytes: number, reader: ReadableStreamDefaultReader}>} seal makes the
   *     envelope anew; asked again when the front has lost the upload
   */
  async bring(uploads, seal) {
    for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
      try {
        return await this.#bringOnce(uploads, await seal());
      } catch (error) {
        if (!(error instanceof Gone)) {
          throw error;
        }
      }
    }
    throw new Refused("failed");
  }

  async #bringOnce(uploads, { sizeBytes, reader }) {
    const hash = sha256.create();
    const chunks = new Chunks(reader, (bytes) => hash.update(bytes));
    let upload = null;
    try {
      upload = await this.#begin(uploads, sizeBytes);
      await this.#sendAll(upload, chunks, sizeBytes);
      await this.#finish(upload, hash.digest());
    } catch (error) {
      await chunks.cancel();
      if (upload && !(error instanceof Gone)) {
        await this.#giveUp(upload);
      }
      throw error;
    }
  }

  async #begin(uploads, sizeBytes) {
    const headers = { "Upload-Length": String(sizeBytes) };
    for (let sums = 0; sums <= SUMS; sums++) {
      const answer = await this.#ask("POST", uploads, headers);
      if (answer.status !== 429) {
        this.#watch.begun(answer.headers.get("Date"));
        return answer.headers.get("Location");
      }
      headers["Work-Done"] = await this.#watch.work(answer.headers.get("Work-Wanted"));
    }
    throw new Refused("failed");
  }

  async #sendAll(upload, chunks, sizeBytes) {
    let sentBytes = 0;
    this.#watch.sent(0, sizeBytes);
    for (let next = chunks.next(), chunk = await next; chunk; chunk = await next) {
      next = chunks.next();
      const begunAt = Date.now();
      await this.#send(upload, chunk, sentBytes, sizeBytes);
      chunks.took(Date.now() - begunAt);
      sentBytes += chunk.length;
      this.#watch.sent(sentBytes, sizeBytes);
    }
  }

  /** Sends one chunk; after a loss only what the front has not got of it. */
  async #send(upload, chunk, at, sizeBytes) {
    let from = 0;
    while (from < chunk.length) {
      try {
        const headers = { "Upload-Offset": String(at + from), "Content-Type": "application/octet-stream" };
        understood(await this.#wire("PATCH", upload, headers, chunk.subarray(from)));
        from = chunk.length;
        this.#losses = 0;
        this.#busyAnswers = 0;
      } catch (error) {
        await this.#afterLoss(error);
        from = await this.#offset(upload) - at;
        if (!(from >= 0 && from <= chunk.length)) {
          throw new Gone();
        }
        this.#watch.sent(at + from, sizeBytes);
      }
    }
  }

  async #offset(upload) {
    const answer = await this.#ask("HEAD", upload);
    return Number(answer.headers.get("Upload-Offset"));
  }

  async #finish(upload, digest) {
    const base64 = btoa(String.fromCharCode(...digest));
    await this.#ask("POST", upload, { "Repr-Digest": `sha-256=:${base64}:` });
  }

  /** Asks until there is an answer. */
  async #ask(method, address, headers) {
    for (;;) {
      try {
        return understood(await this.#wire(method, address, headers));
      } catch (error) {
        await this.#afterLoss(error);
      }
    }
  }

  async #afterLoss(error) {
    if (!(error instanceof Lost)) {
      throw error;
    }
    this.#busyAnswers = error.cause === undefined ? this.#busyAnswers + 1 : 0;
    if (this.#busyAnswers > BUSY_ANSWERS) {
      throw new Refused("failed");
    }
    this.#watch.lost();
    await this.#pause(WAITS_MS[Math.min(this.#losses, WAITS_MS.length - 1)]);
    this.#losses++;
  }

  /** Says that nothing more will come; where that does not arrive, the front finds out by itself. */
  async #giveUp(upload) {
    const goodbye = this.#wire("DELETE", upload, {}, undefined, GOODBYE_MS);
    await goodbye.catch(() => {});
  }
}

/** Sorts an answer by what is to be done. */
function understood(answer) {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    return answer;
  }
  switch (status) {
    case 404:
    case 422:
      throw new Gone();
    case 413:
      throw new Refused("too-large");
    case 429:
      if (answer.headers.get("Work-Wanted")) {
        return answer;
      }
      throw new Refused(Number(answer.headers.get("Retry-After")) > HOUR_SECONDS ? "day-used-up" : "hour-used-up");
    case 507:
      throw new Refused("full");
    case 408:
    case 409:
    case 500:
    case 502:
    case 503:
    case 504:
      throw new Lost(`the front answered ${status}`);
    default:
      throw new Refused("failed");
  }
}

