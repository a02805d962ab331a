// A React page with the quiz in it, in two lines: the import, and the element in `Post`. The rest
// is what a journey does to it: take it out, move it, change its theme, hear its events.

import 'leader-manager-quiz';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Post({ theme, onAnswer, onComplete }) {
  return (
    <leader-manager-quiz theme={theme} onlmq-answer={onAnswer} onlmq-complete={onComplete}>
      <p>The quiz stands here soon.</p>
    </leader-manager-quiz>
  );
}

function Page() {
  const [presses, setPresses] = useState(0);
  const [answers, setAnswers] = useState(0);
  const [clicks, setClicks] = useState(0);
  const [isOut, setOut] = useState(false);
  const [isRight, setRight] = useState(false);
  const [theme, setTheme] = useState('light');
  const [told, setTold] = useState('');
  const post = !isOut && (
    <Post
      theme={theme}
      onAnswer={() => setAnswers((before) => before + 1)}
      onComplete={(event) => setTold(JSON.stringify(event.detail))}
    />
  );
  return (
    <main>
      <h1>A React page</h1>
      <button id="press" onClick={() => setPresses(presses + 1)}>Press</button>
      <button id="toggle" onClick={() => setOut(!isOut)}>In or out</button>
      <button id="move" onClick={() => setRight(!isRight)}>Left or right</button>
      <button id="theme" onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}>{theme}</button>
      <output id="presses">{presses}</output>
      <output id="answers">{answers}</output>
      <output id="clicks">{clicks}</output>
      <output id="told">{told}</output>
      <div onClick={() => setClicks((before) => before + 1)}>
        <div id="left">{!isRight && post}</div>
        <div id="right">{isRight && post}</div>
      </div>
    </main>
  );
}

createRoot(document.querySelector('#root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
