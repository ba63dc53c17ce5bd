// Reads a journal by journal-format.md, with nothing but Node's own library; the data key comes on standard input:
//   age -d -i IDENTITY journal/key.age | node read-journal.mjs journal
// Prints a line of JSON for each record and, on standard error, how it ended. Exits with 1 when something is wrong.
import { createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? stop("Say which folder: node read-journal.mjs FOLDER < DATA_KEY");
const [records, keys, marks] = ["records", "keys", "acknowledged"].map((name) => readFileSync(join(folder, name)));
const dataKey = readFileSync(0);
if (dataKey.length !== 32) stop("The data key on standard input must be 32 bytes.");
if (records.toString("latin1", 0, 8) !== "VIGIL-J1") stop("records: this is no journal.");
if (records.readUInt32BE(56) !== crc32c(records.subarray(0, 56))) stop("records: the head is damaged.");

const [recordsKey, cellsKey, marksKey] = ["records", "key cells", "heads and marks"].map((use) =>
  Buffer.from(hkdfSync("sha256", dataKey, records.subarray(8, 24), `vigil journal/1 ${use}`, 32)));
if (!isMac(records.subarray(24, 56), records.subarray(0, 24))) stop("This data key belongs to another journal.");
const items = itemKeys();
const mark = lastMark() ?? stop("acknowledged: neither mark is whole.");

let [number, at, chain] = [0n, 60, sha256(records.subarray(0, 60))];
for (let next = frame(1n); next; next = frame(number + 1n)) {
  const { header, body } = next;
  const content = opened(recordsKey, body, header, chain) ?? stop(`records: record ${number + 1n} is damaged.`);
  number++;
  at += header.length + body.length;
  chain = sha256(chain, header, body);
  if (number === mark.number && !chain.equals(mark.chain)) stop(`records: record ${number} is not the acknowledged one.`);
  console.log(JSON.stringify({ record: Number(number), ends_group: header[16] === 1, ...parts(content) }));
}
if (number < mark.number) stop(`records: record ${number + 1n} was acknowledged and is gone.`);
console.error(`${number} records, ${mark.number} acknowledged; ${records.length - at} bytes of an unfinished one.`);

/** What a record says: its plain part, and its erasable part unless that was erased. */
function parts(content) {
  if (content[0] === 0) return { plain: content.toString("utf8", 1) };
  const tag = content.subarray(1, 33);
  const plainFrom = 37 + content.readUInt32BE(33);
  const plain = content.toString("utf8", plainFrom);
  const key = items.get(tag.toString("hex")) ?? stop(`keys: the key of record ${number} is missing.`);
  if (key === "erased") return { erased: true, plain };
  const words = opened(key, content.subarray(37, plainFrom), uint64(number), tag);
  return { erasable: (words ?? stop(`records: the words of record ${number} are damaged.`)).toString("utf8"), plain };
}

function itemKeys() {
  const found = new Map();
  for (let place = 0; (place + 1) * 128 <= keys.length; place++) {
    const cell = opened(cellsKey, keys.subarray(place * 128, (place + 1) * 128), uint64(place));
    const tag = cell?.toString("hex", 1, 33);
    if (cell && found.get(tag) !== "erased") found.set(tag, cell[0] === 2 ? "erased" : cell.subarray(33, 65));
  }
  return found;
}

function lastMark() {
  const whole = [0, 512].map((place) => marks.subarray(place, place + 72))
    .filter((bytes) => bytes.length === 72 && isMac(bytes.subarray(40), bytes.subarray(0, 40)))
    .map((bytes) => ({ number: bytes.readBigUInt64BE(0), chain: bytes.subarray(8, 40) }));
  return whole.sort((a, b) => Number(b.number - a.number))[0];
}

/** The frame that begins here; undefined when the rest of the file is none, or not a whole one. */
function frame(expected) {
  const header = records.subarray(at, at + 24);
  if (header.length < 24 || records.subarray(at).every((byte) => byte === 0)) return undefined;
  const right = header.toString("latin1", 0, 4) === "VREC" && header.readBigUInt64BE(8) === expected;
  if (!right || header.readUInt32BE(20) !== crc32c(header.subarray(0, 20))) stop(`records: damaged at byte ${at}.`);
  const body = records.subarray(at + 24, at + 24 + header.readUInt32BE(4));
  return body.length === header.readUInt32BE(4) ? { header, body } : undefined;
}

/** A sealed value is 12 bytes of nonce, the ciphertext, 16 bytes of tag; null when it cannot be opened. */
function opened(key, sealed, ...associated) {
  try {
    const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
    cipher.setAAD(Buffer.concat(associated)).setAuthTag(sealed.subarray(-16));
    return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]);
  } catch {
    return null;
  }
}

function isMac(mac, bytes) {
  return timingSafeEqual(mac, createHmac("sha256", marksKey).update(bytes).digest());
}
function sha256(...pieces) {
  return createHash("sha256").update(Buffer.concat(pieces)).digest();
}
function uint64(value) {
  return Buffer.from(BigInt(value).toString(16).padStart(16, "0"), "hex");
}
function crc32c(bytes) {
  const step = (crc) => (crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1);
  return ~bytes.reduce((crc, byte) => Array(8).fill().reduce(step, crc ^ byte), ~0) >>> 0;
}
function stop(why) {
  console.error(why);
  process.exit(1);
}
