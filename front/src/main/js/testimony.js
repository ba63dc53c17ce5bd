import { sha256 } from "@noble/hashes/sha2.js";
import { hex } from "./mailbox.js";
import { entryPath, keptName, mediaType } from "./names.js";
import { Zip, zipSizeBytes } from "./zip.js";

const DOCUMENT = "testimony.json";

/** No testimony is smaller: words alone look alike up to here. */
const SMALLEST_BYTES = 16 * 1024;

/** One testimony on its way into an envelope. */
export class Testimony {
  #told;
  #files;

  /**
   * @param {{words: string, language: string, mailbox: {id: string, recipient: string}, files: File[]}} told
   */
  constructor(told) {
    this.#told = told;
    this.#files = told.files.map((file, index) => {
      const name = keptName(file.name);
      return { content: file, name, path: entryPath(index + 1, name), mediaType: mediaType(file.type) };
    });
  }

  /** The size of its ZIP; the day and the hashes, not known yet, always have the same length. */
  get sizeBytes() {
    const document = this.#document("0000-00-00", this.#files.map(() => "0".repeat(64)));
    const entries = this.#files.map(({ path, content }) => ({ path, sizeBytes: content.size }));
    return zipSizeBytes([...entries, { path: DOCUMENT, sizeBytes: document.size }], SMALLEST_BYTES);
  }

  /**
   * Its ZIP, piece by piece.
   *
   * @param {() => string} day on which it is told, such as 2026-11-22; asked for when the files are through
   */
  async *zip(day) {
    const zip = new Zip();
    const hashes = [];
    for (const { path, content } of this.#files) {
      const hash = sha256.create();
      yield* zip.add(path, content, (part) => hash.update(part));
      hashes.push(hex(hash.digest()));
    }
    yield* zip.add(DOCUMENT, this.#document(day(), hashes));
    yield* zip.finish(this.sizeBytes);
  }

  #document(day, hashes) {
    const { words, language, mailbox } = this.#told;
    const document = {
      format: "vigil-testimony/1",
      received_on: day,
      language,
      text: wellFormed(words),
      mailbox,
      files: this.#files.map((file, index) => ({
        name: file.name,
        path: file.path,
        media_type: file.mediaType,
        size_bytes: file.content.size,
        sha256: hashes[index],
      })),
    };
    return new Blob([JSON.stringify(document)]);
  }
}

/** Half characters, which UTF-8 cannot say, become the sign for an unknown one. */
function wellFormed(text) {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
