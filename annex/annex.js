/**
 * Opens the annex of a result: comparing, checking, taking away, keeping. Fetches its module, looks and
 * words together, when somebody first wants them, and puts an application of its own into the place
 * that the quiz has made for it. What it shows is the WebAssembly module's; when it is wanted is the
 * quiz's.
 */

const fetched = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw Error(`${address}: HTTP ${response.status}`);
  return response;
};

// What all annexes of the page share. What failed is forgotten, so that the next wish tries again.
const shared = {};
const once = (name, load) => shared[name] ??= load().catch((error) => {
  delete shared[name];
  throw error;
});

const loadModule = async () => {
  const wasm = fetched(new URL('./leader-manager-annex_bg.wasm', import.meta.url));
  // Told below, where it is waited for.
  wasm.catch(() => {});
  // Some browsers remember for good that an import failed: then another address is asked.
  const module = await import('./leader-manager-annex.js')
    .catch(() => import(/* @vite-ignore */ new URL(`./leader-manager-annex.js?${Date.now()}`, import.meta.url).href));
  await module.default({ module_or_path: wasm });
  return module;
};

/** Constructed, which no policy forbids. The few browsers that can't are shown the annex plainly. */
const loadSheet = async () => {
  const text = await (await fetched(new URL('./annex.css', import.meta.url))).text();
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [sheet];
  } catch {
    return [];
  }
};

const loadWords = (language) => once(`words ${language}`, async () =>
  (await fetched(new URL(`./content/annex/${language}.json`, import.meta.url))).json());

// One annex for each quiz, kept as long as the quiz: applications are used again, never ended.
const annexes = new WeakMap();
// The latest call for each place: what an earlier one was still waiting for is no longer wanted.
const turns = new WeakMap();
// What was said of an author's words, so that it is said once.
const told = new WeakMap();

// Where the page for teams is; the build takes it out of what has no such page beside it.
const team = new URL('./team.html', import.meta.url).href;

/** Shows in `place`, an element of a quiz's result, what `given` asks for. Called again for changes. */
export const open = async (place, given) => {
  const turn = {};
  turns.set(place, turn);
  // The build writes into the words of a language which file they are.
  const [module, [sheet], words] = await Promise.all([
    once('module', loadModule),
    once('sheet', loadSheet),
    loadWords(given.words['language-file']),
  ]);
  // Meanwhile the person may have gone elsewhere.
  if (!place.isConnected || turns.get(place) !== turn) return;
  const root = place.getRootNode();
  try {
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Another document's sheet is refused: then it is shown plainly.
  }
  // Whoever has gone on elsewhere in the page meanwhile keeps the focus there.
  const page = root.ownerDocument ?? root;
  const asked = given.asked && (root.activeElement || page.activeElement === page.body);
  const quiz = place.closest('.quiz');
  if (!annexes.has(quiz)) annexes.set(quiz, new module.Annex());
  const annex = annexes.get(quiz);
  const refused = annex.show({ ...given, asked, team }, words);
  if (annex.root.parentNode !== place) place.append(annex.root);
  if (refused && told.get(quiz) !== refused) {
    told.set(quiz, refused);
    console.warn('leader-manager-quiz', 'content', refused);
    const detail = { code: 'content', message: refused };
    root.host?.dispatchEvent(new CustomEvent('lmq-error', { bubbles: true, composed: true, detail }));
  }
};
