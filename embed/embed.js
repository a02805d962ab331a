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
let module;
let sheet;

const loadModule = async () => {
  const wasm = fetched('leader-manager-quiz_bg.wasm');
  const bindings = await import('./leader-manager-quiz.js');
  await bindings.default({ module_or_path: wasm });
  return bindings;
};

// A constructed style sheet: hosts that forbid style elements allow it.
const loadSheet = async () => {
  const styles = new CSSStyleSheet();
  styles.replaceSync(await (await fetched('widget.css')).text());
  return styles;
};

/** Whether a text can only be a language tag, so that it can stand in a path. */
const isLanguage = (text) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);

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
      const lang = this.getAttribute('lang') ?? 'en';
      const words = fetched(`content/${isLanguage(lang) ? lang : 'en'}.json`).then((file) => file.json());
      module ??= loadModule();
      sheet ??= loadSheet();
      const [bindings, styles, texts] = await Promise.all([module, sheet, words]);
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
        this.getAttribute('share-url') ?? undefined,
      );
      root.adoptedStyleSheets = [styles];
      root.replaceChildren(box);
    } catch (error) {
      // The next quiz on the page may try again.
      module = sheet = undefined;
      this.dataset.screen = 'error';
      const detail = { code: 'load', message: `The quiz could not be loaded. ${error}` };
      this.dispatchEvent(new CustomEvent('lmq-error', { bubbles: true, composed: true, detail }));
    }
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, LeaderManagerQuiz);
