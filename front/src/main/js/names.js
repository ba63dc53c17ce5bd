/** Makes what a device says about a file into something safe to keep, as vigil.seal.testimony does. */

const NAME_LIMIT = 200;
const PATH_ROOM = 80;
const UNKNOWN_TYPE = "application/octet-stream";
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,100}$/;

/** The last part of a path, without control and direction characters, cut to length. */
export function keptName(sent) {
  const last = sent.slice(Math.max(sent.lastIndexOf("/"), sent.lastIndexOf("\\")) + 1);
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  return clean === "" ? "file" : end(clean, NAME_LIMIT);
}

/** An entry name that no unpacking program can trip over; the number keeps it unique. */
export function entryPath(number, name) {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, "_").replace(/\.{2,}/g, ".");
  return `files/${number}-${end(plain, PATH_ROOM)}`;
}

/** The declared type without parameters, or the one that says nothing. */
export function mediaType(declared) {
  const type = declared.split(";")[0].trim().toLowerCase();
  return MEDIA_TYPE.test(type) ? type : UNKNOWN_TYPE;
}

/** The end is kept, because the extension is there; never cuts a character in two. */
function end(text, length) {
  const from = Math.max(0, text.length - length);
  return text.slice(/[\uDC00-\uDFFF]/.test(text[from]) ? from + 1 : from);
}
