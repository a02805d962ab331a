/**
 * Fetches an author's own words: no more of them than may be, and no longer than readers wait. Loaded
 * only where a page has such words. What is in them is checked by the WebAssembly module.
 */

/** As in crates/quiz, `PACK_BYTES`. */
const PACK_BYTES = 262_144;
/** How long readers wait, in milliseconds, before they get the quiz's own words. */
const LONGEST_WAIT = 8000;

/** The words at an address, as JSON gives them. */
export const load = async (address) => {
  const response = await fetch(address, { signal: AbortSignal.timeout?.(LONGEST_WAIT) });
  if (!response.ok) throw Error(`HTTP ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let size = 0, part; !(part = await reader.read()).done;) {
    size += part.value.length;
    if (size > PACK_BYTES) {
      reader.cancel();
      throw Error(`is larger than ${PACK_BYTES} bytes`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return JSON.parse(text + decoder.decode());
};
