/**
 * Types of the element and its events, for `embed.js`.
 */

export interface LmqReady {}
export interface LmqStart {
  length: 'snapshot' | 'full';
}
export interface LmqAnswer {
  /** The number of the statement, from 1. The answer itself is never told. */
  position: number;
  count: number;
}
/** Scores from 0 to 100, or null where there are too few answers. */
export interface LmqComplete {
  length: 'snapshot' | 'full';
  leading: number | null;
  managing: number | null;
  /** Leading minus managing, from -100 to 100. */
  balance: number | null;
  /** Which way the balance surely leans: `none` where it may be chance. */
  lean: 'leading' | 'managing' | 'none' | null;
  /** How many statements were answered; the others were "can’t say". */
  answered: number;
  /** The instrument's revision: ours up to 31, a content pack's from 32. */
  revision: number;
  /** By facet id, such as "risk.leading". */
  facets: Record<string, number | null>;
  /** An address with the result in it: `share-url`, or the page's own. */
  link: string;
}
export interface LmqShare {
  link: string;
}
export interface LmqError {
  code:
    | 'no-webassembly'
    | 'wasm-forbidden'
    | 'styles-forbidden'
    | 'load'
    | 'page'
    | 'stopped'
    | 'frame'
    | 'content'
    | 'end-tag'
    | 'link-damaged'
    | 'link-newer'
    | 'link-foreign'
    | 'link-other';
  message: string;
}

export type LmqScreen = 'loading' | 'start' | 'question' | 'context' | 'result' | 'error';

/** What `<leader-manager-quiz>` takes. All of it may change while the quiz runs. */
export interface LmqAttributes {
  lang?: string;
  theme?: 'auto' | 'light' | 'dark';
  length?: 'ask' | 'snapshot' | 'full';
  /** The address of a content pack. */
  content?: string;
  /** The page that result links point at; without it, this page. */
  'share-url'?: string;
  /** http, https or relative. */
  'cta-href'?: string;
  'cta-label'?: string;
  resume?: 'on' | 'off';
  mode?: 'auto' | 'inline' | 'iframe';
  /** The folder with frame.html and index.html, where embed.js isn't beside them. */
  home?: string;
}

export class LeaderManagerQuiz extends HTMLElement {
  /** The languages there are. */
  static languages: readonly string[];
  /** The folder with frame.html and index.html, ending in a slash. Set it where a bundler moves this file. */
  static home: string;
  /** A content pack as an object, instead of the `content` attribute. */
  pack: Record<string, string> | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'leader-manager-quiz': LeaderManagerQuiz;
  }
  interface HTMLElementEventMap {
    'lmq-ready': CustomEvent<LmqReady>;
    'lmq-start': CustomEvent<LmqStart>;
    'lmq-answer': CustomEvent<LmqAnswer>;
    'lmq-complete': CustomEvent<LmqComplete>;
    'lmq-share': CustomEvent<LmqShare>;
    'lmq-error': CustomEvent<LmqError>;
  }
}
