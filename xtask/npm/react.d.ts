/**
 * The element in React's JSX, from React 19 on: `import 'leader-manager-quiz/react'` once.
 * Which attributes and events there are is said in embed.d.ts.
 */

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  LeaderManagerQuiz,
  LmqAnswer,
  LmqAttributes,
  LmqComplete,
  LmqError,
  LmqReady,
  LmqShare,
  LmqStart,
} from './embed.js';

export * from './embed.js';

/** What JSX may say to the element beside what it may say to every element. */
export interface LeaderManagerQuizProps extends LmqAttributes {
  'onlmq-ready'?: (event: CustomEvent<LmqReady>) => void;
  'onlmq-start'?: (event: CustomEvent<LmqStart>) => void;
  'onlmq-answer'?: (event: CustomEvent<LmqAnswer>) => void;
  'onlmq-complete'?: (event: CustomEvent<LmqComplete>) => void;
  'onlmq-share'?: (event: CustomEvent<LmqShare>) => void;
  'onlmq-error'?: (event: CustomEvent<LmqError>) => void;
}

type Plain = DetailedHTMLProps<HTMLAttributes<LeaderManagerQuiz>, LeaderManagerQuiz>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'leader-manager-quiz': Omit<Plain, keyof LeaderManagerQuizProps> & LeaderManagerQuizProps;
    }
  }
}
