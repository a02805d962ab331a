// The chart in words, for those who don't see it.

import { sides } from "./statements.js";

export function described(rows) {
  const line = (row) => `${row.name}: ${sides.map(({ id, name }) => `${name} ${row[id]}`).join(", ")}`;
  return rows.map(line).join("; ");
}
