import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { Lost, Stopped, pauseOf, wireTo } from "../../main/js/wire.js";

let server;
let address;
const heard = [];

before(async () => {
  server = createServer((request, response) => {
    heard.push({ method: request.method, headers: request.headers });
    if (request.url === "/silent") {
      return;
    }
    if (request.url === "/cut") {
      request.socket.destroy();
      return;
    }
    response.writeHead(204, { "Upload-Offset": "7" }).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${server.address().port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

test("wire_answered_givesStatusAndHeadersAndCarriesNothingElse", async () => {
  const answer = await wireTo(new AbortController().signal)("PATCH", address, { "Upload-Offset": "0" }, new Uint8Array(3));
  assert.equal(answer.status, 204);
  assert.equal(answer.headers.get("Upload-Offset"), "7");
  const { headers } = heard.at(-1);
  assert.equal(headers["upload-offset"], "0");
  assert.equal(headers["content-length"], "3");
  assert.equal(headers.cookie ?? headers.referer ?? headers.authorization, undefined);
});

test("wire_cut_isLost", async () => {
  const wire = wireTo(new AbortController().signal);
  await assert.rejects(wire("HEAD", `${address}/cut`), (error) => error instanceof Lost && error.cause !== undefined);
});

test("wire_noAnswer_isLostAfterAWhile", async () => {
  const wire = wireTo(new AbortController().signal);
  await assert.rejects(wire("POST", `${address}/silent`, {}, undefined, 50), Lost);
});

test("wire_stopped_endsAtOnceAndLetsTheGoodbyeThrough", async () => {
  const stop = new AbortController();
  const wire = wireTo(stop.signal);
  const asked = wire("POST", `${address}/silent`);
  setTimeout(() => stop.abort(), 20);
  await assert.rejects(asked, Stopped);
  await assert.rejects(wire("POST", address), Stopped);
  assert.equal((await wire("DELETE", address)).status, 204);
});

test("pause_stopped_endsAtOnce", async () => {
  const stop = new AbortController();
  const paused = pauseOf(stop.signal)(60_000);
  stop.abort();
  await assert.rejects(paused, Stopped);
  await pauseOf(new AbortController().signal)(1);
});
