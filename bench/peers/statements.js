// What every peer asks and shows, from the project's own English: the 24 statements, their answers, and the names on the
// chart. build.js cuts that file down to these words, so that no peer carries the rest.

import words from "../../content/en.json";

// A statement's key is statement.<dimension>.<side>.<letter>. None of the 24 is keyed in reverse: in the instrument, the
// statements that are come after them.
export const statements = Object.keys(words)
  .filter((key) => key.startsWith("statement."))
  .map((key) => {
    const [, dimension, side] = key.split(".");
    return { text: words[key], dimension, side };
  });

export const answers = [0, 1, 2, 3, 4].map((answer) => words[`answer.${answer}`]);

export const dimensions = ["direction", "change", "energy", "horizon", "focus", "risk"].map((id) => ({
  id,
  name: words[`dimension.${id}.name`],
}));

// The two series of the chart, in the colours that the quiz itself gives them.
export const sides = [
  { id: "leading", name: words["side.leading"], colour: "#b3400f" },
  { id: "managing", name: words["side.managing"], colour: "#1a5fb4" },
];
