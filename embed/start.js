/**
 * How the program starts, and how keys come to it. The build puts this behind what wasm-bindgen writes, in place of
 * its own way, which takes many more things than a response, and is larger by half a kilobyte.
 */

let hasStopped = false;
let tellStopped;

/** A way into the program. What it leaves half changed, where a call doesn't come to its end, is never looked at
 * again: nobody gets in any more. */
const guarded = (call) => (...given) => {
  if (hasStopped) return undefined;
  try {
    return call(...given);
  } catch (error) {
    // One call may be within another.
    if (!hasStopped) tellStopped?.(error);
    hasStopped = true;
    throw error;
  }
};

// What a translator has put in place of a text, by the text.
const translations = new WeakMap();

/** A quiz that shows nothing yet. Translators of pages put elements of their own in place of texts, and Yew would write
 * into texts that nobody sees, or look for its place beside them in vain. So each text goes back, empty, behind what
 * stands for it; as soon as Yew has it say something else, or takes it away, that goes. */
export const made = (team) => {
  const quiz = new Quiz(team);
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes: [translation], removedNodes } of records) {
      if (type === 'characterData') {
        translations.get(target)?.remove();
        translations.delete(target);
        continue;
      }
      for (const text of removedNodes) {
        const before = translations.get(text);
        if (before) {
          // Moved, or gone.
          if (text.isConnected) text.before(before);
          else before.remove();
        } else if (translation?.localName === 'font' && text.nodeType === Node.TEXT_NODE) {
          translations.set(text, translation);
          text.data = '';
          translation.after(text);
        }
      }
    }
    observer.takeRecords();
  });
  observer.observe(quiz.root, { characterData: true, childList: true, subtree: true });
  return quiz;
};

/** Keys typed in a quiz are no shortcuts of the page: none gets further than here, and what the browser itself does
 * with them it does all the same. Keys that move about, and those with a modifier, are let be. A key that went down
 * in a quiz is its own until it is up: by then the next screen may have taken the place that had the focus. */
const hearKeys = (quizOf) => {
  let down;
  for (const type of ['keydown', 'keypress', 'keyup']) {
    addEventListener(type, (event) => {
      const { key } = event;
      const [target] = event.composedPath();
      const quiz = quizOf(target.getRootNode?.().host);
      const isOurs = quiz && !(event.ctrlKey || event.altKey || event.metaKey || /Tab|Escape/.test(key));
      if (type === 'keydown') down = isOurs && key;
      if (!isOurs && (type !== 'keyup' || key !== down)) return;
      event.stopImmediatePropagation();
      const isAnswer = type === 'keydown' && !event.repeat && target.closest('.question fieldset,[part=radar]');
      if (isAnswer && quiz.key(key, event.shiftKey ? '' : event.code)) event.preventDefault();
    }, true);
  }
};

/** Starts the program from the response that brings it; one that has started is not started again. `stopped` is
 * called with the error, once, when a call into the program hasn't come to its end, whoever made it; `quizOf` gives
 * the quiz in an element, if one is there. */
export default async ({ module_or_path, stopped, quizOf } = {}) => {
  if (wasm) return wasm;
  tellStopped = stopped;
  if (quizOf) hearKeys(quizOf);
  const response = await module_or_path;
  const imports = __wbg_get_imports();
  const { instance, module } = await WebAssembly.instantiateStreaming(response, imports)
    // It may be that only the MIME type is wrong. The browser has the file by now.
    .catch(async () => WebAssembly.instantiate(await (await fetch(response.url)).arrayBuffer(), imports));
  const exports = Object.entries(instance.exports).map(([name, it]) => [name, it.call ? guarded(it) : it]);
  return __wbg_finalize_init({ exports: Object.fromEntries(exports) }, module);
};
