import { crc32 } from "./crc32.js";
import { paddedSizeBytes } from "./padme.js";

/**
 * The ZIP inside an envelope (docs/envelope-format.md), written as a stream whose length is known before
 * it begins: entries in stored blocks of the deflate format (RFC 1951, section 3.2.4), so that their
 * checksums may follow them, and a last entry that brings the whole to a Padmé size. Records as in
 * APPNOTE.TXT 6.3, sections 4.3.7 to 4.3.16.
 */

const BLOCK_BYTES = 65_535;
const BLOCK_HEAD_BYTES = 5;
const READ_BYTES = 16 * BLOCK_BYTES;
const LOCAL_HEADER_BYTES = 30;
const DESCRIPTOR_BYTES = 16;
const CENTRAL_HEADER_BYTES = 46;
const END_BYTES = 22;
const PADDING = "padding";
const DEFLATED = { version: 20, flags: 0x0808, method: 8 };
const STORED = { version: 10, flags: 0x0800, method: 0 };

/** 1 February 1980, midnight, as DOS writes it: no time at all. */
const DOS_DATE = 0x0041;

/** A file changed or went away while it was read. */
export class Unreadable extends Error {
  constructor(path, cause) {
    super(`${path} cannot be read`, { cause });
  }
}

/**
 * The size of the whole ZIP in bytes.
 *
 * @param {{path: string, sizeBytes: number}[]} entries all but the padding
 * @param {number} smallestBytes no ZIP is smaller; a Padmé size
 */
export function zipSizeBytes(entries, smallestBytes) {
  const padding = LOCAL_HEADER_BYTES + CENTRAL_HEADER_BYTES + 2 * PADDING.length;
  const unpadded = entries.reduce((sum, entry) => sum + wholeBytes(entry), END_BYTES + padding);
  return paddedSizeBytes(Math.max(unpadded, smallestBytes));
}

function wholeBytes({ path, sizeBytes }) {
  const records = LOCAL_HEADER_BYTES + DESCRIPTOR_BYTES + CENTRAL_HEADER_BYTES + 2 * path.length;
  return records + deflatedBytes(sizeBytes);
}

function deflatedBytes(sizeBytes) {
  return sizeBytes + BLOCK_HEAD_BYTES * Math.max(1, Math.ceil(sizeBytes / BLOCK_BYTES));
}

/** Writes one ZIP; what it yields follows one another without a gap. */
export class Zip {
  #writtenBytes = 0;
  #central = [];

  /**
   * @param {string} path ASCII
   * @param {Blob} content
   * @param {(part: Uint8Array) => void} seen hears of everything that is read
   */
  async *add(path, content, seen = () => {}) {
    const record = { path, ...DEFLATED, crc: 0, compressedBytes: 0, sizeBytes: 0 };
    const at = this.#writtenBytes;
    yield this.#count(localHeader(record));
    for await (const part of parts(path, content)) {
      record.crc = crc32(part, record.crc);
      record.sizeBytes += part.length;
      seen(part);
      yield* this.#blocks(part, record.sizeBytes === content.size);
    }
    record.compressedBytes = deflatedBytes(record.sizeBytes);
    yield this.#count(descriptor(record));
    this.#central.push(centralHeader(record, at));
  }

  *#blocks(part, isLast) {
    let from = 0;
    do {
      const block = part.subarray(from, from + BLOCK_BYTES);
      from += block.length;
      yield this.#count(blockHead(block.length, isLast && from === part.length));
      yield this.#count(block);
    } while (from < part.length);
  }

  /** Adds the padding and ends the ZIP, which then has this many bytes. */
  *finish(targetBytes) {
    const central = this.#central.reduce((sum, header) => sum + header.length, END_BYTES);
    const rest = LOCAL_HEADER_BYTES + CENTRAL_HEADER_BYTES + 2 * PADDING.length + central;
    const sizeBytes = targetBytes - this.#writtenBytes - rest;
    const crc = crcOfZeros(sizeBytes);
    const record = { path: PADDING, ...STORED, crc, compressedBytes: sizeBytes, sizeBytes };
    const at = this.#writtenBytes;
    yield this.#count(localHeader(record));
    yield* this.#zeros(sizeBytes);
    this.#central.push(centralHeader(record, at));
    yield* this.#directory();
  }

  *#zeros(sizeBytes) {
    for (let left = sizeBytes; left > 0; left -= BLOCK_BYTES) {
      yield this.#count(new Uint8Array(Math.min(left, BLOCK_BYTES)));
    }
  }

  *#directory() {
    const at = this.#writtenBytes;
    for (const header of this.#central) {
      yield this.#count(header);
    }
    const count = this.#central.length;
    yield this.#count(
      record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, this.#writtenBytes - at], [4, at], [2, 0]),
    );
  }

  #count(bytes) {
    this.#writtenBytes += bytes.length;
    return bytes;
  }
}

/** The content in parts that end where blocks end; one empty part when there is nothing in it. */
async function* parts(path, content) {
  let from = 0;
  do {
    const until = Math.min(from + READ_BYTES, content.size);
    const part = await read(path, content.slice(from, until));
    if (part.length !== until - from) {
      throw new Unreadable(path);
    }
    from = until;
    yield part;
  } while (from < content.size);
}

async function read(path, slice) {
  try {
    return new Uint8Array(await slice.arrayBuffer());
  } catch (cause) {
    throw new Unreadable(path, cause);
  }
}

function crcOfZeros(sizeBytes) {
  const zeros = new Uint8Array(BLOCK_BYTES);
  let crc = 0;
  for (let left = sizeBytes; left > 0; left -= BLOCK_BYTES) {
    crc = crc32(zeros.subarray(0, left), crc);
  }
  return crc;
}

function blockHead(length, isLast) {
  return record([1, isLast ? 1 : 0], [2, length], [2, length ^ 0xffff]);
}

/** Sizes and checksum of deflated content are not known yet and follow in the descriptor. */
function localHeader({ path, version, flags, method, crc, compressedBytes, sizeBytes }) {
  return record(
    [4, 0x04034b50], [2, version], [2, flags], [2, method], [2, 0], [2, DOS_DATE],
    [4, crc], [4, compressedBytes], [4, sizeBytes], [2, path.length], [2, 0], path,
  );
}

function descriptor({ crc, compressedBytes, sizeBytes }) {
  return record([4, 0x08074b50], [4, crc], [4, compressedBytes], [4, sizeBytes]);
}

function centralHeader({ path, version, flags, method, crc, compressedBytes, sizeBytes }, at) {
  return record(
    [4, 0x02014b50], [2, version], [2, version], [2, flags], [2, method], [2, 0], [2, DOS_DATE],
    [4, crc], [4, compressedBytes], [4, sizeBytes], [2, path.length], [2, 0], [2, 0], [2, 0], [2, 0],
    [4, 0], [4, at], path,
  );
}

/** Little-endian numbers as [bytes, value], and ASCII text. */
function record(...fields) {
  const bytes = [];
  for (const field of fields) {
    if (typeof field === "string") {
      bytes.push(...Array.from(field, (character) => character.charCodeAt(0)));
    } else {
      const [size, value] = field;
      for (let i = 0; i < size; i++) {
        bytes.push(Math.floor(value / 2 ** (8 * i)) % 256);
      }
    }
  }
  return Uint8Array.from(bytes);
}
