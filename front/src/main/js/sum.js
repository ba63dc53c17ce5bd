import { sha256 } from "@noble/hashes/sha2.js";

/**
 * The sum that a front asks for while very many send (docs/upload-protocol.md): sixteen numbers with which
 * SHA-256 yields small values. One block each, so the compression function (FIPS 180-4, section 6.2.2) is written
 * out here: a browser's own SHA-256 costs many times as much for so little.
 */

const PARTS = 16;
const VALUES = 2 ** 32;
const TRIES_AT = 2;

/** Tries between two looks at the clock, and the time after which the worker listens for a moment. */
const BATCH = 4_096;
const BREATH_MS = 200;

const K = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
  0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
  0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
  0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
  0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
  0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const H0 = 0x6a09e667;

/**
 * Does the sum.
 *
 * @param {string} challenge as the front handed it out
 * @param {object} watch
 * @param {(part: number, seconds: number) => void} watch.going how much is done, 0 to 1, and about how long the rest takes
 * @param {() => Promise<void>} watch.breathe lets others speak; ends the sum by throwing
 * @returns {Promise<string>} what goes back to the front
 */
export async function done(challenge, { going, breathe }) {
  const tries = Math.floor(triesOf(challenge) / PARTS);
  const limit = Math.floor(VALUES / tries);
  const block = blockOf(challenge);
  const numbers = [];
  const begunAt = Date.now();
  let breathedAt = begunAt;
  let tried = 0;
  for (let part = 0; part < PARTS; part++) {
    block[8] = part;
    for (let from = 0, found = -1; found < 0; from += BATCH) {
      found = search(block, from, limit);
      tried += BATCH;
      if (found >= 0) {
        numbers.push(found);
      }
      const now = Date.now();
      if (now - breathedAt >= BREATH_MS) {
        breathedAt = now;
        const msForEach = (now - begunAt) / tried;
        going(numbers.length / PARTS, Math.ceil(((PARTS - numbers.length) * tries * msForEach) / 1_000));
        await breathe();
      }
    }
  }
  return `${challenge}.${base64url(numbers)}`;
}

/** The front wrote into the challenge how many tries it means. */
function triesOf(challenge) {
  const bytes = atob(challenge.slice(0, 8).replace(/-/g, "+").replace(/_/g, "/"));
  let tries = 0;
  for (let i = TRIES_AT; i < TRIES_AT + 4; i++) {
    tries = tries * 256 + bytes.charCodeAt(i);
  }
  return tries;
}

/** Hash of the challenge, part, number, and SHA-256's own padding of these 40 bytes. */
function blockOf(challenge) {
  const seed = sha256(Uint8Array.from(challenge, (character) => character.charCodeAt(0)));
  const view = new DataView(seed.buffer, seed.byteOffset, seed.length);
  const block = new Int32Array(64);
  for (let i = 0; i < 8; i++) {
    block[i] = view.getInt32(4 * i);
  }
  block[10] = 0x80000000;
  block[15] = 40 * 8;
  return block;
}

/** The first number from there on, within a batch, with which the first word of the hash is small; -1 for none. */
function search(w, from, limit) {
  for (let number = from; number < from + BATCH; number++) {
    w[9] = number;
    for (let t = 16; t < 64; t++) {
      const x = w[t - 15];
      const y = w[t - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[t] = (s1 + w[t - 7] + s0 + w[t - 16]) | 0;
    }
    let a = H0;
    let b = 0xbb67ae85 | 0;
    let c = 0x3c6ef372;
    let d = 0xa54ff53a | 0;
    let e = 0x510e527f;
    let f = 0x9b05688c | 0;
    let g = 0x1f83d9ab;
    let h = 0x5be0cd19;
    for (let t = 0; t < 64; t++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    if ((a + H0) >>> 0 < limit) {
      return number;
    }
  }
  return -1;
}

function base64url(numbers) {
  const bytes = new Uint8Array(4 * numbers.length);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, i) => view.setUint32(4 * i, number));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
