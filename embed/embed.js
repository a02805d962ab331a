/**
 * The loader: defines <leader-manager-quiz> and brings the quiz into it, in the page itself or, where
 * the page's policy forbids that, in a frame. The element's own children stand there until then, and
 * stay if neither can be. Nothing of the quiz lives here; that is the WebAssembly program's. What only some
 * pages need is in files of its own: frame-host.js, content-pack.js, end-tag.js.
 *
 * The build writes a line in front of this: `files`, the addresses of everything that is fetched.
 */

const NAME = 'leader-manager-quiz';
const LANGUAGES = Object.keys(files.words);
const SETTINGS = ['lang', 'theme', 'length', 'content', 'share-url', 'cta-href', 'cta-label', 'resume'];
// The screens that somebody has got somewhere on.
const TAKEN = ['question', 'context', 'result'];
/** What a person reads, and an `lmq-error` says, where the quiz can't be. */
const SENTENCES = {
  'no-webassembly': 'The quiz needs WebAssembly.',
  'wasm-forbidden': 'This page’s policy forbids WebAssembly.',
  'styles-forbidden': 'This page’s policy forbids the quiz’s styles.',
  load: 'The quiz could not be loaded.',
  frame: 'The quiz can’t be shown on this page.',
  home: 'Open it on its own page.',
};

const fault = (code, cause) => Object.assign(Error(SENTENCES[code]), { code, cause });

const fetched = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw Error(`${address}: HTTP ${response.status}`);
  return response;
};

// What all quizzes on the page share. Kept as promises, so that several quizzes load it once.
const shared = {};

/** Starts a load once for the page. What failed is forgotten, so that the next wish tries again. */
const once = (name, load) => shared[name] ??= load().catch((error) => {
  delete shared[name];
  throw error;
});

// Bundlers ship the file as it is.
const imported = (address) => import(/* webpackIgnore: true */ /* @vite-ignore */ address);

/** The program, started. */
const loadProgram = () => once('program', async () => {
  if (!globalThis.WebAssembly) throw fault('no-webassembly');
  // The smallest module there is: who refuses that, refuses all. Some compile it, and don't start it.
  await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).catch((error) => {
    throw fault('wasm-forbidden', error);
  });
  const wasm = fetched(files.wasm);
  const [module] = await Promise.all([
    // Some browsers remember for good that an import failed: then another address of the file is asked.
    imported(files.program).catch(() => imported(`${files.program}?${Date.now()}`)),
    wasm,
  ]);
  await module.default({ module_or_path: wasm });
  Object.assign(module.parts ?? {}, files.parts);
  return module;
});

/** The first of these language tags that there are words of, by exactly that language or its main
 * language, else English. */
const known = (tags) => tags
  .flatMap((tag) => [tag, tag?.split('-')[0]])
  .map((tag) => LANGUAGES.find((language) => language.toLowerCase() === tag?.toLowerCase()))
  .find(Boolean) ?? 'en';

/** The words of a part, in a language that there is. */
const loadWords = (language, part) => once(`${language} ${part}`, async () =>
  (await fetched(files.words[language][part])).json());

/** A constructed style sheet, which no policy forbids; nothing where the browser knows none. */
const sheetOf = (text) => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  } catch {
    return undefined;
  }
};

const loadSheet = (part) => once(part, async () => sheetOf(await (await fetched(files.styles[part])).text()));

/** An author's own words. */
const loadPack = (address) => once(`pack ${address}`, async () => (await import('./content-pack.js')).load(address));

/** An address as the page means it; nothing for what isn't one that a person can open. */
const wholeAddress = (text) => {
  try {
    const { href, protocol } = new URL(text, document.baseURI);
    return text && ['http:', 'https:', location.protocol].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

const hasLink = (address = location.href) => /lmq(=|%(25)*3d)/i.test(address);
const folderOf = (address) => address.replace(/[^/]*([?#].*)?$/, '');
// Beside the pages the build has a folder of its own; a bundle may be anywhere.
const here = folderOf(import.meta.url);
const home = here.replace(/build\/\w+\/$/, '');
const made = (name, properties) => Object.assign(document.createElement(name), properties);

// The quizzes that are in the page, and those that have left it only a moment ago.
const present = new Set();
const inPage = () => [...present].filter((quiz) => quiz.isConnected);
// Applications without an element, to be used again.
const parked = [];

class LeaderManagerQuiz extends HTMLElement {
  /** The languages there are. */
  static languages = LANGUAGES;

  /** The folder that frame.html and index.html are in. Whoever bundles this file sets it. */
  static home = home;

  /** For our own pages: which language somebody gets who asks for these. */
  static known = known;

  static observedAttributes = [...SETTINGS, 'mode', 'data-screen'];

  static #near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.#begin();
  }, { rootMargin: '100%' });

  // What is in the shadow root; the parts whose styles are there; the application or the frame in it,
  // and whether it is to be a frame; what the application was in the middle of; the last wish for a
  // change; what others wait for who want a link's result.
  #box;
  #dressed = [];
  #quiz;
  #frame;
  #framed;
  #kept;
  #turn;
  #prepared;
  #slot;
  #pack;
  #again;
  #refused;

  /** The first quiz that can show the result in the page's address, else the first of all. */
  static #taker() {
    const all = inPage().sort((a, b) => (a.compareDocumentPosition(b) & 2) - 1);
    return all.find((quiz) => quiz.#framed || quiz.#quiz?.accepts(location.href)) ?? all[0];
  }

  static {
    addEventListener('hashchange', async () => {
      if (!hasLink(location.hash)) return;
      // Who can show it, only the part for results knows.
      await Promise.allSettled(inPage().map((quiz) => quiz.#quiz && quiz.#prepare(quiz.#turn)));
      const quiz = this.#taker();
      if (quiz?.#quiz) quiz.#quiz.open(location.href);
      else if (quiz?.#frame) quiz.#frame.link(location.hash);
      else if (quiz && !quiz.#turn) quiz.#begin();
    });

    // Keys typed in a quiz are no shortcuts of the page: none gets further than here, and what the
    // browser itself does with them it does all the same. Keys that move about, and those with a
    // modifier, are let be. A key that went down in a quiz is its own until it is up: by then the next
    // screen may have taken the place that had the focus.
    let down;
    for (const type of ['keydown', 'keypress', 'keyup']) {
      addEventListener(type, (event) => {
        const { key } = event;
        const [target] = event.composedPath();
        const host = target.getRootNode?.().host;
        const isOurs = host instanceof this && !(event.ctrlKey || event.altKey || event.metaKey || /Tab|Escape/.test(key));
        if (type === 'keydown') down = isOurs && key;
        if (!isOurs && (type !== 'keyup' || key !== down)) return;
        event.stopImmediatePropagation();
        const isAnswer = type === 'keydown' && !event.repeat && target.closest('.question fieldset,[part=radar]');
        if (isAnswer && host.#quiz?.key(key, event.shiftKey ? '' : event.code)) event.preventDefault();
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
    const isNew = !present.has(this);
    present.add(this);
    // Moved: the quiz goes on as it was; a frame loads afresh, and goes on from what it has kept.
    if (this.#quiz) return;
    const { screen } = this.dataset;
    this.#again = TAKEN.includes(screen) || (this.#again && screen === 'loading');
    this.#turn = undefined;
    if (!this.#box) {
      this.#box = made('div');
      const root = this.attachShadow({ mode: 'open' });
      root.append(this.#box);
      this.#adopt(sheetOf(':host{display:block}:host([hidden]){display:none}'));
      // Words that were given before this script had run.
      if (Object.hasOwn(this, 'pack')) {
        this.#pack = this.pack;
        delete this.pack;
      }
    }
    this.#frame?.close();
    this.#frame = undefined;
    this.#wait();
    // A moment later, whatever a framework puts this one in place of is out, and its slot is free.
    queueMicrotask(() => {
      if (!this.isConnected) return;
      if (isNew) {
        const slots = inPage().map((quiz) => quiz !== this && quiz.#slot);
        this.#slot = +this.dataset.lmqSlot || 1;
        while (slots.includes(this.#slot)) this.#slot += 1;
      }
      // A frame has been asked for because it is near, and what was begun is wanted back.
      if (!hasLink() && !this.#kept && !this.dataset.lmqSlot) LeaderManagerQuiz.#near.observe(this);
      else this.#begin();
    });
  }

  // In another document the style sheets are no longer good.
  adoptedCallback() {
    for (const part of this.#dressed) this.#link(part);
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

  /** Shows the element's own children, with as much space as the first screen takes, as page.css has it, too. */
  #wait() {
    const width = this.offsetWidth || innerWidth;
    const height = width < 310 ? 840 : width < 370 ? 710 : width < 420 ? 665 : width < 600 ? 645 : 615;
    const isTaker = hasLink() && LeaderManagerQuiz.#taker() === this;
    // A frame is as high as what is in it.
    if (!this.dataset.lmqSlot) this.#box.style.minBlockSize = isTaker ? '100vh' : `${Math.max(height, this.offsetHeight)}px`;
    this.#box.className = '';
    this.#box.replaceChildren(made('slot'));
    this.dataset.screen = 'loading';
  }

  #begin() {
    LeaderManagerQuiz.#near.unobserve(this);
    if (!this.nextSibling) import('./end-tag.js').then((file) => file.keep(this, this.#box, this.#tell));
    if (this.getAttribute('mode') === 'iframe') this.#open();
    else this.#run();
  }

  /** Takes the attributes as they are now; a mode only where nobody is in the middle of a quiz. */
  #change(onlyMode) {
    if (!this.#turn) return;
    const mode = this.getAttribute('mode');
    const isOther = mode === 'iframe' ? !this.#framed : mode === 'inline' && this.#framed;
    if (isOther && ['start', 'error'].includes(this.dataset.screen)) {
      this.#leave();
      this.#kept = undefined;
      this.connectedCallback();
    } else if (onlyMode || this.dataset.screen === 'error') return;
    else if (this.#frame) this.#frame.tell();
    else if (!this.#framed) this.#run();
  }

  /** What the author asks for. Addresses are whole; one that isn't any is not asked for. */
  #asked() {
    const asked = {};
    for (const name of SETTINGS) {
      const text = this.getAttribute(name);
      const value = /content|url|href/.test(name) ? wholeAddress(text) : text;
      if (value) asked[name] = value;
    }
    asked.lang = this.closest('[lang]')?.lang;
    return asked;
  }

  /** Gets the quiz and its words, and hands over what is asked for. What else it needs, it asks for. */
  async #prepare(turn) {
    const asked = this.#asked();
    const load = async (part) => {
      // The page for teams is never drawn here, and would undo the card: a pack needs its words alone.
      const looks = part !== 'team' && this.#dress(part);
      const [words] = await Promise.all([loadWords(known([asked.lang]), part), looks]);
      return words;
    };
    const [module, words, pack] = await Promise.all([loadProgram(), load('take'), this.#words()]);
    if (turn !== this.#turn) return;
    // Where the pages are beside the build, so is the page for teams.
    const quiz = this.#quiz ??= parked.pop() ?? new module.Quiz(home === here ? undefined : `${home}team.html`);
    const prepared = await quiz.prepare(load, words, pack, hasLink() || Boolean(this.#kept));
    if (turn !== this.#turn) return;
    // Before the program takes it over.
    if (prepared.refused) this.#tell('content', prepared.refused);
    quiz.configure(prepared, asked.length ?? '', asked.resume !== 'off', asked['share-url'], asked['cta-href'], asked['cta-label']);
  }

  /** The author's own words, if there are any and they can be had. */
  async #words() {
    const { content } = this.#asked();
    try {
      if (!content && this.getAttribute('content')) throw Error('is not an address');
      return this.#pack ?? (content && await loadPack(content));
    } catch (error) {
      this.#tell('content', `content: ${error.message}`);
    }
  }

  /** Gives the quiz the styles of a part. */
  async #dress(part) {
    const sheet = await loadSheet(part);
    if (this.#dressed.includes(part)) return;
    this.#adopt(sheet) || await this.#link(part);
    this.#dressed.push(part);
  }

  /** Whether a constructed sheet is good here. */
  #adopt(sheet) {
    const root = this.shadowRoot;
    try {
      return root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      return undefined;
    }
  }

  /** The styles of a part for browsers that can't construct them. */
  #link(part) {
    return new Promise((done, failed) => {
      const link = made('link', { rel: 'stylesheet', href: files.styles[part], onload: done });
      link.onerror = () => failed(fault('styles-forbidden'), link.remove());
      this.#box.before(link);
    });
  }

  async #run() {
    const turn = this.#turn = {};
    this.#framed = false;
    try {
      this.#prepared = this.#prepare(turn);
      await this.#prepared;
      // Who gets a link's result is known when everybody's words are.
      if (hasLink()) await Promise.allSettled(inPage().map((quiz) => quiz.#prepared));
      if (turn !== this.#turn || this.#quiz.root.parentNode) return;
      if (!this.dataset.lmqSlot) this.#box.style.minBlockSize = `${this.#box.offsetHeight}px`;
      this.#box.className = 'box';
      const { root } = this.#quiz;
      // Whoever was on a link of the stand-in goes on from here, not from the top of the page.
      const held = this.contains(document.activeElement);
      this.#box.replaceChildren(root);
      if (held) {
        root.tabIndex = -1;
        root.focus({ preventScroll: true });
      }
      const isTaker = hasLink() && LeaderManagerQuiz.#taker() === this;
      this.#quiz.begin(this, isTaker ? location.href : '', this.#slot, this.#kept);
      this.#kept = undefined;
      // Whoever opens a link wants its result, not the top of a long page.
      if (isTaker && !scrollY && this.getBoundingClientRect().top > innerHeight / 2) this.scrollIntoView();
    } catch (error) {
      if (turn === this.#turn) this.#fall(error);
    }
  }

  /** Where the quiz can't be in the page itself, a frame may do; where that can't be, a sentence. */
  #fall(error) {
    const code = SENTENCES[error.code] ? error.code : 'load';
    this.#tell(code, `${SENTENCES[code]} ${error.cause ?? (error.code ? '' : error)}`.trim());
    if (this.#quiz?.root.parentNode) return;
    if (code !== 'frame' && code !== 'no-webassembly' && this.getAttribute('mode') !== 'inline') return this.#open();
    const sentence = made('p', { part: 'error', textContent: `${SENTENCES[code]} ` });
    const { home } = LeaderManagerQuiz;
    if (folderOf(location.href) !== home) {
      sentence.append(made('a', { part: 'home', href: `${home}index.html${location.hash}`, textContent: SENTENCES.home }));
    }
    this.#frame = undefined;
    this.#box.replaceChildren(made('slot'), sentence);
    this.dataset.screen = 'error';
  }

  async #open() {
    const turn = this.#turn = {};
    this.#framed = true;
    this.#quiz = undefined;
    try {
      const { FrameHost } = await import('./frame-host.js');
      if (hasLink()) await Promise.allSettled(inPage().map((quiz) => quiz.#prepared));
      if (turn !== this.#turn) return;
      this.#frame = new FrameHost({
        host: this,
        box: this.#box,
        home: LeaderManagerQuiz.home,
        slot: this.#slot,
        fragment: LeaderManagerQuiz.#taker() === this ? location.hash : '',
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
    LeaderManagerQuiz.#near.unobserve(this);
    const quiz = this.#quiz;
    this.#frame?.close();
    this.#turn = this.#quiz = this.#frame = undefined;
    if (quiz) {
      this.#kept = quiz.park() ?? this.#kept;
      this.#box.replaceChildren();
      // Once it has drawn nothing, it is fit for another.
      setTimeout(() => parked.push(quiz));
    }
  }

  #tell(code, message) {
    // Said once, however often other attributes change.
    if (code === 'content' && this.#refused === message) return;
    this.#refused = message;
    console.warn(NAME, code, message);
    this.dispatchEvent(new CustomEvent('lmq-error', { bubbles: true, composed: true, detail: { code, message } }));
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, LeaderManagerQuiz);
export { LeaderManagerQuiz, loadProgram, loadWords };
