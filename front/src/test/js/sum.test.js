import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { done } from "../../main/js/sum.js";

const PARTS = 16;
const quietly = { going: () => {}, breathe: async () => {} };

/** A challenge as the front hands it out: purpose, tries, and what only the front understands. */
function challenge(tries, rest) {
  const bytes = Buffer.alloc(42, rest);
  bytes.writeInt16BE(0, 0);
  bytes.writeInt32BE(tries, 2);
  return bytes.toString("base64url");
}

/** What the front checks, with another SHA-256. */
function firstWords(asked, solution) {
  const seed = createHash("sha256").update(asked, "ascii").digest();
  const numbers = Buffer.from(solution, "base64url");
  assert.equal(numbers.length, 4 * PARTS);
  return Array.from({ length: PARTS }, (_, part) => {
    const block = Buffer.alloc(40);
    seed.copy(block);
    block.writeUInt32BE(part, 32);
    numbers.copy(block, 36, 4 * part, 4 * part + 4);
    return createHash("sha256").update(block).digest().readUInt32BE(0);
  });
}

for (const tries of [16, 1_000, 16_384, 100_000]) {
  test(`done_${tries}Tries_isASolution`, async () => {
    const asked = challenge(tries, 7);
    const work = await done(asked, quietly);
    assert.ok(work.startsWith(`${asked}.`));
    assert.match(work, /^[A-Za-z0-9_-]{56}\.[A-Za-z0-9_-]{86}$/);
    const limit = Math.floor(2 ** 32 / Math.floor(tries / PARTS));
    for (const word of firstWords(asked, work.slice(57))) {
      assert.ok(word < limit);
    }
  });
}

test("done_twoChallenges_haveOtherSolutions", async () => {
  const one = await done(challenge(16_384, 1), quietly);
  const other = await done(challenge(16_384, 2), quietly);
  assert.notEqual(one.slice(57), other.slice(57));
});

test("done_longSum_saysHowFarItIsAndListens", async () => {
  const heard = [];
  let breaths = 0;
  const watch = { going: (part, seconds) => heard.push([part, seconds]), breathe: async () => void breaths++ };
  await done(challenge(1 << 22, 3), watch);
  assert.ok(breaths > 0);
  assert.equal(heard.length, breaths);
  for (const [part, seconds] of heard) {
    assert.ok(part >= 0 && part <= 1);
    assert.ok(Number.isInteger(seconds) && seconds >= 0);
  }
});

test("done_stopped_endsWithWhatStoppedIt", async () => {
  const stopped = new Error("stopped");
  const watch = { going: () => {}, breathe: () => Promise.reject(stopped) };
  await assert.rejects(done(challenge(2 ** 31 - 1, 4), watch), stopped);
});
