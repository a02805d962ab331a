/**
 * The stand-alone page's own script: chooses the language, and keeps the address bar in step with the
 * quiz, through the same events that any page can listen to. Posts that embed the quiz don't load this.
 */

const quiz = document.querySelector('leader-manager-quiz');
const element = customElements.get('leader-manager-quiz');

// Posts have the language of their author; this page has its reader's.
if (quiz && element?.languages.length > 1) {
  const asked = new URLSearchParams(location.search).get('lang');
  quiz.lang = element.known([asked, ...navigator.languages]);
}

quiz?.addEventListener('lmq-complete', (event) => {
  history.replaceState(null, '', event.detail.link);
});

// A result in the address would come back on a reload in the middle of the quiz. It stays one step
// back in the browser's history.
quiz?.addEventListener('lmq-start', () => {
  if (location.hash.includes('lmq=')) history.pushState(null, '', location.pathname + location.search);
});

// The title says where somebody is, or what is wrong there. The first screen may be there before this script is.
const { title } = document;
const root = quiz?.shadowRoot;
const tell = () => {
  const said = root.querySelector('[part="error"]') ?? root.querySelector('h2');
  document.title = said ? `${said.textContent} – ${title}` : title;
};
if (root) {
  tell();
  new MutationObserver(tell).observe(root, { characterData: true, childList: true, subtree: true });
}
