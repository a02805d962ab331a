/**
 * The script of the page for teams: starts the same program as the quiz's, at another screen. Who comes
 * from a result has most of it already.
 */

import { LeaderManagerQuiz, loadProgram, loadWords } from './embed.js';

const place = document.querySelector('#team');
const asked = new URLSearchParams(location.search).get('lang');
const language = LeaderManagerQuiz.known([asked, ...navigator.languages, document.documentElement.lang]);
const load = (part) => loadWords(language, part);

try {
  const [program, words] = await Promise.all([loadProgram(), load('take')]);
  const quiz = new program.Quiz();
  await quiz.team(load, words);
  place.replaceChildren(quiz.root);
} catch (error) {
  place.replaceChildren();
  document.querySelector('#failed').hidden = false;
  throw error;
}
