/**
 * Bundles what runs in the browser: node bundle.mjs FOLDER. Fetches the packages of package-lock.json, held
 * against its hashes, only when it changed since the last time; without that it needs no network.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const fetched = join(modules, ".fetched");

function fetchPackages() {
  const lock = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
  if (existsSync(fetched) && readFileSync(fetched, "utf8") === lock) {
    return;
  }
  const npm = spawnSync("npm", ["ci", "--no-progress", "--loglevel=error"], {
    cwd: here,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    fail("npm ci failed: the packages of package-lock.json are fetched once, and that needs npm and a network.");
  }
  writeFileSync(fetched, lock);
}

/** The licence of every package that something in the bundle comes from. */
function licences(inputs) {
  const packages = new Set();
  for (const input of inputs) {
    const found = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) {
      packages.add(found[1]);
    }
  }
  return [...packages].sort().map(licence).join("\n");
}

function licence(name) {
  const folder = join(modules, name);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!file) {
    fail(`${name} comes without a licence; do not ship it.`);
  }
  return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

async function bundle(folder) {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: ["form.js", "worker.js", "visit.js", "sums.js", "presence.js", "tokens.js"],
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "none",
    banner: { js: "/* Licences: /licences.txt */" },
    metafile: true,
    logLevel: "warning",
  });
  writeFileSync(join(folder, "licences.txt"), licences(Object.keys(metafile.inputs)));
}

function fail(why) {
  console.error(`${relative(process.cwd(), fileURLToPath(import.meta.url))}: ${why}`);
  process.exit(1);
}

const [folder] = process.argv.slice(2);
if (!folder) {
  fail("say which folder the bundle goes to.");
}
fetchPackages();
mkdirSync(folder, { recursive: true });
await bundle(folder);
