/**
 * A client that others wrote (@cloudflare/privacypass-ts) against a running front: node privacypass.mjs ORIGIN
 * GATHERING. Prints what became of its token: spent, spent once more, spent elsewhere.
 */
import { genericBatched, publicVerif, TokenChallenge } from "../../main/js/node_modules/@cloudflare/privacypass-ts/lib/src/index.js";
import { done } from "../../main/js/sum.js";

const { BatchedTokenRequest, GenericBatchTokenResponse, TokenRequest } = genericBatched;
const [origin, gathering] = process.argv.slice(2);

const bytes = (text) => new Uint8Array(Buffer.from(text, "base64url"));
const directory = await (await fetch(`${origin}/.well-known/private-token-issuer-directory`)).json();
const orders = [];
for (const key of directory["token-keys"]) {
  const client = new publicVerif.Client(publicVerif.BlindRSAMode.PSS);
  const challenge = TokenChallenge.deserialize(bytes(key.challenge));
  orders.push({ key, client, request: await client.createTokenRequest(challenge, bytes(key["token-key"])) });
}
const body = new BatchedTokenRequest(orders.map(({ request }) => new TokenRequest(request))).serialize();
const headers = { "Content-Type": "application/private-token-generic-batch-request" };
const ask = () => fetch(new URL(directory["issuer-request-uri"], origin), { method: "POST", headers, body });
const first = await ask();
headers["Work-Done"] = await done(first.headers.get("Work-Wanted"), { going: () => {}, breathe: async () => {} });
const answer = GenericBatchTokenResponse.deserialize(new Uint8Array(await (await ask()).arrayBuffer()));
const at = orders.findIndex(({ key }) => key.gathering === gathering && key.way === "work");
const token = await orders[at].client.finalize(answer.tokenResponses[at].tokenResponse);
const text = Buffer.from(token.serialize()).toString("base64url");

// Schemes and parameters have no case, and a token needs no quotes (RFC 9110, section 11).
const ways = [`PrivateToken token="${text}"`, `privatetoken Token=${text}`];

async function spend(slug, way = ways[0]) {
  const request = { method: "POST", headers: { Authorization: way } };
  return (await (await fetch(`${origin}/gatherings/${slug}/presence`, request)).json()).outcome;
}

const elsewhere = orders.map(({ key }) => key.gathering).find((slug) => slug !== gathering);
console.log([await spend(elsewhere), await spend(gathering, ways[1]), await spend(gathering)].join(" "));
