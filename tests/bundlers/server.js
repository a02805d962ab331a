// Whoever draws pages on a server may import the package there: it does nothing.

const { LeaderManagerQuiz } = await import('leader-manager-quiz');
LeaderManagerQuiz.home = 'https://quiz.example/';
if (globalThis.customElements) throw Error('this is no server');
