import { done } from "./sum.js";

/** Runs beside the page on which a number is typed, and does the sum: {challenge} in, {part, seconds} and {work} out. */

self.addEventListener("message", async ({ data }) => {
  const going = (part, seconds) => self.postMessage({ part, seconds });
  self.postMessage({ work: await done(data.challenge, { going, breathe: async () => {} }) });
});
