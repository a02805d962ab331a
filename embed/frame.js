/**
 * The frame's end of embed.js: a page that holds nothing but the quiz. It takes its settings from its
 * own address, as a bare <iframe> gives them, and from the page around it where embed.js is there.
 * Whom it belongs to is settled by the first message; nobody else is heard or told anything.
 */

import './embed.js';

const NAME = 'leader-manager-quiz';
const SETTINGS = ['lang', 'theme', 'length', 'content', 'share-url', 'cta-href', 'cta-label', 'resume'];
/** The screens that somebody has got somewhere on. */
const TAKEN = ['question', 'context', 'result'];
const SIGN = `${NAME}-sign`;
const EVENTS = ['ready', 'start', 'answer', 'complete', 'share', 'error'];
// Which values each custom property takes: a text from outside is no style until the browser says so.
const LOOKS = {
  font: 'font-family', text: 'color', muted: 'color', surface: 'color', line: 'color', accent: 'color',
  lead: 'color', manage: 'color', radius: 'border-radius', space: 'padding-top',
};

const quiz = document.createElement(NAME);
const asked = new URLSearchParams(location.search);
let owner;

const say = (type, value) => {
  if (owner) parent.postMessage({ [NAME]: type, value }, owner === 'null' ? '*' : owner);
};

const sayHeight = ({ height }) => say('height', Math.ceil(height));
/** Says each new height as it was seen: to measure there would lay out both pages once more, in the middle of it. */
const size = new ResizeObserver(([{ contentRect }]) => sayHeight(contentRect));
/** What nobody knows but this tab and a page in whose frame the person has begun something; nothing where storage is
 * blocked. */
const sign = () => {
  try {
    return sessionStorage[SIGN] ??= crypto.getRandomValues(new Uint32Array(4)).join('-');
  } catch {
    return undefined;
  }
};
let hasPressed = false;
addEventListener('click', ({ isTrusted }) => { hasPressed ||= isTrusted; }, true);

const sayScreen = () => {
  const { screen } = quiz.dataset;
  if (screen === 'error') return say('failed');
  if (hasPressed && TAKEN.includes(screen)) say('sign', sign());
  say('screen', screen);
};

/** Errors of the frame's own falls, which the page tells as one. */
const OWN = ['no-webassembly', 'wasm-forbidden', 'styles-forbidden', 'load'];

const set = (name, value) => {
  if (typeof value === 'string' && value !== '') quiz.setAttribute(name, value);
  else quiz.removeAttribute(name);
};

/** Takes settings: a text for each name, or nothing for what isn't asked for. */
const take = (settings) => {
  // A page of another origin doesn't erase what this one keeps.
  if (quiz.isConnected && owner !== location.origin) settings.resume = quiz.getAttribute('resume');
  quiz.pack = Object(settings.pack) === settings.pack ? settings.pack : undefined;
  for (const name of SETTINGS) set(name, settings[name]);
  const theme = quiz.getAttribute('theme');
  document.documentElement.style.colorScheme = /^(light|dark)$/.test(theme) ? theme : 'light dark';
  // A result link leads to a page that can be read, rather than to a bare frame.
  if (!quiz.hasAttribute('share-url')) quiz.setAttribute('share-url', new URL('index.html', location.href));
  for (const [name, property] of Object.entries(LOOKS)) {
    const value = settings[name];
    // With var() in it, or the like, anything is supported whatever stands beside it, addresses of images as well.
    const fits = typeof value === 'string' && CSS.supports(property, value) && !CSS.supports(property, `7 ${value}`);
    quiz.style.setProperty(`--lmq-${name}`, fits ? value : '');
  }
};

const show = () => {
  if (!quiz.isConnected) document.body.append(quiz);
};

quiz.setAttribute('mode', 'inline');
quiz.dataset.lmqSlot = asked.get('slot') ?? 1;
for (const name of EVENTS) {
  quiz.addEventListener(`lmq-${name}`, ({ detail }) => {
    if (!OWN.includes(detail.code)) say('event', { name, detail });
  });
}
/** The frame's own address with a part that holds a result, or with none. */
const address = (fragment = '') => `${location.pathname}${location.search}${fragment}`;

// The program knows the reader's own result by the address that held it when it was told of. Who follows
// it with the page's address gets the same one here, after a reload.
quiz.addEventListener('lmq-complete', ({ detail }) => {
  const { hash, search } = new URL(detail.link);
  history.replaceState(null, '', address(hash || search.replace('?', '#')));
});
// It must not come back in the middle of the next quiz.
quiz.addEventListener('lmq-start', () => history.replaceState(null, '', address()));

if (asked.get('again') && asked.get('again') === sign()) {
  // The page has moved the frame, which made the browser load it anew: nobody has left anything. Another page
  // doesn't know the sign, and shows what is kept only once the person asks for it.
  const goOn = () => quiz.shadowRoot.querySelector('[part=resume], [part=own-result]')?.click();
  quiz.addEventListener('lmq-ready', goOn, { once: true });
}
new MutationObserver(sayScreen).observe(quiz, { attributeFilter: ['data-screen'] });

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || (owner ?? origin) !== origin) return;
  const type = data?.[NAME];
  if (type === 'settings' && Object(data.value) === data.value) {
    owner = origin;
    // Whoever answers gives the frame its height: now nothing has to scroll in it.
    document.documentElement.style.overflow = 'hidden';
    take(data.value);
    show();
    sayScreen();
    // At once, too: a browser may draw nothing of a frame that has no height yet.
    sayHeight(quiz.getBoundingClientRect());
    size.observe(quiz);
  } else if (owner && type === 'link' && typeof data.value === 'string') {
    // The one that is there already would not be heard of.
    history.replaceState(null, '', address());
    location.replace(`#${data.value.replace(/^#/, '')}`);
  }
});

// Opened as a page of its own, it would show whatever a link's author likes as if it were ours. In a
// frame, embed.js numbers its quizzes, and answers; a bare frame has nobody to wait for.
if (parent === window) location.replace(new URL(`index.html${location.hash}`, location.href));
else if (asked.has('slot')) parent.postMessage({ [NAME]: 'hello' }, '*');
else {
  take(Object.fromEntries(asked));
  show();
}
