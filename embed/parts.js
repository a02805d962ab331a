/**
 * How the program fetches its parts. The build puts this into program.js, between a line that says which
 * files each file NEEDS before it and what wasm-bindgen writes, whose `wasm` are the main module's exports.
 * Nothing but the generated line and the program itself knows which parts there are.
 */

/** The address of each file, by its name. Whoever starts the program fills it in. */
export const parts = {};

/** How many milliseconds a part may take to come, as in embed.js. */
const PATIENCE = 60_000;

const compiled = async (name) => {
  const response = await fetch(parts[name], { signal: AbortSignal.timeout?.(PATIENCE) });
  if (!response.ok) throw Error(`${parts[name]}: HTTP ${response.status}`);
  // Not while it comes: that would need the right MIME type, and a part is small.
  return WebAssembly.compile(await response.arrayBuffer());
};

const start = async (name) => {
  const module = compiled(name);
  // Told below, where it is waited for.
  module.catch(() => {});
  await Promise.all(NEEDS[name].map(load));
  // Kept below for good: WebKit has crashed where only the table still led to an instance.
  return WebAssembly.instantiate(await module, { __wasm_split: wasm });
};

// What has begun, by file. What failed is forgotten, so that the next wish fetches it again.
const begun = {};
const load = (name) => begun[name] ??= start(name).catch((error) => {
  delete begun[name];
  throw error;
});

/** What the program calls to have a part: it hears whether that is there, once. */
const doors = Object.fromEntries(Object.keys(NEEDS).map((name) => [
  `__wasm_split_load_${name}`,
  async (heard, data) => {
    const isThere = await load(name).then(() => true, (error) => console.error(error));
    guarded(wasm.__indirect_function_table.get(heard))(data, isThere ? 1 : 0);
  },
]));
