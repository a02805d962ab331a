// How answers become scores: both sides of each dimension, 0 to 100, are the mean of the two answers about it.

import { dimensions, sides, statements } from "./statements.js";

/** Takes the 24 answers, 0 to 4, in the order of the statements; gives back a row for each axis of the chart. */
export function scores(given) {
  return dimensions.map(({ id, name }) => {
    const row = { name };
    for (const side of sides) {
      const own = given.filter((_, place) => statements[place].dimension === id && statements[place].side === side.id);
      row[side.id] = (own.reduce((sum, answer) => sum + answer, 0) / own.length) * 25;
    }
    return row;
  });
}
