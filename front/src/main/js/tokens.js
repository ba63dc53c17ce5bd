import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { done } from "./sum.js";

/**
 * Runs beside the page of a gathering: {gathering, code, pauseSeconds, token} in; {part}, {waiting}, {token} and at
 * the end {outcome} or {cannot} out. Asks for tokens of all open gatherings, so that the request does not say which
 * one is meant, and spends the one that is, later and by itself (docs/presence.md).
 */

const DIRECTORY = "/.well-known/private-token-issuer-directory";
const TYPE = 2;
const FIELD_BYTES = 32;
const MODULUS_BYTES = 256;
const REQUEST_BYTES = 3 + MODULUS_BYTES;
const TRIES = 5;
const AGAIN_AFTER_MS = 3_000;

const suite = RSABSSA.SHA384.PSS.Deterministic();

self.addEventListener("message", ({ data }) => {
  count(data).then(
    (outcome) => self.postMessage({ outcome }),
    (error) => self.postMessage(error instanceof Refused ? { outcome: error.outcome } : { cannot: true }),
  );
});

/** The front said no. */
class Refused extends Error {
  constructor(outcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

async function count({ gathering, code, pauseSeconds, token: held }) {
  let token = held;
  if (!token) {
    token = base64url(await order(gathering, code));
    self.postMessage({ token });
    self.postMessage({ waiting: true });
    await pause(chance() * pauseSeconds * 1_000);
  }
  const headers = { Authorization: `PrivateToken token="${token}"` };
  let times = 0;
  const answer = await steadily(() => {
    times++;
    return ask(`/gatherings/${gathering}/presence`, { method: "POST", headers });
  });
  const { outcome } = await answer.json();
  // The first time it was counted, and the answer was lost.
  return times > 1 && outcome === "replayed" ? "counted" : outcome;
}

/** The token of this gathering. */
async function order(gathering, code) {
  const { "issuer-request-uri": address, "token-keys": keys } = await (await steadily(() => ask(DIRECTORY))).json();
  const orders = [];
  for (const key of keys) {
    orders.push(await hidden(key));
  }
  const headers = { "Content-Type": "application/private-token-generic-batch-request" };
  if (code) {
    Object.assign(headers, { "Presence-Code": encodeURIComponent(code.replace(/\p{Cs}/gu, "?")), "Presence-Gathering": gathering });
  }
  const request = { method: "POST", headers, body: batch(orders) };
  let answer = await steadily(() => ask(address, request));
  if (answer.headers.get("Work-Wanted")) {
    headers["Work-Done"] = await done(answer.headers.get("Work-Wanted"), { going, breathe: async () => {} });
    answer = await steadily(() => ask(address, request));
  }
  if (!answer.ok) {
    throw new Refused((await answer.json()).outcome);
  }
  const way = code ? "code" : "work";
  const at = keys.findIndex((key) => key.gathering === gathering && key.way === way);
  const signature = signatures(new Uint8Array(await answer.arrayBuffer()))[at];
  if (!signature) {
    throw new Refused("not-offered");
  }
  const { key, input, inverse } = orders[at];
  return joined(input, await suite.finalize(key, input, signature, inverse));
}

/** Draws a number and hides it (RFC 9474; RFC 9578, section 6.1). */
async function hidden({ "token-key": text, challenge }) {
  const encoded = bytesOf(text);
  const id = await digest(encoded);
  const nonce = crypto.getRandomValues(new Uint8Array(FIELD_BYTES));
  const input = joined(Uint8Array.of(0, TYPE), nonce, await digest(bytesOf(challenge)), id);
  const key = await readKey(encoded);
  const { blindedMsg, inv } = await suite.blind(key, input);
  return { key, input, inverse: inv, request: joined(Uint8Array.of(0, TYPE, id[FIELD_BYTES - 1]), blindedMsg) };
}

/** The modulus stands before the exponent 65537 at the end; WebCrypto does not read the name RSASSA-PSS. */
function readKey(encoded) {
  const end = encoded.length - 5;
  const key = { kty: "RSA", n: base64url(encoded.slice(end - MODULUS_BYTES, end)), e: "AQAB", alg: "PS384", ext: true };
  return crypto.subtle.importKey("jwk", key, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);
}

/** One request after the other behind their length (draft-ietf-privacypass-batched-tokens). */
function batch(orders) {
  const length = orders.length * REQUEST_BYTES;
  const prefix = length < 1 << 14 ? [(length >> 8) | 0x40, length & 0xff] : [0x80, length >> 16, (length >> 8) & 0xff, length & 0xff];
  return joined(Uint8Array.from(length < 64 ? [length] : prefix), ...orders.map(({ request }) => request));
}

function signatures(bytes) {
  const all = [];
  for (let at = 1 << (bytes[0] >> 6); at < bytes.length; ) {
    const there = bytes[at] === 1;
    all.push(there ? bytes.slice(at + 3, at + 3 + MODULUS_BYTES) : null);
    at += there ? 3 + MODULUS_BYTES : 1;
  }
  return all;
}

function ask(address, request = {}) {
  return fetch(address, { ...request, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" });
}

/** A code is good once, so a broken line must not lose it: the same request again has the same answer. */
async function steadily(asking) {
  for (let left = TRIES; ; left--) {
    try {
      const answer = await asking();
      if (answer.status < 500 || left <= 1) {
        return answer;
      }
    } catch (cause) {
      if (left <= 1) {
        throw new Refused("failed", { cause });
      }
    }
    await pause(AGAIN_AFTER_MS);
  }
}

function going(part) {
  self.postMessage({ part });
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** 0 to 1, by the browser's good randomness. */
function chance() {
  return crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32;
}

async function digest(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function bytesOf(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
