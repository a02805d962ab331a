// Everything in the quiz that a person sees or presses: its name, its box from the quiz's own
// corner, and those looks that a page's styles could have changed.
for (const change of document.getAnimations()) change.finish();
const corner = find('.quiz').getBoundingClientRect();
const seen = [...root.querySelectorAll('.quiz, h2, h3, p, label, input, button, a, fieldset, legend, td, th, svg, svg text')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
return seen.map((element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const looks = getComputedStyle(element);
  const named = [
    'color', 'cursor', 'direction', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight',
    'letterSpacing', 'textTransform', 'visibility', 'whiteSpace', 'wordSpacing', 'borderTopStyle',
    'borderTopWidth', 'textAlign', 'textIndent', 'textShadow', 'pointerEvents', 'userSelect',
  ];
  return {
    // The page's own address in the link is no look.
    name: `${describe(element)} ${element.children.length ? '' : element.textContent.trim()}`
      .replace(/http\S*#/, '#'),
    box: [left - corner.left, top - corner.top, width, height],
    looks: Object.fromEntries(named.map((name) => [name, looks[name]])),
  };
});
