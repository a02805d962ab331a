/**
 * The page's end of a frame: opens frame.html inside the element, tells it what the author asks for,
 * and passes on what it says. Loaded only where a frame is wanted or needed. The frame's end is
 * frame.js; who decides between page and frame is embed.js.
 */

const NAME = 'leader-manager-quiz';
const LOOKS = ['font', 'text', 'muted', 'surface', 'line', 'accent', 'lead', 'manage', 'radius', 'space'];
const SCREENS = ['start', 'question', 'context', 'result'];
const EVENTS = ['ready', 'start', 'answer', 'complete', 'share', 'error'];
/** In CSS pixels. Nothing that the quiz shows is lower or higher. */
const LOWEST = 100;
const HIGHEST = 20_000;
/** How long a frame may be silent, in milliseconds: once it has loaded, its script has run by then. */
const SILENCE = 4000;
const LONGEST_SILENCE = 30_000;

/** `auto` follows the page's declared colour scheme, in its styles or in a tag, which the frame can't see. */
const themeOf = (asked, declared) => {
  if (/^(light|dark)$/.test(asked)) return asked;
  const tag = document.querySelector('meta[name="color-scheme"]');
  const colorScheme = declared === 'normal' && tag ? tag.content : declared;
  const [light, dark] = ['light', 'dark'].map((name) => colorScheme.includes(name));
  if (light && dark) return 'auto';
  return dark ? 'dark' : 'light';
};

/** Words as they can be posted: frameworks hand over proxies, and anything may stand for a text. */
const plain = (pack) => Object.fromEntries(
  Object.entries(pack).map(([key, text]) => [key, typeof text === 'string' ? text : null]));

// By which sign each element's frame knows that the person has begun something in it.
const signs = new WeakMap();

export class FrameHost {
  #host;
  #frame;
  #settings;
  #failed;
  #origin;
  #turn;
  #fragment;
  #hasAnswered = false;
  #end = new AbortController();

  /**
   * Opens a frame in `box`, unseen until its quiz is there. `settings` gives what the author asks for,
   * `takesLink` is whether it shows the result in the page's address, `slot` tells the quizzes of a
   * page apart, `again` is whether one was here before, `made` makes an element, and `failed` is called once if nothing comes
   * of it.
   */
  constructor({ host, box, made, home, slot, takesLink, again, settings, failed }) {
    // A result may be in the query, where the author wants that; the frame gets it in its fragment.
    const linked = location.hash.includes('lmq') ? location.hash : location.search.replace('?', '#');
    this.#host = host;
    this.#settings = settings;
    this.#origin = new URL(home).origin;
    this.#failed = () => {
      if (this.#end.signal.aborted) return;
      this.close();
      failed();
    };
    addEventListener('message', (message) => {
      if (message.source !== this.#frame.contentWindow || message.origin !== this.#origin) return;
      this.#hear(message.data?.[NAME], message.data?.value);
    }, { signal: this.#end.signal });

    this.#frame = made('iframe');
    this.#frame.src = `${home}frame.html?slot=${slot}${again && signs.has(host) ? `&again=${signs.get(host)}` : ''}${takesLink ? linked : ''}`;
    this.#frame.title = host.title || 'Leader or manager?';
    this.#frame.allow = 'clipboard-write; web-share';
    this.#frame.part = 'frame';
    this.#frame.style.cssText = 'position:absolute;visibility:hidden;inline-size:100%;block-size:0;border:0';
    // A frame that the page's policy forbids is told of, and in most browsers loads empty.
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === 'frame-src' && blockedURI.startsWith(this.#origin)) this.#failed();
    }, { signal: this.#end.signal });
    this.#frame.onload = () => setTimeout(() => this.#expect(), SILENCE);
    setTimeout(() => this.#expect(), LONGEST_SILENCE);
    box.append(this.#frame);
  }

  /** By now the frame has answered, or never will. */
  #expect() {
    if (!this.#hasAnswered) this.#failed();
  }

  /** Ends it, and takes the frame away. */
  close() {
    this.#end.abort();
    this.#frame.remove();
  }

  /** Opens the result of another address in the frame. */
  link(fragment) {
    this.#fragment = fragment;
    if (this.#hasAnswered) this.#post('link', fragment);
  }

  /** Tells the frame what the author asks for now. */
  async tell() {
    const turn = this.#turn = {};
    const value = await this.#settings();
    if (turn !== this.#turn) return;
    if (value.pack) value.pack = plain(value.pack);
    const computed = getComputedStyle(this.#host);
    for (const name of LOOKS) value[name] = computed.getPropertyValue(`--lmq-${name}`);
    value.theme = themeOf(value.theme, computed.colorScheme);
    // Links lead to the page that the reader is on, by the name that it has for itself. Results are in the query only
    // where the author asks for that.
    const named = document.querySelector('link[rel~=canonical]')?.href ?? '';
    value['share-url'] ??= named.startsWith(`${location.origin}/`) ? named : location.href.replace(/[?&]lmq=$/, '');
    // A frame is see-through only where it agrees with the page on the colour scheme.
    this.#frame.style.colorScheme = value.theme === 'auto' ? 'light dark' : value.theme;
    this.#post('settings', value);
  }

  #post(type, value) {
    // A frame that has been taken away has no window.
    this.#frame.contentWindow?.postMessage({ [NAME]: type, value }, this.#origin);
  }

  /** Takes in what the frame says. Whatever has another shape changes nothing. */
  #hear(type, value) {
    const { style } = this.#frame;
    if (type === 'hello') {
      this.#hasAnswered = true;
      this.tell().then(() => this.#fragment && this.#post('link', this.#fragment));
    } else if (type === 'height' && Number.isFinite(value)) {
      style.blockSize = `${Math.min(Math.max(value, LOWEST), HIGHEST)}px`;
    } else if (type === 'sign' && /^[\d-]{1,60}$/.test(value)) {
      signs.set(this.#host, value);
    } else if (type === 'failed') {
      this.#failed();
    } else if (type === 'screen' && SCREENS.includes(value)) {
      this.#host.dataset.screen = value;
      this.#show();
    } else if (type === 'event' && EVENTS.includes(value?.name) && Object(value.detail) === value.detail) {
      const init = { bubbles: true, composed: true, detail: value.detail };
      this.#host.dispatchEvent(new CustomEvent(`lmq-${value.name}`, init));
    }
  }

  #show() {
    if (!this.#frame.style.visibility) return;
    this.#frame.style.position = this.#frame.style.visibility = '';
    this.#frame.style.display = 'block';
    this.#frame.parentNode?.querySelector('slot')?.remove();
  }
}
