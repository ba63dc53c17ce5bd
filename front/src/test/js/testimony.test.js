import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { mailboxOf } from "../../main/js/mailbox.js";
import { entryPath, keptName, mediaType } from "../../main/js/names.js";
import { paddedSizeBytes } from "../../main/js/padme.js";
import { Testimony } from "../../main/js/testimony.js";
import { Unreadable } from "../../main/js/zip.js";
import { file, vectors, whole } from "./vectors.js";

test("paddedSizeBytes_sharedSizes_agree", () => {
  for (const [sizeBytes, padded] of vectors.padme) {
    assert.equal(paddedSizeBytes(sizeBytes), padded, `of ${sizeBytes}`);
  }
});

test("names_sharedFiles_agree", () => {
  for (const { sent, type, name, path, media_type: expected } of vectors.files) {
    assert.equal(keptName(sent), name);
    assert.equal(entryPath(1, keptName(sent)), path);
    assert.equal(mediaType(type), expected);
  }
});

test("keptName_veryLong_keepsItsEndAndNoHalfCharacter", () => {
  assert.equal(keptName("😀".repeat(150) + "x"), "😀".repeat(99) + "x");
});

test("zip_sharedTestimonies_isTheSameByteForByte", async () => {
  for (const vector of vectors.testimonies) {
    const files = vector.files.map((one) => file(one.sent, Buffer.from(one.hex, "hex"), one.type));
    const mailbox = vector.number ? await mailboxOf(vector.number) : null;
    const testimony = new Testimony({ words: vector.words, language: vector.language, mailbox, files });
    const zip = await whole(testimony.zip(() => vector.received_on));
    assert.equal(testimony.sizeBytes, vector.size_bytes);
    assert.equal(zip.length, vector.size_bytes);
    assert.equal(createHash("sha256").update(zip).digest("hex"), vector.sha256);
  }
});

for (const sizeBytes of [0, 1, 65_534, 65_535, 65_536, 1_048_559, 1_048_560, 1_048_561, 3_000_000]) {
  test(`zip_fileOf${sizeBytes}Bytes_hasTheSizeThatWasForetold`, async () => {
    const testimony = told([file("f.bin", Buffer.alloc(sizeBytes, 7))]);
    const zip = await whole(testimony.zip(() => "2026-11-22"));
    assert.equal(zip.length, testimony.sizeBytes);
    assert.equal(paddedSizeBytes(zip.length), zip.length);
    assert.equal(zip.readUInt32LE(zip.length - 22), 0x06054b50);
  });
}

test("zip_halfCharacterInTheWords_isReplaced", async () => {
  const testimony = new Testimony({ words: "a\uD800b", language: "en", mailbox: null, files: [] });
  const zip = await whole(testimony.zip(() => "2026-11-22"));
  assert.ok(zip.includes('"text":"a\uFFFDb"'));
});

test("zip_fileThatWentAway_saysWhichOne", async () => {
  const gone = { name: "gone.jpg", type: "", size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }) };
  await assert.rejects(whole(told([gone]).zip(() => "2026-11-22")), (error) => {
    assert.ok(error instanceof Unreadable);
    assert.match(error.message, /gone\.jpg/);
    return true;
  });
});

test("zip_fileThatShrank_isNotSealed", async () => {
  const shrunk = { name: "s", type: "", size: 10, slice: () => new Blob(["short"]) };
  await assert.rejects(whole(told([shrunk]).zip(() => "2026-11-22")), Unreadable);
});

test("zip_largeFile_isReadBitByBit", async () => {
  let largest = 0;
  const large = {
    name: "large",
    type: "",
    size: 40_000_000,
    slice: (from, until) => {
      largest = Math.max(largest, until - from);
      return new Blob([new Uint8Array(until - from)]);
    },
  };
  let read = 0;
  for await (const piece of told([large]).zip(() => "2026-11-22")) {
    read += piece.length;
  }
  assert.ok(read > 40_000_000);
  assert.ok(largest <= 2_000_000);
});

function told(files) {
  return new Testimony({ words: "x", language: "en", mailbox: null, files });
}
