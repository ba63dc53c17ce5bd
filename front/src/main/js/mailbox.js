import { scrypt } from "@noble/hashes/scrypt.js";
import { bech32 } from "@scure/base";
import { identityToRecipient } from "age-encryption";
import { randomDigits } from "./number.js";

const SALT = "vigil/return-number/1";
const COST = { N: 2 ** 17, r: 8, p: 1, dkLen: 64, maxmem: 2 ** 28 };
const KEY_END = 32;
const MAILBOX_END = 48;

/**
 * Where answers to a number go, derived as vigil.seal.derivation.ReturnSecret does; slow on purpose,
 * and needs 128 MiB for that time.
 *
 * @param {string} number 25 digits
 * @returns {Promise<{id: string, recipient: string}>}
 */
export async function mailboxOf(number) {
  const derived = scrypt(randomDigits(number), SALT, COST);
  const identity = bech32.encodeFromBytes("AGE-SECRET-KEY-", derived.subarray(0, KEY_END));
  const id = hex(derived.subarray(KEY_END, MAILBOX_END));
  derived.fill(0);
  return { id, recipient: await identityToRecipient(identity.toUpperCase()) };
}

/** Lower-case hexadecimal digits. */
export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
