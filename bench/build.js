// Builds each peer into dist/<peer>, as it would be put on a site: bundled, minified, and with each file's brotli beside
// it. The Yew counter, which `cargo xtask bench` has built before this, is made smaller and compressed where it is. Ends
// with a table of their bytes.

import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const here = import.meta.dirname;
const dist = join(here, "dist");
const counter = join(here, "../target/hosts/counter");
// What Rust takes for granted in every browser.
const FEATURES = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"]
  .map((feature) => `--enable-${feature}`);
const PEERS = { surveyjs: "main.js", react: "main.jsx", preact: "main.jsx" };

/** Only the words that the peers use: the whole file would be bytes that none of them needs. */
const fewWords = {
  name: "few words",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]content[\\/]en\.json$/ }, async ({ path }) => {
      const words = Object.entries(JSON.parse(await readFile(path, "utf8")));
      const statements = words.filter(([key]) => key.startsWith("statement.")).slice(0, 24);
      const others = words.filter(([key]) => /^(answer\.[0-4]|dimension\.\w+\.name|side\.\w+)$/.test(key));
      return { contents: JSON.stringify(Object.fromEntries([...statements, ...others])), loader: "json" };
    });
  },
};

/** Writes a file's brotli beside it; gives back how long both are. */
async function compress(path) {
  const raw = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
  };
  const brotli = brotliCompressSync(raw, { params });
  await writeFile(`${path}.br`, brotli);
  return { raw: raw.length, brotli: brotli.length };
}

await rm(dist, { recursive: true, force: true });
const table = {};
for (const [peer, entry] of Object.entries(PEERS)) {
  const folder = join(dist, peer);
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(here, "peers", peer, entry)],
    outdir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2021",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: peer === "preact" ? "preact" : "react",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [fewWords],
    logLevel: "warning",
  });
  await copyFile(join(here, "peers/index.html"), join(folder, "index.html"));
  for (const file of await readdir(folder)) table[`${peer}/${file}`] = await compress(join(folder, file));
}
if (existsSync(counter)) {
  for (const file of (await readdir(counter)).filter((name) => !name.endsWith(".br"))) {
    const path = join(counter, file);
    if (file.endsWith(".wasm") && process.env.WASM_OPT) {
      execFileSync(process.env.WASM_OPT, ["-Oz", ...FEATURES, path, "-o", path]);
    }
    table[`counter/${file}`] = await compress(path);
  }
}
console.table(table);
