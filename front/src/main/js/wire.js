/** A connection broke, or the server asks to come again: what it has is not known. */
export class Lost extends Error {}

/** The person stopped it. */
export class Stopped extends Error {}

/** What a chunk may need on a bad line before it counts as lost. */
const PATIENCE_MS = 120_000;

/**
 * Asks the front something. No cookie, no credentials and no referrer go with it.
 *
 * @param {AbortSignal} stop aborted when the person stops
 * @returns {(method: string, address: string, headers?: object, body?: Uint8Array, patienceMs?: number) =>
 *     Promise<Response>} a last word (DELETE) is said although the person stopped
 */
export function wireTo(stop) {
  return async (method, address, headers = {}, body = undefined, patienceMs = PATIENCE_MS) => {
    const cut = new AbortController();
    const abort = () => cut.abort();
    const timer = setTimeout(abort, patienceMs);
    const stoppable = method !== "DELETE";
    try {
      if (stoppable) {
        stop.addEventListener("abort", abort);
        requireGoing(stop);
      }
      const asked = { method, headers, body, signal: cut.signal, credentials: "omit", cache: "no-store" };
      const answer = await fetch(address, { ...asked, referrerPolicy: "no-referrer", redirect: "manual" });
      await answer.arrayBuffer();
      return answer;
    } catch (cause) {
      if (stoppable) {
        requireGoing(stop);
      }
      throw new Lost("no answer", { cause });
    } finally {
      clearTimeout(timer);
      stop.removeEventListener("abort", abort);
    }
  };
}

/** Waits, but not longer than until the network is back or the person stops. */
export function pauseOf(stop) {
  return (ms) =>
    new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        globalThis.removeEventListener?.("online", settle);
        stop.removeEventListener("abort", settle);
        if (stop.aborted) {
          reject(new Stopped());
        } else {
          resolve();
        }
      };
      const timer = setTimeout(settle, ms);
      globalThis.addEventListener?.("online", settle);
      stop.addEventListener("abort", settle);
    });
}

function requireGoing(stop) {
  if (stop.aborted) {
    throw new Stopped();
  }
}
