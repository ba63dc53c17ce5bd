/** The return number: 24 random digits and a check digit (docs/envelope-format.md). */

const RANDOM_DIGITS = 24;

/** The quasigroup of order 10 from H. M. Damm's thesis (Marburg 2004), one row a line. */
const QUASIGROUP =
  "0317598642" +
  "7092154863" +
  "4206871359" +
  "1750983426" +
  "6123045978" +
  "3674209581" +
  "5869720134" +
  "8945362017" +
  "9438617205" +
  "2581436790";

/** A new number of 25 digits; every one of the 10^24 is as likely. */
export function newNumber() {
  let digits = "";
  while (digits.length < RANDOM_DIGITS) {
    for (const byte of crypto.getRandomValues(new Uint8Array(RANDOM_DIGITS))) {
      // 250 is the last multiple of ten in a byte: above it some digits would be likelier.
      if (byte < 250 && digits.length < RANDOM_DIGITS) {
        digits += byte % 10;
      }
    }
  }
  return withCheckDigit(digits);
}

/** The number that these 24 digits begin. */
export function withCheckDigit(randomDigits) {
  return randomDigits + checkDigit(randomDigits);
}

/** The number as it is shown: five groups of five. */
export function grouped(number) {
  return number.match(/.{5}/g).join(" ");
}

/** What the address is derived from. */
export function randomDigits(number) {
  return number.slice(0, RANDOM_DIGITS);
}

function checkDigit(digits) {
  let interim = 0;
  for (const digit of digits) {
    interim = Number(QUASIGROUP[interim * 10 + Number(digit)]);
  }
  return String(interim);
}
