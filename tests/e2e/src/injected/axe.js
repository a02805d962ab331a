// Starts axe-core on what is shown, or on what a selector finds in the quiz, and leaves what it finds in
// `window.__axe`, one text a violation.
// Rules that are about a page as a whole, which is its author's, are not among the best practices.
const bestPractices = [
  'aria-allowed-role',
  'empty-heading',
  'heading-order',
  'label-title-only',
  'landmark-unique',
  'scope-attr-valid',
  'tabindex',
];
const asked = ['target-size', ...bestPractices];
const place = arguments[0]
  ? { include: [{ fromShadowDom: ['leader-manager-quiz', arguments[0]] }] }
  : document;
window.__axe = null;
axe
  .run(place, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    rules: Object.fromEntries(asked.map((rule) => [rule, { enabled: true }])),
    resultTypes: ['violations'],
    // It would fetch the page's style sheets once more.
    preload: false,
  })
  .then(
    ({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => {
          const says = node.failureSummary.replace(/\s+/g, ' ');
          return `${id} at ${node.target.flat().join(' >> ')}: ${says}`;
        }),
      ),
    (error) => [`axe-core itself failed: ${error}`],
  )
  .then((found) => {
    window.__axe = found;
  });
