/**
 * The loader: defines <leader-manager-quiz> and brings the quiz into it. It shows the element's
 * own children until the quiz is there, and keeps them if it can't be. Nothing of the quiz
 * itself lives here; that is the WebAssembly module's.
 */

const NAME = 'leader-manager-quiz';

const locate = (path) => new URL(path, import.meta.url).href;

const fetched = async (path) => {
  const response = await fetch(locate(path));
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return response;
};

// What every quiz on the page shares. Kept as promises, so that several quizzes load it once.
const shared = {};

/** Starts a load once for the page. What failed is forgotten, so that the next quiz tries again. */
const once = (name, load) => {
  shared[name] ??= load().catch((error) => {
    delete shared[name];
    throw error;
  });
  return shared[name];
};

const loadModule = async () => {
  const wasm = fetched('leader-manager-quiz_bg.wasm');
  const [bindings] = await Promise.all([import('./leader-manager-quiz.js'), wasm]);
  await bindings.default({ module_or_path: wasm });
  return bindings;
};

// A constructed style sheet: hosts that forbid style elements allow it.
const loadSheet = async () => {
  const styles = new CSSStyleSheet();
  styles.replaceSync(await (await fetched('widget.css')).text());
  return styles;
};

/**
 * The words of a language tag: of exactly that language, of its main language, or English. What
 * isn't a language tag can't stand in a path.
 */
const loadWords = async (tag) => {
  const isTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag);
  const names = isTag ? new Set([tag, tag.split('-')[0].toLowerCase(), 'en']) : ['en'];
  let fault;
  for (const name of names) {
    try {
      return await (await fetched(`content/${name}.json`)).json();
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
};

/** An address on this page, whole; nothing for what isn't one that a browser can open. */
const wholeAddress = (text) => {
  if (text === null || !URL.canParse(text, document.baseURI)) return undefined;
  const address = new URL(text, document.baseURI);
  return /^(https?|file):$/.test(address.protocol) ? address.href : undefined;
};

class LeaderManagerQuiz extends HTMLElement {
  connectedCallback() {
    // Moved or added again: the quiz in the shadow root goes on as it was.
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    this.dataset.screen = 'loading';
    this.#start(root);
  }

  async #start(root) {
    try {
      const [bindings, styles, texts] = await Promise.all([
        once('module', loadModule),
        once('sheet', loadSheet),
        loadWords(this.getAttribute('lang') || 'en'),
      ]);
      const box = document.createElement('div');
      box.className = 'quiz';
      box.lang = texts.language;
      box.dir = texts['text-direction'];
      bindings.mount(
        this,
        box,
        texts,
        this.getAttribute('length') ?? 'ask',
        this.getAttribute('resume') !== 'off',
        wholeAddress(this.getAttribute('share-url')),
      );
      root.adoptedStyleSheets = [styles];
      root.replaceChildren(box);
    } catch (error) {
      this.dataset.screen = 'error';
      const sentence = document.createElement('p');
      sentence.part = 'error';
      sentence.textContent = 'The quiz could not be loaded here. Reloading the page may help.';
      root.replaceChildren(document.createElement('slot'), sentence);
      const detail = { code: 'load', message: `${sentence.textContent} ${error}` };
      this.dispatchEvent(new CustomEvent('lmq-error', { bubbles: true, composed: true, detail }));
    }
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, LeaderManagerQuiz);
