// From now on every moment is late, and what stands on screen whenever a browser could paint is kept in
// `__painted`: a result's link and the scores in its table.
let late = Date.now();
Date.now = () => (late += 1000);
const painted = [];
new MutationObserver(() => {
  if (find('.due') || !part('share-link')) return;
  const seen = [part('share-link').value, part('scores').textContent];
  if (!painted.some((before) => String(before) === String(seen))) painted.push(seen);
}).observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
window.__painted = painted;
