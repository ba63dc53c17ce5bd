import { done } from "./sum.js";

/**
 * Runs beside the page on which a number is typed, and does the sum: {challenge} in, {part, seconds} and {work} out.
 * The work is empty when it cannot be done here.
 */

self.addEventListener("message", async ({ data }) => {
  const going = (part, seconds) => self.postMessage({ part, seconds });
  const work = await done(data.challenge, { going, breathe: async () => {} }).catch(() => "");
  self.postMessage({ work });
});
