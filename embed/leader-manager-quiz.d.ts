/**
 * Types of the element's events. The element itself is defined by `embed.js`.
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
  /** By facet id, such as "risk.leading". */
  facets: Record<string, number | null>;
  /** The page's address with the result in it. */
  link: string;
}
export interface LmqShare {
  link: string;
}
export interface LmqError {
  code: 'load' | 'link-damaged' | 'link-newer' | 'link-foreign';
  message: string;
}

declare global {
  interface HTMLElementEventMap {
    'lmq-ready': CustomEvent<LmqReady>;
    'lmq-start': CustomEvent<LmqStart>;
    'lmq-answer': CustomEvent<LmqAnswer>;
    'lmq-complete': CustomEvent<LmqComplete>;
    'lmq-share': CustomEvent<LmqShare>;
    'lmq-error': CustomEvent<LmqError>;
  }
}
