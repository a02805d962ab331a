/**
 * The loader: defines <leader-manager-quiz> and brings the quiz into it, in the page itself or, where
 * the page's policy forbids that, in a frame. The element's own children stand there until then, and
 * stay if neither can be. Nothing of the quiz lives here; that is the WebAssembly module's. What a frame
 * needs is in frame-host.js.
 */

const NAME = 'leader-manager-quiz';
// The build writes the list of content/ here.
const LANGUAGES = ['en'];
const PACK_BYTES = 65_536;
const SETTINGS = ['lang', 'theme', 'length', 'content', 'share-url', 'cta-href', 'cta-label', 'resume'];
// The screens that somebody has got somewhere on.
const TAKEN = ['question', 'context', 'result'];
/** What a person reads, and an `lmq-error` says, where the quiz can't be. */
const SENTENCES = {
  'no-webassembly': 'This browser can’t run WebAssembly, which the quiz is made of.',
  'wasm-forbidden': 'This page doesn’t allow the quiz’s WebAssembly.',
  'styles-forbidden': 'This page doesn’t allow the quiz’s style sheet.',
  load: 'The quiz could not be loaded here. Reloading the page may help.',
  frame: 'The quiz can’t be shown on this page.',
  home: 'Open it on a page of its own.',
};

const fault = (code, cause) => Object.assign(Error(SENTENCES[code]), { code, cause });

const fetched = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw Error(`${address}: HTTP ${response.status}`);
  return response;
};

// What all quizzes on the page share. Kept as promises, so that several quizzes load it once.
const shared = {};

/** Starts a load once for the page. What failed is forgotten, so that the next quiz tries again. */
const once = (name, load) => shared[name] ??= load().catch((error) => {
  delete shared[name];
  throw error;
});

/** The WebAssembly. The smallest module there is tells whether the page's policy lets any run. */
const loadModule = async () => {
  if (!globalThis.WebAssembly) throw fault('no-webassembly');
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    throw fault('wasm-forbidden', error);
  }
  const wasm = fetched(new URL('./leader-manager-quiz_bg.wasm', import.meta.url));
  const [module] = await Promise.all([
    // Some browsers remember for good that an import failed: then another address is asked.
    import('./leader-manager-quiz.js').catch(() => import(/* @vite-ignore */ `${LeaderManagerQuiz.home}leader-manager-quiz.js?${Date.now()}`)),
    wasm,
  ]);
  await module.default({ module_or_path: wasm });
  return module;
};

const sheetAddress = () => new URL('./widget.css', import.meta.url).href;

/** A constructed style sheet, which no policy forbids; nothing where the browser knows none. */
const loadSheet = async () => {
  const text = await (await fetched(sheetAddress())).text();
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  } catch {
    return undefined;
  }
};

/** The words of a language tag: of exactly that language, of its main language, or English. */
const loadWords = (tag) => {
  const known = (name) => LANGUAGES.find((language) => language.toLowerCase() === name);
  const wanted = tag.toLowerCase();
  const language = known(wanted) ?? known(wanted.split('-')[0]) ?? 'en';
  return once(`words ${language}`, async () => (await fetched(new URL(`./content/${language}.json`, import.meta.url))).json());
};

/** An author's own words, of which no more is read than may be. */
const loadPack = (address) => once(`pack ${address}`, async () => {
  const reader = (await fetched(address)).body.getReader();
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
});

/** An address as the page means it; nothing for what isn't one that a person can open. */
const wholeAddress = (text) => {
  try {
    const { href, protocol } = new URL(text, document.baseURI);
    return text && ['http:', 'https:', location.protocol].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

const hasLink = () => /lmq(=|%3d)/i.test(location.href);
const made = (name, properties) => Object.assign(document.createElement(name), properties);

// The quizzes that are in the page now.
const present = new Set();
// Applications without an element, to be used again.
const parked = [];

class LeaderManagerQuiz extends HTMLElement {
  /** The languages there are. */
  static languages = LANGUAGES;

  /** The folder that frame.html and index.html are in. Whoever bundles this file sets it. */
  static home = import.meta.url.replace(/[^/]*(\?.*)?$/, '');

  static observedAttributes = [...SETTINGS, 'mode', 'data-screen'];

  static #near = globalThis.IntersectionObserver && new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.#begin();
  }, { rootMargin: '100%' });

  // What is in the shadow root; the application or the frame in it; what the application was in the
  // middle of; the last wish for a change; and what others wait for who want a link's result.
  #box;
  #quiz;
  #frame;
  #kept;
  #turn;
  #prepared;
  #slot;
  #pack;
  #again;

  /** The first quiz that can show the result in the page's address, else the first of all. */
  static #taker() {
    const all = [...present].sort((a, b) => (a.compareDocumentPosition(b) & 2) - 1);
    return all.find((quiz) => quiz.#quiz?.accepts(location.href)) ?? all[0];
  }

  static {
    addEventListener('hashchange', () => {
      const quiz = hasLink() ? this.#taker() : undefined;
      if (quiz?.#quiz) quiz.#quiz.open(location.href);
      else quiz?.#frame?.link(location.hash);
    });

    // Keys typed in a quiz are no shortcuts of the page: they come to the quiz as events that stay
    // in its shadow root. Keys that move about, and those with a modifier, are let be.
    for (const type of ['keydown', 'keypress', 'keyup']) {
      addEventListener(type, (event) => {
        const [target] = event.composedPath();
        const { key, code, repeat, shiftKey, composed } = event;
        if (!composed || event.ctrlKey || event.altKey || event.metaKey || key === 'Tab' || key === 'Escape') return;
        if (!(target.getRootNode?.().host instanceof this)) return;
        event.stopImmediatePropagation();
        const inner = new KeyboardEvent(type, { key, code, repeat, shiftKey, bubbles: true, cancelable: true });
        if (!target.dispatchEvent(inner)) event.preventDefault();
      }, true);
    }
  }

  /** Words of the author's own, as an object: for whoever has them at hand, instead of `content`. */
  get pack() {
    return this.#pack;
  }

  set pack(words) {
    this.#pack = words;
    this.#change();
  }

  connectedCallback() {
    const slots = [...present].map((quiz) => quiz.#slot);
    if (!present.has(this)) {
      present.add(this);
      this.#slot = +this.dataset.slot || 1;
      while (slots.includes(this.#slot)) this.#slot += 1;
    }
    // Moved: the quiz goes on as it was; a frame loads afresh, and goes on from what it has kept.
    if (this.#quiz) return;
    this.#again = TAKEN.includes(this.dataset.screen);
    if (!this.#box) {
      this.#box = made('div');
      this.attachShadow({ mode: 'open' }).append(this.#box);
    }
    this.#frame?.close();
    this.#frame = undefined;
    this.#wait();
    // A frame has been asked for because it is near, and what was begun is wanted back.
    if (LeaderManagerQuiz.#near && !hasLink() && !this.#kept && !this.dataset.slot) LeaderManagerQuiz.#near.observe(this);
    else this.#begin();
  }

  // With this, moveBefore() calls none of the others.
  connectedMoveCallback() {}

  disconnectedCallback() {
    // Whoever moves an element takes it out first.
    setTimeout(() => this.isConnected || this.#leave());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#turn) return;
    if (name !== 'data-screen') queueMicrotask(() => this.#change());
    else if (now === 'start') this.#change(true);
    else if (TAKEN.includes(now)) this.#box.style.minBlockSize = '';
  }

  /** Shows the element's own children, with about as much space as the first screen takes. */
  #wait() {
    const width = this.offsetWidth;
    const height = width < 544 ? 480 + 1e5 / width : width < 600 ? 700 : 625;
    this.#box.style.minBlockSize = hasLink() ? '100vh' : `${height}px`;
    this.#box.className = '';
    this.#box.replaceChildren(made('slot'));
    this.dataset.screen = 'loading';
  }

  #begin() {
    LeaderManagerQuiz.#near?.unobserve(this);
    if (this.getAttribute('mode') === 'iframe') this.#open();
    else this.#run();
  }

  /** Takes the attributes as they are now; a mode only where nobody is in the middle of a quiz. */
  #change(onlyMode) {
    if (!this.#turn) return;
    const mode = this.getAttribute('mode');
    const isOther = mode === 'iframe' ? this.#quiz : mode === 'inline' && this.#frame;
    if (isOther && ['start', 'error'].includes(this.dataset.screen)) {
      this.#leave();
      this.#kept = undefined;
      this.connectedCallback();
    } else if (onlyMode) return;
    else if (this.#frame) this.#frame.tell();
    else this.#run();
  }

  /** What the author asks for. Addresses are whole; one that isn't any is not asked for. */
  #asked() {
    const asked = {};
    for (const name of SETTINGS) {
      const text = this.getAttribute(name);
      const value = ['content', 'share-url', 'cta-href'].includes(name) ? wholeAddress(text) : text;
      if (value) asked[name] = value;
    }
    asked.lang = this.closest('[lang]')?.lang || 'en';
    return asked;
  }

  /** Gets the quiz and its words, and hands over what is asked for. */
  async #prepare(turn) {
    const asked = this.#asked();
    const [module, sheet, words, pack] = await Promise.all([
      once('module', loadModule),
      once('sheet', loadSheet),
      loadWords(asked.lang),
      this.#words(),
    ]);
    if (!sheet) await this.#link();
    if (turn !== this.#turn) return;
    if (sheet) this.shadowRoot.adoptedStyleSheets = [sheet];
    this.#quiz ??= parked.pop() ?? new module.Quiz();
    const refused = this.#quiz.configure(words, pack, asked.length ?? '', asked.resume !== 'off', asked['share-url'], asked['cta-href'], asked['cta-label']);
    if (refused) this.#tell('content', refused);
  }

  /** The author's own words, if there are any and they can be had. */
  async #words() {
    const { content } = this.#asked();
    try {
      return this.#pack ?? (content && await loadPack(content));
    } catch (error) {
      this.#tell('content', `content: ${error.message}`);
    }
  }

  /** The style sheet for browsers that can't construct one. */
  #link() {
    return this.shadowRoot.querySelector('link') ?? new Promise((done, failed) => {
      const link = made('link', { rel: 'stylesheet', href: sheetAddress(), onload: done });
      link.onerror = () => failed(fault('styles-forbidden'), link.remove());
      this.shadowRoot.prepend(link);
    });
  }

  async #run() {
    const turn = this.#turn = {};
    try {
      this.#prepared = this.#prepare(turn);
      await this.#prepared;
      // Who gets a link's result is known when everybody's words are.
      if (hasLink()) await Promise.allSettled([...present].map((quiz) => quiz.#prepared));
      if (turn !== this.#turn || this.#quiz.root.parentNode) return;
      this.#box.style.minBlockSize = `${this.#box.offsetHeight}px`;
      this.#box.className = 'box';
      this.#box.replaceChildren(this.#quiz.root);
      const isTaker = LeaderManagerQuiz.#taker() === this;
      this.#quiz.begin(this, isTaker ? location.href : '', this.#slot, this.#kept);
      this.#kept = undefined;
      if (isTaker) this.#arrive();
    } catch (error) {
      if (turn === this.#turn) this.#fall(error);
    }
  }

  /** Whoever opens a link wants its result, not the top of a long page. */
  #arrive() {
    if (hasLink() && !scrollY && this.getBoundingClientRect().top > innerHeight / 2) this.scrollIntoView();
  }

  /** Where the quiz can't be in the page itself, a frame may do; where that can't be, a sentence. */
  #fall(error) {
    const code = SENTENCES[error.code] ? error.code : 'load';
    this.#tell(code, `${SENTENCES[code]} ${error.cause ?? (error.code ? '' : error)}`.trim());
    if (this.#quiz?.root.parentNode) return;
    if (code !== 'frame' && code !== 'no-webassembly' && this.getAttribute('mode') !== 'inline') return this.#open();
    const sentence = made('p', { part: 'error', textContent: `${SENTENCES[code]} ` });
    const { home } = LeaderManagerQuiz;
    if (new URL('.', location.href).href !== home) {
      const href = `${home}index.html${hasLink() ? location.hash : ''}`;
      sentence.append(made('a', { part: 'home', href, textContent: SENTENCES.home }));
    }
    this.#frame = undefined;
    this.#box.replaceChildren(made('slot'), sentence);
    this.dataset.screen = 'error';
  }

  async #open() {
    const turn = this.#turn = {};
    const link = LeaderManagerQuiz.#taker() === this ? location.hash : '';
    try {
      const { FrameHost } = await import('./frame-host.js');
      if (turn !== this.#turn) return;
      this.#frame = new FrameHost({
        host: this,
        box: this.#box,
        home: LeaderManagerQuiz.home,
        slot: this.#slot,
        fragment: link,
        again: this.#again,
        // The words are fetched here, where the author's own policy and origin hold.
        settings: async () => ({ ...this.#asked(), content: undefined, pack: await this.#words() }),
        failed: () => this.#fall(fault('frame')),
      });
    } catch (error) {
      if (turn === this.#turn) this.#fall(fault('frame', error));
    }
  }

  /** Leaves the page: the application is parked, and what it was in the middle of is kept. */
  #leave() {
    present.delete(this);
    LeaderManagerQuiz.#near?.unobserve(this);
    const quiz = this.#quiz;
    this.#frame?.close();
    this.#turn = this.#quiz = this.#frame = undefined;
    if (quiz) {
      this.#kept = quiz.park();
      this.#box.replaceChildren();
      // Once it has drawn nothing, it is fit for another.
      setTimeout(() => parked.push(quiz));
    }
  }

  #tell(code, message) {
    const detail = { code, message };
    console.warn(NAME, code, message);
    this.dispatchEvent(new CustomEvent('lmq-error', { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, LeaderManagerQuiz);
export { LeaderManagerQuiz };
