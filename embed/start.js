/**
 * How the program starts. The build puts this behind what wasm-bindgen writes, in place of its own way,
 * which takes many more things than a response, and is larger by half a kilobyte.
 */

/** Starts the program from the response that brings it; one that has started is not started again. */
export default async ({ module_or_path } = {}) => {
  if (wasm) return wasm;
  const response = await module_or_path;
  const imports = __wbg_get_imports();
  const { instance, module } = await WebAssembly.instantiateStreaming(response, imports)
    // It may be that only the MIME type is wrong. The browser has the file by now.
    .catch(async () => WebAssembly.instantiate(await (await fetch(response.url)).arrayBuffer(), imports));
  return __wbg_finalize_init(instance, module);
};
