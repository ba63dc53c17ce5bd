import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Decrypter,
  generateHybridIdentity,
  generateIdentity,
  identityToRecipient,
} from "../../main/js/node_modules/age-encryption/dist/index.js";
import { seal } from "../../main/js/sealing.js";
import { whole } from "./vectors.js";

for (const [kind, generate] of Object.entries({ X25519: generateIdentity, hybrid: generateHybridIdentity })) {
  test(`seal_to${kind}Recipients_eachOpensItAndTheSizeWasForetold`, async () => {
    const identities = [await generate(), await generate()];
    const recipients = await Promise.all(identities.map(identityToRecipient));
    const plain = Buffer.alloc(200_000, 3);
    const { sizeBytes, reader } = await seal(recipients, pieces(plain)[Symbol.asyncIterator](), plain.length);
    const sealed = await whole(drained(reader));
    assert.equal(sealed.length, sizeBytes);
    for (const identity of identities) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      assert.deepEqual(Buffer.from(await decrypter.decrypt(sealed)), plain);
    }
  });
}

test("seal_beforeAnybodyReads_asksForNoMoreThanAChunk", async () => {
  let asked = 0;
  const endless = {
    next: async () => ({ done: false, value: new Uint8Array(65_536).fill(asked++) }),
    return: async () => ({ done: true }),
  };
  const recipient = await identityToRecipient(await generateIdentity());
  const { reader } = await seal([recipient], endless, 2 ** 31);
  for (let i = 0; i < 5; i++) {
    await reader.read();
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(asked < 12, `${asked} pieces were read for 5`);
});

async function* pieces(bytes) {
  for (let from = 0; from < bytes.length; from += 10_000) {
    yield bytes.subarray(from, from + 10_000);
  }
}

async function* drained(reader) {
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    yield next.value;
  }
}
