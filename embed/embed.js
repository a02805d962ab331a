/**
 * The loader: defines <leader-manager-quiz> and brings the quiz into it, in the page itself or, where
 * the page's policy forbids that, in a frame. The element's own children stand there until then, and
 * stay if neither can be. Nothing of the quiz lives here; that is the WebAssembly program's. What only some
 * pages need is in files of its own: frame-host.js, content-pack.js, end-tag.js.
 *
 * Nothing newer than ES2021 stands here: a browser that can't read this can't show the fallback either.
 *
 * The build writes a line in front of this: `files`, the addresses of everything that is fetched.
 */

const NAME = 'leader-manager-quiz';
const LANGUAGES = Object.keys(files.words);
const SETTINGS = ['lang', 'theme', 'length', 'content', 'share-url', 'cta-href', 'cta-label', 'resume'];
// The screens that somebody has got somewhere on.
const TAKEN = ['question', 'context', 'result'];
// What the program asks the document for. An image, form or frame of the page that has such a name stands in
// front of the document's own.
const ASKED = ['createElement', 'createElementNS', 'createTextNode', 'querySelector', 'body', 'documentElement', 'baseURI'];
// How many milliseconds a file may take to come.
const PATIENCE = 60_000;
// A program that stops again within so many milliseconds is not started once more.
const SOON = 60_000;
/** What a person reads, and an `lmq-error` says, where the quiz can't be. */
const SENTENCES = {
  'no-webassembly': 'The quiz needs WebAssembly.',
  'wasm-forbidden': 'This page’s policy forbids WebAssembly.',
  'styles-forbidden': 'This page’s policy forbids the quiz’s styles.',
  load: 'The quiz could not be loaded.',
  stopped: 'The quiz has stopped.',
  page: 'Something on this page is in the quiz’s way.',
  frame: 'The quiz can’t be shown on this page.',
  home: 'Open it on its own page.',
  again: 'Try again',
};

const fault = (code, cause) => Object.assign(Error(SENTENCES[code]), { code, cause });

const fetched = async (address) => {
  const response = await fetch(address, { signal: AbortSignal.timeout?.(PATIENCE) });
  if (!response.ok) throw Error(`${address}: HTTP ${response.status}`);
  return response;
};

// What all quizzes on the page share. Kept as promises, so that several quizzes load it once.
const shared = {};

/** Starts a load once for the page and the files it has. What failed is forgotten, so that the next wish tries again. */
const once = (name, load) => shared[name += files.wasm] ??= load().catch((error) => {
  delete shared[name];
  throw error;
});

// Bundlers ship the file as it is.
const imported = (address) => import(/* webpackIgnore: true */ /* @vite-ignore */ address);

// How often the program has stopped, and when last.
let stops = 0;
let stoppedAt;
// Who else wants to hear of it.
const onStop = [];

/** The program has stopped: whatever is in its memory may be half changed. A fresh one goes on. */
const stopped = (error) => {
  const isFirst = !(performance.now() - stoppedAt < SOON);
  stoppedAt = performance.now();
  stops += 1;
  delete shared[files.wasm];
  parked.length = 0;
  for (const quiz of present.values()) quiz.stopped(error, isFirst);
  for (const hear of onStop) hear(isFirst);
};

/** The program, started. It goes by its file alone. */
const loadProgram = () => once('', async () => {
  // As they are before another quiz says where they really are.
  const { program, wasm: address } = files;
  if (!globalThis.WebAssembly) throw fault('no-webassembly');
  // The smallest module there is: who refuses that, refuses all. Some compile it, and don't start it.
  await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).catch((error) => {
    throw fault('wasm-forbidden', error);
  });
  const wasm = fetched(address);
  const [module] = await Promise.all([
    // By another fragment it is another program of the same file. Some browsers remember for good that an import
    // failed: then another address of the file is asked.
    imported(stops ? `${program}#${stops}` : program).catch(() => imported(`${program}?${Date.now()}`)),
    wasm,
  ]);
  await module.default({ module_or_path: wasm, stopped, quizOf: (host) => present.get(host)?.quiz });
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
const loadWords = (language, part) => once(`${language} ${part}`, async () => {
  const words = await (await fetched(files.words[language][part])).json();
  if (!words?.length) throw fault('load');
  return words;
});

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

/** The document's own, whatever of the page stands in front of it. */
const ofDocument = (name) => Reflect.get(Document.prototype, name, document);

/** An address as the page means it; nothing for what isn't one that a person can open. */
const wholeAddress = (text) => {
  try {
    const { href, protocol } = new URL(text, ofDocument('baseURI'));
    return text && ['http:', 'https:', location.protocol].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

const hasLink = (address = location.href) => /lmq(=|%(25)*3d)/i.test(address);
const folderOf = (address) => address.replace(/[^/]*([?#].*)?$/, '');
// Beside the pages the build has a folder of its own; a bundle may be anywhere.
const here = folderOf(import.meta.url);
const made = (name, properties) => Object.assign(ofDocument('createElement').call(document, name), properties);

// What brings the quizzes into the page's elements, by element: those that are in the page, and those that have
// left it only a moment ago.
const present = new Map();
const inPage = () => [...present.values()].filter(({ host }) => host.isConnected);
// Applications without an element, to be used again.
const parked = [];

/** Whether an element can be seen by scrolling down alone: carousels hide copies of their slides beside the others. */
const isSeen = (element) => {
  let [left, right] = [0, innerWidth];
  for (let around = element; around; around = around.parentElement) {
    if (around !== element && getComputedStyle(around).overflowX === 'visible') continue;
    const box = around.getBoundingClientRect();
    left = Math.max(left, box.left);
    right = Math.min(right, box.right);
  }
  return left < right;
};

/** Who shows the result in the page's address: the first that can, else the first of all, of those that can be seen. */
const taker = () => {
  const all = inPage().sort((a, b) =>
    isSeen(b.host) - isSeen(a.host) || (a.host.compareDocumentPosition(b.host) & 2) - 1);
  return all.find(({ isFramed, quiz }) => isFramed || quiz?.accepts(location.href)) ?? all[0];
};

// Whoever comes near begins.
let near;

/** What brings the quiz into an element and keeps it going there. What others ask of it is in what this gives. */
const bringer = (host) => {
  // What is in the shadow root; the parts whose styles are there; what the application was in the middle of, and in
  // which program; what it has got to, as it writes down itself, and whether a fresh one goes on from that; whether
  // a frame was here before; what was refused last.
  let box;
  const dressed = [];
  let kept;
  let keptIn;
  let reached = {};
  let goesOn;
  let again;
  let refused;
  // The application or the frame in it, and whether it is to be a frame; the last wish for a change; what others
  // wait for who want a link's result.
  const me = { host };

  const tell = (code, message) => {
    // Said once, however often other attributes change.
    if (code === 'content' && refused === message) return;
    refused = message;
    console.warn(NAME, code, message);
    host.dispatchEvent(new CustomEvent('lmq-error', { bubbles: true, composed: true, detail: { code, message } }));
  };

  /** Whether it shows the result in the page's address. */
  const takes = () => hasLink() && taker() === me;

  const home = () => folderOf(wholeAddress(host.getAttribute('home')) ?? LeaderManagerQuiz.home);

  /** What the author asks for. Addresses are whole; one that isn't any is not asked for. */
  const asked = () => {
    const all = {};
    for (const name of SETTINGS) {
      const text = host.getAttribute(name);
      const value = /content|url|href/.test(name) ? wholeAddress(text) : text;
      if (value) all[name] = value;
    }
    all.lang = host.closest('[lang]')?.lang;
    return all;
  };

  /** The author's own words, if there are any and they can be had. */
  const ownWords = async () => {
    try {
      const { content } = asked();
      if (!content && host.getAttribute('content')) throw Error('is not an address');
      const { pack } = me;
      // Looked at once, here: behind a name there may be anything.
      return Object(pack) === pack ? { ...pack } : pack ?? (content && await loadPack(content));
    } catch (error) {
      tell('content', `content: ${error?.message}`);
    }
  };

  /** Whether a constructed sheet is good here. */
  const adopt = (sheet) => {
    const root = host.shadowRoot;
    try {
      return root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      return undefined;
    }
  };

  /** The styles of a part for browsers that can't construct them. */
  const link = (part) => new Promise((done, failed) => {
    const element = made('link', { rel: 'stylesheet', href: files.styles[part], onload: done });
    element.onerror = () => failed(fault('styles-forbidden'), element.remove());
    box.before(element);
  });

  /** Gives the quiz the styles of a part. */
  const dress = async (part) => {
    const sheet = await loadSheet(part);
    if (dressed.includes(part)) return;
    adopt(sheet) || await link(part);
    dressed.push(part);
  };

  /** Shows the element's own children, with as much space as the first screen takes, as page.css has it, too. */
  const wait = () => {
    const width = host.offsetWidth || innerWidth;
    const height = width < 310 ? 840 : width < 370 ? 710 : width < 420 ? 665 : width < 600 ? 645 : 615;
    // A frame is as high as what is in it.
    if (!host.dataset.lmqSlot) box.style.minBlockSize = takes() ? '100vh' : `${Math.max(height, host.offsetHeight)}px`;
    box.className = '';
    box.replaceChildren(made('slot'));
    host.dataset.screen = 'loading';
  };

  /** Gets the quiz and its words, and hands over what is asked for. What else it needs, it asks for. */
  const prepare = async (turn) => {
    const wishes = asked();
    const load = async (part) => {
      // The page for teams is never drawn here, and would undo the card: a pack needs its words alone.
      const looks = part !== 'team' && dress(part);
      const [words] = await Promise.all([loadWords(known([wishes.lang]), part), looks]);
      return words;
    };
    if (kept && keptIn !== stops) {
      kept = undefined;
      goesOn = true;
    }
    // Whoever has copied this file away from the others says where those are.
    if (host.hasAttribute('home')) {
      await once('files', async () => Object.assign(files, (await imported(`${home()}embed.js`)).files));
    }
    const inTheWay = ASKED.find((name) => document[name] !== ofDocument(name));
    if (inTheWay) throw fault('page', `name="${inTheWay}"`);
    const [module, words, pack] = await Promise.all([loadProgram(), load('take'), ownWords()]);
    if (turn !== me.turn) return;
    // Where the pages are beside the build, so is the page for teams.
    const quiz = me.quiz ??= parked.pop() ?? module.made(home() === here ? undefined : `${home()}team.html`);
    const prepared = await quiz.prepare(load, words, pack, hasLink() || Boolean(kept || goesOn));
    if (turn !== me.turn) return;
    // Before the program takes it over.
    if (prepared.refused) tell('content', prepared.refused);
    quiz.configure(prepared, wishes.length ?? '', wishes.resume !== 'off', wishes['share-url'], wishes['cta-href'], wishes['cta-label']);
  };

  /** Where the quiz can't be in the page itself, a frame may do; where that can't be, a sentence. */
  const fall = (error) => {
    const code = SENTENCES[error.code] ? error.code : 'load';
    tell(code, `${SENTENCES[code]} ${error.cause ?? (error.code ? '' : error)}`.trim());
    if (me.quiz?.root.parentNode) return;
    if (!/frame|stopped|no-/.test(code) && host.getAttribute('mode') !== 'inline') {
      open();
      return;
    }
    const sentence = made('p', { part: 'error', textContent: `${SENTENCES[code]} ` });
    // A network may be better by now.
    if (/load|frame/.test(code)) {
      sentence.append(made('button', { part: 'retry', textContent: SENTENCES.again, onclick: () => { wait(); start(); } }), ' ');
    }
    // Where the files beside this one can't be had, it has been taken away from them, and from that page.
    if (folderOf(location.href) !== home() && !(code === 'frame' && error.cause) && !/HTTP/.test(error)) {
      sentence.append(made('a', { part: 'home', href: `${home()}index.html${location.hash}`, textContent: SENTENCES.home }));
    }
    me.frame = undefined;
    box.replaceChildren(made('slot'), sentence);
    host.dataset.screen = 'error';
  };

  const run = async () => {
    const turn = me.turn = {};
    me.isFramed = false;
    try {
      me.prepared = prepare(turn);
      await me.prepared;
      // Who gets a link's result is known when everybody's words are.
      if (hasLink()) await Promise.allSettled(inPage().map(({ prepared }) => prepared));
      if (turn !== me.turn || me.quiz.root.parentNode) return;
      if (!host.dataset.lmqSlot) box.style.minBlockSize = `${box.offsetHeight}px`;
      box.className = 'box';
      const { root } = me.quiz;
      // Whoever was on a link of the stand-in goes on from here, not from the top of the page.
      const held = host.contains(document.activeElement);
      box.replaceChildren(root);
      if (held) {
        root.tabIndex = -1;
        root.focus({ preventScroll: true });
      }
      const isTaker = takes();
      if (!goesOn) reached = {};
      me.quiz.begin(host, isTaker ? location.href : '', me.slot, kept, reached);
      // Whoever opens a link wants its result, not the top of a long page.
      if (isTaker && !goesOn && !scrollY && host.getBoundingClientRect().top > innerHeight / 2) host.scrollIntoView();
      kept = goesOn = undefined;
    } catch (error) {
      if (turn === me.turn) fall(error);
    }
  };

  const open = async () => {
    const turn = me.turn = {};
    me.isFramed = true;
    me.quiz = undefined;
    try {
      const { FrameHost } = await import('./frame-host.js');
      if (hasLink()) await Promise.allSettled(inPage().map(({ prepared }) => prepared));
      if (turn !== me.turn) return;
      me.frame = new FrameHost({
        host,
        box,
        made,
        home: home(),
        slot: me.slot,
        takesLink: takes(),
        again,
        // The words are fetched here, where the author's own policy and origin hold.
        settings: async () => ({ ...asked(), content: undefined, pack: await ownWords() }),
        failed: () => fall(fault('frame')),
      });
    } catch (error) {
      if (turn === me.turn) fall(fault('frame', error));
    }
  };

  const start = () => host.getAttribute('mode') === 'iframe' ? open() : run();

  const begin = () => {
    near.unobserve(host);
    // Without it, only a tag that was left open goes untold.
    if (!host.nextSibling) import('./end-tag.js').then((file) => file.keep(host, box, tell), () => {});
    start();
  };

  /** Leaves the page: the application is parked, and what it was in the middle of is kept. */
  const leave = () => {
    present.delete(host);
    near.unobserve(host);
    const { quiz } = me;
    me.frame?.close();
    me.turn = me.quiz = me.frame = undefined;
    if (quiz) {
      kept = quiz.park() ?? kept;
      keptIn = stops;
      box.replaceChildren();
      // Once it has drawn nothing, it is fit for another.
      setTimeout(() => keptIn === stops && parked.push(quiz));
    }
  };

  const connected = () => {
    const isNew = !present.has(host);
    present.set(host, me);
    // Moved: the quiz goes on as it was; a frame loads afresh, and goes on from what it has kept.
    if (me.quiz) return;
    const { screen, lmqSlot } = host.dataset;
    again = TAKEN.includes(screen) || (again && screen === 'loading');
    me.turn = undefined;
    if (!box) {
      box = made('div');
      host.attachShadow({ mode: 'open' }).append(box);
      adopt(sheetOf(':host{display:block}:host([hidden]){display:none}'));
      // Words that were given before this script had run.
      if (Object.prototype.hasOwnProperty.call(host, 'pack')) {
        me.pack = host.pack;
        delete host.pack;
      }
    }
    me.frame?.close();
    me.frame = undefined;
    wait();
    // A moment later, whatever a framework puts this one in place of is out, and its slot is free.
    queueMicrotask(() => {
      if (!host.isConnected) return;
      if (isNew) {
        const slots = inPage().map((quiz) => quiz !== me && quiz.slot);
        me.slot = /^[1-9]\d?$/.test(lmqSlot) ? +lmqSlot : 1;
        while (slots.includes(me.slot)) me.slot += 1;
      }
      // A frame has been asked for because it is near, and what was begun is wanted back.
      if (!hasLink() && !kept && !lmqSlot) near.observe(host);
      else begin();
    });
  };

  /** Takes the attributes as they are now; a mode only where nobody is in the middle of a quiz. */
  const change = (onlyMode) => {
    if (!me.turn) return;
    const mode = host.getAttribute('mode');
    const isOther = mode === 'iframe' ? !me.isFramed : mode === 'inline' && me.isFramed;
    if (isOther && ['start', 'error'].includes(host.dataset.screen)) {
      leave();
      kept = undefined;
      connected();
    } else if (onlyMode || host.dataset.screen === 'error') return;
    else if (me.frame) me.frame.tell();
    else if (!me.isFramed) run();
  };

  return Object.assign(me, {
    begin,
    prepare,
    change,
    connected,
    leave,
    // In another document the style sheets are no longer good.
    adopted: () => dressed.forEach(link),
    /** A screen is there. */
    shown: (screen) => {
      if (screen === 'start') change(true);
      else if (TAKEN.includes(screen)) box.style.minBlockSize = '';
    },
    /** The program has stopped: the quiz goes on where it was in a fresh one, unless that has just been tried. */
    stopped: (error, isFirst) => {
      kept = undefined;
      if (!me.turn || me.isFramed) return;
      me.quiz = undefined;
      goesOn = true;
      if (!isFirst) return fall(fault('stopped', error));
      tell('stopped', `${SENTENCES.stopped} ${error}`);
      run();
    },
  });
};

// The bringer of each element.
const bringers = new WeakMap();

// On a server there are no elements: importing this there does no harm.
class LeaderManagerQuiz extends (globalThis.HTMLElement ?? Object) {
  static get observedAttributes() {
    return [...SETTINGS, 'mode', 'data-screen'];
  }

  constructor() {
    super();
    bringers.set(this, bringer(this));
  }

  /** Words of the author's own, as an object: for whoever has them at hand, instead of `content`. */
  get pack() {
    return bringers.get(this).pack;
  }

  set pack(words) {
    const me = bringers.get(this);
    me.pack = words;
    me.change();
  }

  connectedCallback() {
    bringers.get(this).connected();
  }

  adoptedCallback() {
    bringers.get(this).adopted();
  }

  // With this, moveBefore() calls none of the others.
  connectedMoveCallback() {}

  disconnectedCallback() {
    // Whoever moves an element takes it out first.
    setTimeout(() => this.isConnected || bringers.get(this).leave());
  }

  attributeChangedCallback(name, before, now) {
    const me = bringers.get(this);
    if (before === now || !me.turn) return;
    if (name === 'data-screen') me.shown(now);
    else queueMicrotask(() => me.change());
  }
}

Object.assign(LeaderManagerQuiz, {
  /** The languages there are. */
  languages: LANGUAGES,
  /** The folder that frame.html and index.html are in. Whoever bundles this file sets it. */
  home: here.replace(/build\/\w+\/$/, ''),
  /** For our own pages: which language somebody gets who asks for these. */
  known,
});

if (globalThis.customElements && !customElements.get(NAME)) {
  near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) present.get(target)?.begin();
  }, { rootMargin: '100%' });
  customElements.define(NAME, LeaderManagerQuiz);

  addEventListener('hashchange', async () => {
    if (!hasLink(location.hash)) return;
    // Who can show it, only the part for results knows.
    await Promise.allSettled(inPage().map((me) => me.quiz && me.prepare(me.turn)));
    const me = taker();
    if (me?.quiz) me.quiz.open(location.href);
    else if (me?.frame) me.frame.link(location.hash);
    else if (me && !me.turn) me.begin();
  });
}

export { LeaderManagerQuiz, files, loadProgram, loadWords, onStop };
