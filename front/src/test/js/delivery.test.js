import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { Delivery, Refused } from "../../main/js/delivery.js";
import { Lost, Stopped } from "../../main/js/wire.js";

const SIZE = 1_500_000;
const CONTENT = Buffer.from(Array.from({ length: SIZE }, (_, i) => (i * 7 + (i >> 8)) & 0xff));

/** A front that keeps one upload in memory, and can be told to misbehave. */
class Front {
  kept = Buffer.alloc(0);
  open = false;
  finished = null;
  beginnings = 0;
  more = {};
  work = [];
  asked = [];

  /** @param {(ask: {method: string, front: Front, body: Uint8Array}) => number | void} mischief */
  constructor(mischief = () => {}) {
    this.mischief = mischief;
  }

  wire = async (method, address, headers = {}, body = undefined) => {
    this.asked.push(method);
    this.work.push(headers["Work-Done"]);
    const status = this.mischief({ method, front: this, body, address }) ?? this.answer(method, address, headers, body);
    return { status, headers: this.headers };
  };

  answer(method, address, headers, body) {
    if (method === "POST" && address === "/u") {
      this.beginnings++;
      this.kept = Buffer.alloc(0);
      this.open = true;
      return 201;
    }
    if (!this.open) {
      return this.finished && method === "POST" ? 204 : 404;
    }
    if (method === "PATCH") {
      if (Number(headers["Upload-Offset"]) !== this.kept.length) {
        return 409;
      }
      this.kept = Buffer.concat([this.kept, body]);
    } else if (method === "POST") {
      const digest = createHash("sha256").update(this.kept).digest("base64");
      if (headers["Repr-Digest"] !== `sha-256=:${digest}:`) {
        return 422;
      }
      this.finished = this.kept;
      this.open = false;
    }
    return 204;
  }

  headers = {
    get: (name) => this.more[name] ?? ({ Location: "/u/1", "Upload-Offset": String(this.kept.length), Date: "Sun, 22 Nov 2026 10:00:00 GMT" })[name],
  };
}

async function bring(front, watch = {}) {
  const heard = [];
  const listening = {
    begun: (date) => heard.push(date),
    sent: () => {},
    lost: () => heard.push("lost"),
    work: async (challenge) => `${challenge} done`,
    ...watch,
  };
  await new Delivery(front.wire, async () => {}, listening).bring("/u", envelope);
  return heard;
}

async function envelope() {
  let from = 0;
  const reader = {
    read: async () => {
      if (from >= SIZE) {
        return { done: true };
      }
      const value = CONTENT.subarray(from, (from += 65_552));
      return { done: false, value };
    },
    cancel: async () => {},
  };
  return { sizeBytes: SIZE, reader };
}

function once(rule) {
  let done = false;
  return (ask) => {
    if (!done && rule.when(ask)) {
      done = true;
      return rule.does(ask);
    }
  };
}

test("bring_goodLine_arrivesWholeInSeveralChunks", async () => {
  const front = new Front();
  const amounts = [];
  const heard = await bring(front, { sent: (sent, all) => amounts.push([sent, all]) });
  assert.deepEqual(front.finished, CONTENT);
  assert.deepEqual(heard, ["Sun, 22 Nov 2026 10:00:00 GMT"]);
  assert.ok(front.asked.filter((method) => method === "PATCH").length > 1);
  assert.deepEqual(amounts.at(0), [0, SIZE]);
  assert.deepEqual(amounts.at(-1), [SIZE, SIZE]);
});

test("bring_lostInTheMiddleOfAChunk_goesOnWhereTheFrontIs", async () => {
  const front = new Front(
    once({
      when: ({ method, front }) => method === "PATCH" && front.kept.length > 0,
      does: ({ front, body }) => {
        front.kept = Buffer.concat([front.kept, body.subarray(0, 12_345)]);
        throw new Lost("cut", { cause: new Error() });
      },
    }),
  );
  const heard = await bring(front);
  assert.deepEqual(front.finished, CONTENT);
  assert.equal(front.beginnings, 1);
  assert.deepEqual(heard.slice(1), ["lost"]);
});

test("bring_chunkArrivedButTheAnswerWasLost_isNotSentTwice", async () => {
  const front = new Front(
    once({
      when: ({ method }) => method === "PATCH",
      does: ({ front, body }) => {
        front.kept = Buffer.concat([front.kept, body]);
        throw new Lost("cut", { cause: new Error() });
      },
    }),
  );
  await bring(front);
  assert.deepEqual(front.finished, CONTENT);
});

test("bring_frontForgotTheUpload_beginsAnew", async () => {
  const front = new Front(
    once({
      when: ({ method, front }) => method === "PATCH" && front.kept.length > 500_000,
      does: ({ front }) => {
        front.open = false;
        return 404;
      },
    }),
  );
  await bring(front);
  assert.deepEqual(front.finished, CONTENT);
  assert.equal(front.beginnings, 2);
});

test("bring_answerToTheEndLost_asksAgainAndSendsNothingTwice", async () => {
  const front = new Front(
    once({
      when: ({ method, address }) => method === "POST" && address !== "/u",
      does: ({ front }) => {
        front.finished = front.kept;
        front.open = false;
        throw new Lost("cut", { cause: new Error() });
      },
    }),
  );
  await bring(front);
  assert.deepEqual(front.finished, CONTENT);
  assert.equal(front.beginnings, 1);
});

test("bring_spoiltOnTheWay_isSentAnew", async () => {
  const front = new Front(
    once({
      when: ({ method, front }) => method === "PATCH" && front.kept.length > 0,
      does: ({ front }) => {
        front.kept[5] ^= 1;
      },
    }),
  );
  await bring(front);
  assert.deepEqual(front.finished, CONTENT);
  assert.equal(front.beginnings, 2);
});

for (const [status, reason] of [[413, "too-large"], [507, "full"], [403, "failed"], [400, "failed"]]) {
  test(`bring_frontAnswers${status}_isRefusedAs_${reason}`, async () => {
    const front = new Front(({ method }) => (method === "POST" ? status : undefined));
    await assert.rejects(bring(front), (error) => error instanceof Refused && error.reason === reason);
    assert.equal(front.asked.length, 1);
  });
}

test("bring_frontAsksForASum_doesItAndBegins", async () => {
  const front = new Front(({ method, front, address }) => {
    const wanted = method === "POST" && address === "/u" && front.work.at(-1) !== "second done";
    front.more = wanted ? { "Work-Wanted": front.work.at(-1) ? "second" : "first" } : {};
    return wanted ? 429 : undefined;
  });
  await bring(front);
  assert.deepEqual(front.finished, CONTENT);
  assert.deepEqual(front.work.slice(0, 3), [undefined, "first done", "second done"]);
});

test("bring_frontAlwaysAsksForAnotherSum_givesUpAtLast", async () => {
  const front = new Front(() => 429);
  front.more = { "Work-Wanted": "again" };
  await assert.rejects(bring(front), (error) => error instanceof Refused && error.reason === "failed");
  assert.ok(front.asked.length < 10);
});

for (const [seconds, reason] of [["3600", "hour-used-up"], ["86400", "day-used-up"]]) {
  test(`bring_frontTakesNoMoreFor${seconds}Seconds_isRefusedAs_${reason}`, async () => {
    const front = new Front(() => 429);
    front.more = { "Retry-After": seconds };
    await assert.rejects(bring(front), (error) => error instanceof Refused && error.reason === reason);
    assert.equal(front.asked.length, 1);
  });
}

test("bring_frontAlwaysBusy_givesUpAtLast", async () => {
  const front = new Front(() => 503);
  await assert.rejects(bring(front), Refused);
});

test("bring_offlineForLongThenBusyOnce_goesOnAllTheSame", async () => {
  let asked = 0;
  const front = new Front(({ method, front }) => {
    if (method === "PATCH" && front.kept.length > 0) {
      asked++;
    }
    if (asked > 0 && asked++ < 100) {
      throw new Lost("cut", { cause: new Error() });
    }
    if (asked > 0 && asked++ < 104) {
      return 409;
    }
  });
  await bring(front);
  assert.deepEqual(front.finished, CONTENT);
  assert.equal(front.beginnings, 1);
});

test("bring_refusedOnTheWay_tellsTheFrontThatNothingMoreComes", async () => {
  const front = new Front(({ method, front }) => (method === "PATCH" && front.kept.length > 0 ? 507 : undefined));
  await assert.rejects(bring(front), Refused);
  assert.equal(front.asked.at(-1), "DELETE");
});

test("bring_frontForgetsEveryTime_givesUpAtLast", async () => {
  const front = new Front(({ method }) => (method === "PATCH" ? 404 : undefined));
  await assert.rejects(bring(front), Refused);
  assert.ok(front.beginnings > 1 && front.beginnings < 10);
});

test("bring_stopped_sendsNoMore", async () => {
  const front = new Front(({ method, front }) => {
    if (method === "PATCH" && front.kept.length > 0) {
      throw new Stopped();
    }
  });
  await assert.rejects(bring(front), Stopped);
  assert.equal(front.finished, null);
});
