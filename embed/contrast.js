/**
 * How far apart two colours are for the eye, as WCAG 2 defines it. Knows `#rrggbb` and the
 * `rgb(…)` that browsers compute, which is all the builder page compares.
 */

const channels = (colour) => {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (hex) return hex.slice(1).map((pair) => Number.parseInt(pair, 16));
  return /^rgb/.test(colour) ? colour.match(/[\d.]+/g).slice(0, 3).map(Number) : undefined;
};

const luminance = (rgb) => {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 to 21; undefined where a colour is written in a way not known here. */
export const ratio = (one, other) => {
  const known = [one, other].map(channels);
  if (known.includes(undefined)) return undefined;
  const [dark, light] = known.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
