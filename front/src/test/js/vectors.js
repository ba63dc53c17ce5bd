import { readFileSync } from "node:fs";

/** Held against vigil.seal by the Java tests too, so that both sides make the same envelopes. */
export const vectors = JSON.parse(
  readFileSync(new URL("../resources/vigil/front/browser/vectors.json", import.meta.url), "utf8"),
);

/** A file as a browser hands it over. */
export function file(name, content, type = "") {
  return Object.assign(new Blob([content], { type }), { name });
}

/** Everything that an iterator of pieces gives. */
export async function whole(pieces) {
  const read = [];
  for await (const piece of pieces) {
    read.push(Buffer.from(piece));
  }
  return Buffer.concat(read);
}
