// Opens a saved picture again, and says in window.opened what is wrong with it.
const font = getComputedStyle(find('[part~=radar] text')).fontFamily.split(',')[0].replaceAll('"', '').trim();

const svg = async (blob) => {
  const faults = [];
  const text = await blob.text();
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (picture.querySelector('parsererror')) faults.push('it is no XML');
  const drawing = picture.documentElement;
  const [, , width, height] = (drawing.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  if (!(width > 100 && height > 100)) faults.push(`its box is ${drawing.getAttribute('viewBox')}`);
  if (/\b(href|style|class|onload)=|url\(|<script|<foreignObject/.test(text)) faults.push('it names something outside');
  const texts = [...drawing.querySelectorAll('text tspan')];
  if (texts.length < 12) faults.push(`only ${texts.length} texts`);
  if (!texts.every((it) => it.closest('[font-family]')?.getAttribute('font-family').includes(font))) faults.push(`another font than ${font}`);
  // In the page for a moment, so that it has a layout: nothing sticks out of its box.
  const shown = document.importNode(drawing, true);
  shown.setAttribute('width', width);
  shown.setAttribute('height', height);
  document.body.append(shown);
  const edge = shown.getBoundingClientRect();
  for (const it of shown.querySelectorAll('text, path, circle, rect')) {
    const box = it.getBoundingClientRect();
    if (box.left < edge.left - 2 || box.right > edge.right + 2 || box.top < edge.top - 2 || box.bottom > edge.bottom + 2) faults.push(`${it.localName} ${it.textContent} sticks out`);
  }
  shown.remove();
  return { faults, width, height };
};

const png = async (blob) => {
  const faults = [];
  const picture = await createImageBitmap(blob);
  const { width, height } = picture;
  if (width < 1080) faults.push(`only ${width} dots wide`);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const dots = context.getImageData(0, 0, width, height).data;
  const counts = new Map();
  for (let at = 0; at < dots.length; at += 4 * 7) {
    const colour = dots.slice(at, at + 4).join(' ');
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const most = Math.max(...counts.values()) / (dots.length / 28);
  if (counts.size < 20 || most > 0.995) faults.push(`nearly blank: ${counts.size} colours, ${most} of one`);
  if ([...counts.keys()].some((colour) => !colour.endsWith(' 255'))) faults.push('it is see-through');
  return { faults, width, height };
};

window.opens = (blob) => (blob.type.startsWith('image/svg') ? svg : png)(blob)
  .then((opened) => { window.opened = opened; }, (error) => { window.opened = { faults: [String(error)] }; });
