/**
 * The script of the page for teams: starts the same program as the quiz's, at another screen. Who comes
 * from a result has most of it already.
 */

import { LeaderManagerQuiz, loadProgram, loadWords, onStop } from './embed.js';

const place = document.querySelector('#team');
const asked = new URLSearchParams(location.search).get('lang');
const language = LeaderManagerQuiz.known([asked, ...navigator.languages, document.documentElement.lang]);
const load = (part) => loadWords(language, part);

const begin = async () => {
  const [program, words] = await Promise.all([loadProgram(), load('take')]);
  const quiz = program.made();
  await quiz.team(load, words);
  place.replaceChildren(quiz.root);
};

const fail = () => {
  place.replaceChildren();
  document.querySelector('#failed').hidden = false;
};

// The tab has kept who was there.
onStop.push((isFirst) => (isFirst ? begin().catch(fail) : fail()));

begin().catch((error) => {
  fail();
  throw error;
});
