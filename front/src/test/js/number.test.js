import assert from "node:assert/strict";
import { test } from "node:test";
import { mailboxOf } from "../../main/js/mailbox.js";
import { grouped, newNumber, randomDigits, withCheckDigit } from "../../main/js/number.js";
import { vectors } from "./vectors.js";

test("grouped_sharedNumbers_areFiveGroupsOfFive", () => {
  for (const { number, grouped: expected } of vectors.numbers) {
    assert.equal(grouped(number), expected);
    assert.equal(withCheckDigit(randomDigits(number)), number);
  }
});

test("newNumber_everyOne_fitsItsCheckDigitAndUsesEveryDigit", () => {
  const seen = new Set();
  for (let i = 0; i < 200; i++) {
    const number = newNumber();
    assert.match(number, /^[0-9]{25}$/);
    assert.equal(withCheckDigit(number.slice(0, 24)), number);
    Array.from(number).forEach((digit) => seen.add(digit));
  }
  assert.equal(seen.size, 10);
});

test("withCheckDigit_oneWrongDigitOrTwoSwapped_differs", () => {
  const number = newNumber();
  for (let at = 0; at < 24; at++) {
    for (let digit = 0; digit < 10; digit++) {
      const wrong = number.slice(0, at) + digit + number.slice(at + 1, 24);
      assert.equal(withCheckDigit(wrong) === number, wrong === number.slice(0, 24));
      assert.equal(withCheckDigit(wrong).at(-1) === number.at(-1), wrong === number.slice(0, 24));
    }
  }
});

test("mailboxOf_sharedNumber_isTheDocumentedAddress", async () => {
  for (const { number, mailbox } of vectors.numbers.filter((one) => one.mailbox)) {
    assert.deepEqual(await mailboxOf(number), mailbox);
  }
});
