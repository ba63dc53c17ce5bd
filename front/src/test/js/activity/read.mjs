/**
 * ActivityStreams as a library reads it that others wrote (@fedify/vocab): node read.mjs ORIGIN. Prints what it
 * understood of a march, of the actor and of its outbox; fetches nothing but these from ORIGIN.
 */
import { Activity, Application, Collection, Event, Object as Thing, OrderedCollectionPage, Place } from "@fedify/vocab";
import { getDocumentLoader } from "@fedify/vocab-runtime";
import jsonld from "jsonld";

const [origin] = process.argv.slice(2);
const headers = { Accept: "application/activity+json" };

async function json(path) {
  return (await fetch(`${origin}${path}`, { headers })).json();
}

async function parsed(path) {
  return Thing.fromJsonLd(await json(path));
}

function kind(thing, ...kinds) {
  return kinds.find((one) => thing instanceof one)?.name ?? "none";
}

const march = await parsed("/gatherings/march");
const place = await march.getLocation();
const image = await march.getImage();
console.log([kind(march, Event), march.id, march.url, march.attributionId, march.toId].join(" "));
console.log(march.names.map((name) => `${name.locale?.toString() ?? "-"}=${name}`).join("|"));
console.log([march.startTime, march.endTime, march.published, march.updated].join(" "));
console.log([kind(place, Place), place.latitude, place.longitude, place.name].join(" "));
console.log([image.url, image.mediaType, image.name].join(" "));
console.log(march.contents.map((one) => `${one.locale?.toString() ?? "-"}${/<strong>/.test(one) ? "" : "!"}`).join("|"));

const actor = await Application.fromJsonLd(await json("/actor"));
const key = await actor.getPublicKey();
console.log([actor.preferredUsername, actor.inboxId, actor.manuallyApprovesFollowers, key.ownerId, key.publicKey.algorithm.name].join(" "));

const page = await OrderedCollectionPage.fromJsonLd(await json("/actor/outbox/1"));
const activities = [];
for await (const item of page.getItems()) {
  activities.push(`${kind(item, Activity)}>${kind(await item.getObject(), Event)}`);
}
console.log(activities.join("|"));
const nobody = await parsed("/actor/followers");
console.log([kind(nobody, Collection), nobody.totalItems].join(" "));

/** Terms that no context defines, and so say nothing to a program that reads JSON-LD. */
function undefinedTerms(node) {
  return Array.isArray(node) || (node && typeof node === "object")
    ? Object.entries(node).flatMap(([key, value]) => [...(key.startsWith("_:") ? [key] : []), ...undefinedTerms(value)])
    : [];
}

const documentLoader = getDocumentLoader();
const lost = [];
for (const path of ["/gatherings/march", "/gatherings/online", "/gatherings/everywhere", "/actor", "/actor/outbox", "/actor/outbox/1", "/actor/upcoming"]) {
  lost.push(...undefinedTerms(await jsonld.expand(await json(path), { documentLoader })));
}
console.log(`undefined: ${lost.join(" ")}`);
