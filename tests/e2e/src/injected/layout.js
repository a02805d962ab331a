// Run on whatever screen is shown; returns a list of what is wrong with its layout.
const faults = [];
const page = document.scrollingElement;
if (page.scrollWidth > page.clientWidth) {
  const wide = [...document.querySelectorAll('body *'), ...root.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > page.clientWidth + 0.5)
    .map(describe);
  faults.push(
    `the page scrolls sideways: ${page.scrollWidth} in ${page.clientWidth} px; ` +
      `sticking out: ${wide.slice(0, 8).join(', ')}`,
  );
}

const shown = (element) => element.checkVisibility({ visibilityProperty: true });

// What a finger can hit: a radio is pressed through its label.
for (const control of root.querySelectorAll('button, a[href], input, select, summary, label')) {
  const target = control.closest('label') ?? control;
  if (!shown(target)) continue;
  const { width, height } = target.getBoundingClientRect();
  if (height < 43.5 || width < 43.5) {
    // A link inside a sentence is exempt: it is as high as its line (WCAG 2.5.8).
    if (target.localName === 'a' && getComputedStyle(target).display === 'inline') continue;
    faults.push(`${describe(target)} is ${width.toFixed(1)} by ${height.toFixed(1)} px`);
  }
}

// Into a field of smaller text, an iPhone zooms by itself.
for (const field of root.querySelectorAll('input, textarea, select')) {
  const size = parseFloat(getComputedStyle(field).fontSize);
  const isTyped = !['radio', 'checkbox', 'file'].includes(field.type);
  if (isTyped && shown(field) && size < 16) faults.push(`${describe(field)} has text of ${size} px`);
}

// Text that is cut off: wider or higher than a box that hides what sticks out.
for (const element of root.querySelectorAll('*')) {
  if (!(element instanceof HTMLElement) || !shown(element)) continue;
  const { overflowX, overflowY } = getComputedStyle(element);
  if (element.localName === 'input') continue; // a field's value scrolls inside it
  const box = element.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) continue; // for screen readers only
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
  const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
  if (overflowX !== 'visible' && !hides(overflowX) && element.scrollWidth > element.clientWidth) {
    faults.push(
      `${describe(element)} ${element.className} hides ` +
        `${element.scrollWidth - element.clientWidth} px behind a sideways scroll`,
    );
  }
  if (wide || high) faults.push(`${describe(element)} cuts its content off`);
}
for (const option of root.querySelectorAll("[part~='option']")) {
  if (option.scrollWidth > option.clientWidth + 1) {
    faults.push(`the answer ${option.textContent.trim()} is wider than its box`);
  }
}

// The radar's labels, inside its own edges.
const radar = part('radar');
if (radar) {
  const edge = radar.getBoundingClientRect();
  for (const label of radar.querySelectorAll('text')) {
    if (!shown(label)) continue;
    const box = label.getBoundingClientRect();
    const inside =
      box.left >= edge.left - 0.5 &&
      box.right <= edge.right + 0.5 &&
      box.top >= edge.top - 0.5 &&
      box.bottom <= edge.bottom + 0.5;
    if (!inside) faults.push(`the radar cuts off its label “${label.textContent.trim()}”`);
  }
  if (edge.width === 0) faults.push('the radar has no width');
}
return faults;
