import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import {
  Decrypter,
  generateIdentity,
  identityToRecipient,
} from "../../main/js/node_modules/age-encryption/dist/index.js";
import { mailboxOf } from "../../main/js/mailbox.js";
import { file, vectors } from "./vectors.js";

const UPLOADS = "/tell/uploads";
const ONE = `${UPLOADS}/1`;
const vector = vectors.testimonies.find(({ number }) => number);
const identity = await generateIdentity();

/** What the page would hear. */
let said = [];
let heardTheEnd;
let post;
globalThis.self = {
  addEventListener: (_, listener) => (post = (data) => listener({ data })),
  postMessage(news) {
    said.push(news);
    if (!news.step) {
      heardTheEnd(news);
    }
  },
};
await import("../../main/js/worker.js");

/** A front that keeps one envelope, and everything that was asked. */
class Front {
  asked = [];
  envelope = Buffer.alloc(0);

  fetch = async (address, { method, body, headers }) => {
    this.asked.push(`${method} ${address} ${JSON.stringify(headers)}`);
    if (method === "PATCH") {
      assert.equal(address, ONE);
      this.envelope = Buffer.concat([this.envelope, body]);
    }
    const begun = method === "POST" && address === UPLOADS;
    return new Response(null, {
      status: begun ? 201 : 204,
      headers: { Location: ONE, Date: new Date(vector.received_on).toUTCString() },
    });
  };
}

async function sent(mailbox) {
  const front = new Front();
  globalThis.fetch = front.fetch;
  said = [];
  const end = new Promise((resolve) => (heardTheEnd = resolve));
  const files = vector.files.map((one) => file(one.sent, Buffer.from(one.hex, "hex"), one.type));
  const { words, language } = vector;
  post({ tell: { words, language, files, mailbox, recipients: [await identityToRecipient(identity)], uploads: UPLOADS } });
  return { front, end: await end };
}

async function opened(envelope) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return Buffer.from(await decrypter.decrypt(envelope));
}

test("tell_somebodyWhoCameBack_isTheEnvelopeThatTheServerWouldHaveMade", async () => {
  const { front, end } = await sent(await mailboxOf(vector.number));
  const zip = await opened(front.envelope);
  assert.equal(createHash("sha256").update(zip).digest("hex"), vector.sha256);
  assert.deepEqual(end, { arrived: true, number: undefined });
});

test("tell_somebodyWhoCameBack_makesNoNumberAndNamesNoMailboxOutside", async () => {
  const mailbox = { id: "0123456789abcdef".repeat(2), recipient: await identityToRecipient(await generateIdentity()) };
  const { front } = await sent(mailbox);
  assert.deepEqual(new Set(said.map(({ step }) => step)), new Set(["sending", undefined]));
  assert.ok((await opened(front.envelope)).includes(JSON.stringify(mailbox)));
  for (const outside of [...front.asked, front.envelope.toString("latin1")]) {
    assert.ok(!outside.includes(mailbox.id));
    assert.ok(!outside.includes(mailbox.recipient));
  }
});

test("tell_somebodyNew_getsTheNumberOfTheMailboxThatIsSealed", async () => {
  const { front, end } = await sent(null);
  assert.match(end.number, /^(\d{5} ){4}\d{5}$/);
  assert.equal(said[0].step, "number");
  const mailbox = await mailboxOf(end.number.replaceAll(" ", ""));
  assert.ok((await opened(front.envelope)).includes(JSON.stringify(mailbox)));
});
