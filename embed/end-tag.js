/**
 * For posts in which the quiz has no end tag: HTML takes no notice of the slash in
 * `<leader-manager-quiz />`, so that the rest of the post is inside the element. The post stays readable, under
 * the quiz, and its author is told. Loaded only where nothing follows the element.
 */

const NAME = 'leader-manager-quiz';
/** What a post has, and nobody puts there to stand in for a quiz. */
const OF_A_POST = `${NAME},h1,h2,h3,h4,h5,h6,article,section,aside,footer,figure,table,form,script`;
/** Nor does anybody write so many characters for that. */
const LONGEST = 400;

/**
 * Whether what is in an element that nothing follows is the rest of a post. An author who ends the last line in
 * the element, and then nothing, has not ended the element.
 */
const isRest = (quiz) => quiz.childElementCount > 0
  && (/\n\s*$/.test(quiz.lastChild.data ?? '') || quiz.querySelector(OF_A_POST) || quiz.textContent.length > LONGEST);

/** Shows the rest of the post after `box`, which holds the quiz, and tells the author, by the quiz's own `tell`. */
export const keep = async (quiz, box, tell) => {
  if (document.readyState === 'loading') {
    await new Promise((parsed) => document.addEventListener('DOMContentLoaded', parsed, { once: true }));
  }
  // By now something may follow.
  if (quiz.nextSibling || !isRest(quiz) || box.nextSibling) return;
  box.after(document.createElement('slot'));
  // What stood in for the quiz was the whole post.
  if (box.querySelector('slot')) box.replaceChildren();
  box.style.minBlockSize = '';
  tell('end-tag', `The end tag is missing: write <${NAME}></${NAME}>. A slash in the first tag doesn’t end the element, and all that follows is inside it.`);
};
