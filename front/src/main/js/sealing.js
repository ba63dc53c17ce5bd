import { Encrypter } from "age-encryption";

/**
 * Seals pieces to recipients (age-encryption.org/v1) as they are asked for.
 *
 * @param {string[]} recipients each of which can open it alone
 * @param {AsyncIterator<Uint8Array>} pieces
 * @param {number} sizeBytes of all pieces
 * @returns {Promise<{sizeBytes: number, reader: ReadableStreamDefaultReader<Uint8Array>}>}
 */
export async function seal(recipients, pieces, sizeBytes) {
  const encrypter = new Encrypter();
  recipients.forEach((recipient) => encrypter.addRecipient(recipient));
  const sealed = await encrypter.encrypt(pulled(pieces));
  return { sizeBytes: sealed.size(sizeBytes), reader: sealed.getReader() };
}

/** Reads no piece before somebody wants it, so that a large file is never in memory. */
function pulled(pieces) {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) {
          controller.close();
        } else {
          controller.enqueue(value);
        }
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}
