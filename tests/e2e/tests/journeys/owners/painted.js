// From now on every moment is late, and what stands on screen whenever the browser could paint is kept in
// `__painted`: the headline of the result, and its first finding.
let late = Date.now();
Date.now = () => (late += 1000);
window.__painted = [];
new MutationObserver(() => {
  if (find('.due')) return;
  window.__painted.push([part('headline').textContent, find('.finding > p').textContent]);
}).observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
