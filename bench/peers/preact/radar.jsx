// The chart of Preact's quiz: a radar drawn by hand in SVG, with a legend below.

import { useLayoutEffect } from "preact/hooks";
import { described } from "../described.js";
import { markResult } from "../mark.js";
import { sides } from "../statements.js";
import "./radar.css";

const RADIUS = 120;

/** The corners of a shape, as SVG writes them; the first is at the top. The scores are 0 to 100. */
function corners(scores) {
  return scores.map((score, axis) => point(score, axis / scores.length).join()).join(" ");
}

function point(score, turn) {
  const angle = turn * 2 * Math.PI;
  const length = (score / 100) * RADIUS;
  return [Math.sin(angle) * length, -Math.cos(angle) * length];
}

export function Radar({ rows }) {
  useLayoutEffect(markResult, []);
  return (
    <figure class="radar" data-bench="chart">
      <svg viewBox="-200 -160 400 320" role="img" aria-label={described(rows)}>
        {[25, 50, 75, 100].map((ring) => (
          <polygon class="ring" key={ring} points={corners(rows.map(() => ring))} />
        ))}
        {rows.map(({ name }, axis) => {
          const [x, y] = point(100, axis / rows.length);
          const [labelX, labelY] = point(115, axis / rows.length);
          const anchor = Math.abs(x) < 1 ? "middle" : x > 0 ? "start" : "end";
          return (
            <g key={name}>
              <line class="ring" x2={x} y2={y} />
              <text x={labelX} y={labelY} text-anchor={anchor} dominant-baseline="middle">
                {name}
              </text>
            </g>
          );
        })}
        {sides.map(({ id, colour }) => (
          <polygon
            key={id}
            points={corners(rows.map((row) => row[id]))}
            stroke={colour}
            stroke-width="2"
            fill={colour}
            fill-opacity="0.2"
          />
        ))}
      </svg>
      <figcaption>
        {sides.map(({ id, name, colour }) => (
          <span key={id} style={{ color: colour }}>
            ■ {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
