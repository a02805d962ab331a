// The scores in the table, in the order leading, managing of each dimension; null where a cell
// shows no number.
const dimensions = ['direction', 'change', 'energy', 'horizon', 'focus', 'risk'];
return dimensions.flatMap((dimension) =>
  ['leading', 'managing'].map((side) => {
    const cell = part('scores').querySelector(`[data-facet='${dimension}.${side}'] .score`);
    if (!cell) return `no cell for ${dimension}.${side}`;
    const number = cell.textContent.match(/\d+/);
    return number && Number(number[0]);
  }),
);
