/**
 * The builder page's behaviour: reads its fields, says what is wrong with them, keeps the preview in
 * step, fills in the snippets and copies them. What a snippet says is worked out in snippets.js; every
 * word a person reads stands in embed.html.
 */

import { ATTRIBUTES, LOOKS, addressFault, attributesOf, lostInFrame, snippets } from './snippets.js';
import { ratio } from './contrast.js';

const home = new URL('.', location.href).href;
const form = document.querySelector('#settings');
let preview = document.querySelector('#preview');
const words = { ...document.querySelector('#words').dataset };
// Not by property: `length` is one of the fields, and what every list of fields has.
const field = (name) => form.elements.namedItem(name);
/** The least contrast at which small text is easy to read (WCAG 1.4.3). */
const READABLE = 4.5;
/** Fields whose faults are told: those that have been left. Nobody likes to be told while typing. */
const told = new Set();

// --- Reading ---------------------------------------------------------------------------------

/** What stands in a field, without characters that would make a snippet read other than it is. */
const typed = (name) =>
  field(name).value.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '').trim();

const fontFault = (text) =>
  text === '' || (/^[\p{L}\p{N}\s,'"-]+$/u.test(text) && CSS.supports('font-family', text)) ? undefined : 'address';

/** The fault of each field that can be wrong, by its name; undefined where there is none. */
const faultsOf = () => {
  const label = typed('cta-label');
  const address = typed('cta-href');
  const share = typed('share-url');
  return {
    'cta-label': address !== '' && label === '' ? 'missing' : undefined,
    'cta-href': label !== '' && address === '' ? 'missing' : addressFault(address),
    'share-url': field('share').value !== 'own' ? undefined : share === '' ? 'missing' : addressFault(share),
    content: addressFault(typed('content')),
    font: fontFault(typed('font')),
    radius: field('radius').validity.valid ? undefined : 'address',
  };
};

/** The settings without whatever is wrong. */
const settingsFrom = (faults) => {
  const sound = (name) => (faults[name] ? '' : typed(name));
  const looks = { font: sound('font'), radius: sound('radius') && `${Number(sound('radius'))}px` };
  for (const name of ['accent', 'lead', 'manage', 'surface', 'text']) {
    if (field(`own-${name}`).checked) looks[name] = field(name).value;
  }
  return {
    lang: field('lang').options.length > 1 ? field('lang').value : '',
    theme: field('theme').value,
    length: field('length').value,
    content: sound('content'),
    share: field('share').value,
    shareUrl: sound('share-url'),
    ctaHref: sound('cta-href'),
    ctaLabel: sound('cta-label'),
    resume: field('resume').checked ? 'on' : 'off',
    mode: field('mode').value,
    looks,
  };
};

// --- Showing ---------------------------------------------------------------------------------

const say = (place, text) => {
  if (place.textContent !== text) place.textContent = text;
};

const showFaults = (faults) => {
  for (const [name, fault] of Object.entries(faults)) {
    const place = document.querySelector(`#${name}-problem`);
    const isTold = Boolean(fault) && told.has(name);
    // What the quiz itself said about a content pack stays until the address changes.
    if (isTold) say(place, place.dataset[fault] ?? '');
    else if (!place.hasAttribute('data-from-quiz')) say(place, '');
    field(name).setAttribute('aria-invalid', String(place.textContent !== ''));
  }
};

const note = (name, isShown) => {
  for (const place of document.querySelectorAll(`[data-note="${name}"]`)) place.hidden = !isShown;
};

const shownPlace = () => document.querySelector('[name="place"]:checked').value;

const showPlaces = (settings, texts) => {
  const place = shownPlace();
  for (const part of document.querySelectorAll('[data-place]')) part.hidden = part.dataset.place !== place;
  const rule = document.querySelector('[data-for]');
  rule.hidden = texts.looks === '' || !rule.dataset.for.split(' ').includes(place);
  note('frame-theme', settings.theme === 'auto');
  note('frame-share', settings.share === 'post');
  note('lost', lostInFrame(settings));
};

const showSnippets = (texts) => {
  for (const code of document.querySelectorAll('[data-snippet]')) {
    const text = texts[code.dataset.snippet];
    if (code.textContent === text) continue;
    code.textContent = text;
    // What was copied is no longer what stands here.
    say(code.closest('.snippet').querySelector('output'), '');
  }
};

/** The quiz in the page gets what the snippets say, and nothing that hasn't changed. */
const showPreview = (settings) => {
  const wanted = new Map(attributesOf(settings, home));
  for (const name of ATTRIBUTES) {
    const value = wanted.get(name) ?? null;
    if (preview.getAttribute(name) === value) continue;
    if (name === 'content') quizSaid('content', '');
    if (name === 'mode') quizSaid('preview', '');
    if (value === null) preview.removeAttribute(name);
    else preview.setAttribute(name, value);
  }
  for (const [name, property] of Object.entries(LOOKS)) {
    const value = settings.looks[name] ?? '';
    if (preview.style.getPropertyValue(property) !== value) preview.style.setProperty(property, value);
  }
};

/** The quiz inside the preview's frame, which is of this site too; nothing where there is none. */
const framed = () =>
  preview.shadowRoot?.querySelector('iframe')?.contentDocument?.querySelector(preview.localName);

/** The quiz's card as it is drawn now. */
const card = () => (framed() ?? preview).shadowRoot?.querySelector('.quiz');

/** How well the chosen colours can be read, on the surface that the preview really has. */
const showContrast = (settings) => {
  const shown = card();
  const drawn = shown && getComputedStyle(shown);
  const { low } = document.querySelector('#contrast-words').dataset;
  for (const place of document.querySelectorAll('[data-colour]')) {
    const name = place.dataset.colour;
    const own = settings.looks[name];
    const found = own && drawn && ratio(name === 'surface' ? drawn.color : own, drawn.backgroundColor);
    say(place, found && found < READABLE ? low.replace('{ratio}', (Math.floor(found * 10) / 10).toLocaleString()) : '');
  }
  const { surface, text } = settings.looks;
  note('pair', settings.theme === 'auto' && Boolean(surface) !== Boolean(text));
};

const update = () => {
  const faults = faultsOf();
  const settings = settingsFrom(faults);
  const texts = snippets(settings, home, words);
  note('own-share', settings.share === 'own');
  showPreview(settings);
  showFaults(faults);
  showContrast(settings);
  showSnippets(texts);
  showPlaces(settings, texts);
};

// --- Hearing ---------------------------------------------------------------------------------

/** Shows what the quiz reported, beside the field it is about. */
const quizSaid = (name, text) => {
  const place = document.querySelector(`#${name}-problem`);
  place.toggleAttribute('data-from-quiz', text !== '');
  say(place, text);
};

// What is chosen reaches a frame a little later.
const framedLooks = new MutationObserver(() => showContrast(settingsFrom(faultsOf())));

const hear = (quiz) => {
  quiz.addEventListener('lmq-error', ({ detail }) => {
    const isAboutWords = detail.code === 'content';
    const place = document.querySelector('#content-problem');
    // A function, because `$` in a message would mean something in a text.
    const text = isAboutWords ? place.dataset.refused.replace('{message}', () => detail.message) : detail.message;
    quizSaid(isAboutWords ? 'content' : 'preview', text);
    if (isAboutWords) place.closest('details').open = true;
    update();
  });
  quiz.addEventListener('lmq-ready', () => {
    const inside = framed();
    if (inside) framedLooks.observe(inside, { attributeFilter: ['style', 'theme'] });
    update();
  });
};

/** Puts another quiz in the preview's place, which begins with one of its screens. */
const begin = ({ value, dataset }) => {
  const next = preview.cloneNode(true);
  next.removeAttribute('data-screen');
  hear(next);
  if (value === 'question') {
    next.addEventListener('lmq-ready', () => {
      (framed() ?? next).shadowRoot.querySelector('[part=start-button], [part=resume]')?.click();
    }, { once: true });
  }
  // A result is somebody's, by a link.
  history.replaceState(null, '', dataset.example ?? location.pathname + location.search);
  preview.replaceWith(next);
  preview = next;
};

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', ({ target }) => {
  // Choosing a colour means wanting it.
  if (target.type === 'color') field(`own-${target.name}`).checked = true;
  // Half an address would be asked for; the whole one comes with `change`.
  if (target.name !== 'content') update();
});
form.addEventListener('change', ({ target }) => {
  told.add(target.name);
  update();
});
form.addEventListener('focusout', ({ target, relatedTarget }) => {
  // The two halves of the link are judged when both have been left.
  const both = target.closest('fieldset')?.querySelectorAll('[name^="cta-"]');
  if (!both?.length || target.closest('fieldset').contains(relatedTarget)) return;
  for (const { name } of both) told.add(name);
  update();
});
form.addEventListener('reset', () => {
  told.clear();
  // The fields have their first values only after this event and all that hangs on it.
  setTimeout(update);
});
for (const radio of document.querySelectorAll('[name="place"]')) radio.addEventListener('change', update);
for (const radio of document.querySelectorAll('[name="shown"]')) radio.addEventListener('change', () => begin(radio));
for (const radio of document.querySelectorAll('[name="width"]')) {
  radio.addEventListener('change', () => {
    document.querySelector('.stage').dataset.width = radio.value;
  });
}

const copy = async (code, output) => {
  for (const other of document.querySelectorAll('.copy output')) say(other, '');
  let outcome = output.dataset.copied;
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    getSelection().selectAllChildren(code);
    outcome = output.dataset.failed;
  }
  // In the next frame, so that the same words are said again at a second press.
  requestAnimationFrame(() => say(output, outcome));
};

for (const snippet of document.querySelectorAll('.snippet')) {
  const row = document.querySelector('#copy').content.cloneNode(true);
  const [title, code] = [snippet.querySelector('h3'), snippet.querySelector('code')];
  const [button, output] = [row.querySelector('button'), row.querySelector('output')];
  // "Copy" alone wouldn't tell which.
  title.id = `snippet-${document.querySelectorAll('[id^="snippet-"]').length}`;
  button.id = `copy-${title.id}`;
  button.setAttribute('aria-labelledby', `${button.id} ${title.id}`);
  button.addEventListener('click', () => copy(code, output));
  snippet.append(row);
}

// The loader knows which languages there are; each is named in itself.
for (const tag of customElements.get(preview.localName)?.languages ?? [document.documentElement.lang]) {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
  const isPageLanguage = tag === document.documentElement.lang;
  field('lang').add(new Option(name, tag, isPageLanguage, isPageLanguage));
}

// Whether posts on other sites are let have the files, this site's own answer tells, too.
fetch('embed.js', { cache: 'no-store' }).then(({ headers }) => {
  note('refused', headers.get('access-control-allow-origin') !== '*');
});

hear(preview);
update();
