/**
 * The stand-alone page's own script: keeps the address bar in step with the quiz, through the
 * same events that any page can listen to. Posts that embed the quiz don't load this.
 */

const quiz = document.querySelector('leader-manager-quiz');

quiz?.addEventListener('lmq-complete', (event) => {
  history.replaceState(null, '', new URL(event.detail.link).hash);
});

// A result in the address would come back on a reload in the middle of the quiz.
quiz?.addEventListener('lmq-start', () => {
  history.replaceState(null, '', location.pathname + location.search);
});
