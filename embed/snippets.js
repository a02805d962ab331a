/**
 * What the author of a post pastes, as text: from settings that have been read and checked to the
 * snippets for each kind of site. Functions of their arguments alone: no page and no form, which are
 * builder.js's. Whatever an author typed is escaped here, for the language it is put into.
 */

/** The custom properties that the builder can set, by the names of its fields. */
export const LOOKS = {
  accent: '--lmq-accent',
  lead: '--lmq-lead',
  manage: '--lmq-manage',
  surface: '--lmq-surface',
  text: '--lmq-text',
  font: '--lmq-font',
  radius: '--lmq-radius',
};

/** In this order wherever attributes are written; shortcodes and includes take the same ones. */
export const ATTRIBUTES = ['lang', 'theme', 'length', 'content', 'share-url', 'cta-href', 'cta-label', 'resume', 'mode'];
const TAG = 'leader-manager-quiz';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const entity = (mark) => ENTITIES[mark] ?? `&#${mark.codePointAt(0)};`;

/**
 * Safe as text and between either kind of quotation marks. Brackets and braces too: sites read
 * `[shortcodes]` and `{{ placeholders }}` even inside attributes.
 */
export const escapedForHtml = (text) => text.replace(/[&<>"'[\]{}]/g, entity);

/**
 * For a parameter of a Hugo shortcode or a Jekyll include. Neither has a way to quote every mark, so
 * those that end or change a parameter are written as entities; the shortcode's file reads them.
 */
const escapedForParameter = (text) =>
  escapedForHtml(text).replace(/[\\`%]/g, entity);

/** As a string of JavaScript. Its `<` and the two odd line ends are spelt out: they end scripts. */
const escapedForScript = (text) =>
  JSON.stringify(text).replace(/[<\u2028\u2029]/g, (mark) => `\\u${mark.codePointAt(0).toString(16).padStart(4, '0')}`);

const escapedForMarkdown = (text) => text.replace(/[\\`*_{}[\]()<>#!|&]/g, '\\$&');

/** Brackets and spaces would end the address in Markdown. */
const addressForMarkdown = (address) =>
  address.replace(/[()<>\s\\]/g, (mark) => `%${mark.codePointAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** What is wrong with an address: the name of a fault, or nothing. Empty is fine. */
export const addressFault = (text) => {
  if (text === '') return undefined;
  // `example.com/course` is an address on the post's own site, and never what was meant.
  const beginning = /^[\w-]+(\.[\w-]+)*\.([a-z]{2,})(?=[/?#:]|$)/i.exec(text);
  if (beginning && !/^(html?|php|aspx?|json)$/i.test(beginning[2])) return 'domain';
  try {
    const { protocol } = new URL(text, 'https://post.example/');
    return protocol === 'https:' || protocol === 'http:' ? undefined : 'scheme';
  } catch {
    return 'address';
  }
};

const isWhole = (address) => /^https?:/i.test(address);

/** The page that shows the quiz by itself. */
export const standAlone = (home) => new URL('index.html', home).href;

/** What the settings ask for beyond what the element does by itself: names and values. */
export const attributesOf = (settings, home) => {
  const shareUrl = { post: '', alone: standAlone(home), own: settings.shareUrl }[settings.share];
  const hasAction = settings.ctaHref !== '' && settings.ctaLabel !== '';
  const values = {
    lang: settings.lang,
    theme: settings.theme === 'auto' ? '' : settings.theme,
    length: settings.length === 'ask' ? '' : settings.length,
    content: settings.content,
    'share-url': shareUrl,
    'cta-href': hasAction ? settings.ctaHref : '',
    'cta-label': hasAction ? settings.ctaLabel : '',
    resume: settings.resume === 'off' ? 'off' : '',
    mode: settings.mode === 'auto' ? '' : settings.mode,
  };
  return ATTRIBUTES.map((name) => [name, values[name]]).filter(([, value]) => value !== '');
};

/** What a plain iframe can't be told: it doesn't know the address of the post around it. */
export const lostInFrame = (settings) =>
  [settings.content, settings.ctaHref, settings.share === 'own' ? settings.shareUrl : ''].some(
    (address) => address !== '' && !isWhole(address),
  );

const written = (name, attributes, inside, quoted = (value) => `"${escapedForHtml(value)}"`) => {
  const parts = attributes.map(([attribute, value]) => `${attribute}=${quoted(value)}`);
  const short = ['<' + name, ...parts].join(' ');
  const start = short.length > 76 && parts.length > 2 ? `<${name}\n  ${parts.join('\n  ')}\n` : short;
  return `${start}>${inside}</${name}>`;
};

const loader = (home) => written('script', [['type', 'module'], ['src', `${home}embed.js`]], '');

/** For sites that leave a script nothing but its text. */
const classicLoader = (home) => written('script', [], `import('${home}embed.js')`);

const invitation = (home, words) =>
  written('a', [['href', standAlone(home)]], escapedForHtml(words.invitation));

const declarations = (looks) =>
  Object.entries(LOOKS)
    .filter(([field]) => looks[field])
    .map(([field, property]) => `${property}: ${looks[field]};`);

const rule = (looks) => {
  const lines = declarations(looks);
  return lines.length ? `${TAG} {\n  ${lines.join('\n  ')}\n}` : '';
};

const element = (settings, home, words, looks = [], load = loader) => {
  const attributes = attributesOf(settings, home);
  if (looks.length) attributes.push(['style', looks.join(' ')]);
  return `${load(home)}\n${written(TAG, attributes, `\n  ${invitation(home, words)}\n`)}`;
};

/** The frame's settings, looks too, are its address. Addresses that only the post could complete are left out. */
const frame = (settings, home, words) => {
  const address = new URL('frame.html', home);
  const attributes = new Map(attributesOf(settings, home));
  attributes.delete('mode');
  for (const name of ['content', 'share-url', 'cta-href']) {
    if (attributes.has(name) && !isWhole(attributes.get(name))) attributes.delete(name);
  }
  if (!attributes.has('cta-href')) attributes.delete('cta-label');
  for (const field of Object.keys(LOOKS)) if (settings.looks[field]) attributes.set(field, settings.looks[field]);
  for (const [name, value] of attributes) address.searchParams.set(name, value);
  return written('iframe', [
    ['src', address.href],
    ['title', words.frameTitle],
    ['width', '100%'],
    ['height', '760'],
    ['loading', 'lazy'],
    ['allow', 'clipboard-write; web-share'],
    // Obsolete, and obeyed everywhere: strict pages refuse a style here.
    ['frameborder', '0'],
  ], '');
};

const parameters = (settings, home) =>
  attributesOf(settings, home).map(([name, value]) => ` ${name}="${escapedForParameter(value)}"`).join('');

/** A shortcode's or an include's file: one optional attribute a line, written by `attribute`. */
const template = (settings, home, words, comment, attribute) =>
  `${comment}
${loader(home)}
<${TAG}
${ATTRIBUTES.map(attribute).join('\n')}
>
  ${invitation(home, words)}
</${TAG}>
`;

const hugoFile = (settings, home, words) =>
  template(settings, home, words, '{{- /* layouts/shortcodes/quiz.html */ -}}', (name) =>
    `  {{- with .Get "${name}" }} ${name}="{{ htmlUnescape . }}"{{ end }}`);

const jekyllFile = (settings, home, words) =>
  template(settings, home, words, '{%- comment -%} _includes/quiz.html {%- endcomment -%}', (name) =>
    `  {%- if include['${name}'] %} ${name}="{{ include['${name}'] | escape_once }}"{% endif %}`);

/** Plain text where JSX takes it as it stands, and an expression everywhere else. */
const inJsx = (value) => (/["'&{}<>\\]/.test(value) ? `{${escapedForScript(value)}}` : `"${value}"`);

const jsxElement = (settings, home, words) => {
  const address = standAlone(home);
  const link = written('a', [['href', address]], `{${escapedForScript(words.invitation)}}`, inJsx);
  return written(TAG, attributesOf(settings, home), `\n  ${link}\n`, inJsx);
};

const react = (settings, home, words) => `import { LeaderManagerQuiz } from 'leader-manager-quiz';

LeaderManagerQuiz.home = ${escapedForScript(home)};

export function Quiz() {
  return (
${jsxElement(settings, home, words).replace(/^/gm, '    ')}
  );
}
`;

const markdown = (home, words) => {
  const picture = addressForMarkdown(new URL('card.png', home).href);
  return `[![${escapedForMarkdown(words.pictureAlt)}](${picture})](${addressForMarkdown(standAlone(home))})`;
};

/**
 * Every snippet by the name of its place in the page; empty where there is nothing to paste.
 * `home` is the folder the quiz is served from, with a `/` at its end; `words` are what readers see
 * where the quiz can't run: `invitation`, `frameTitle`, `pictureAlt`.
 */
export const snippets = (settings, home, words) => ({
  html: element(settings, home, words),
  classic: element(settings, home, words, [], classicLoader),
  looks: rule(settings.looks),
  wordpress: element(settings, home, words, declarations(settings.looks)),
  frame: frame(settings, home, words),
  ghost: element(settings, home, words, declarations(settings.looks)),
  'hugo-file': hugoFile(settings, home, words),
  'hugo-use': `{{< quiz${parameters(settings, home)} >}}`,
  'jekyll-file': jekyllFile(settings, home, words),
  'jekyll-use': `{% include quiz.html${parameters(settings, home)} %}`,
  react: react(settings, home, words),
  markdown: markdown(home, words),
});
