const LEAST_BYTES = 64 * 1024;
const MOST_BYTES = 4 * 1024 * 1024;
const QUICK_MS = 2_000;
const SLOW_MS = 8_000;

/** Cuts a stream into chunks, larger ones on a quick line than on a slow one. */
export class Chunks {
  #reader;
  #seen;
  #goalBytes = 4 * LEAST_BYTES;

  /** @param {(bytes: Uint8Array) => void} seen hears of every byte, in order */
  constructor(reader, seen) {
    this.#reader = reader;
    this.#seen = seen;
  }

  /** The next chunk, or null at the end. */
  next() {
    const chunk = this.#read(this.#goalBytes);
    // Who asked hears of a failure when he waits for the chunk, which may be later.
    chunk.catch(() => {});
    return chunk;
  }

  /** Learns from how long a chunk was on its way. */
  took(ms) {
    if (ms < QUICK_MS) {
      this.#goalBytes = Math.min(2 * this.#goalBytes, MOST_BYTES);
    } else if (ms > SLOW_MS) {
      this.#goalBytes = Math.max(this.#goalBytes / 2, LEAST_BYTES);
    }
  }

  /** Reads no further. */
  async cancel() {
    try {
      await this.#reader.cancel();
    } catch {
      // A stream that failed has nothing left to cancel.
    }
  }

  async #read(goalBytes) {
    const pieces = [];
    let sizeBytes = 0;
    while (sizeBytes < goalBytes) {
      const { done, value } = await this.#reader.read();
      if (done) {
        break;
      }
      this.#seen(value);
      pieces.push(value);
      sizeBytes += value.length;
    }
    return sizeBytes === 0 ? null : joined(pieces, sizeBytes);
  }
}

function joined(pieces, sizeBytes) {
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
