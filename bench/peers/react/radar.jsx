// The chart of React's quiz: Recharts' radar, of a size that follows the page, as its documentation shows.

import { useLayoutEffect } from "react";
import { Legend, PolarAngleAxis, PolarGrid, PolarRadiusAxis, RadarChart, Radar as Series } from "recharts";
import { described } from "../described.js";
import { markResult } from "../mark.js";
import { sides } from "../statements.js";

export function Radar({ rows }) {
  return (
    <div data-bench="chart">
      <RadarChart
        responsive
        data={rows}
        desc={described(rows)}
        outerRadius="70%"
        style={{ width: "100%", aspectRatio: 1 }}
      >
        <PolarGrid />
        <PolarAngleAxis dataKey="name" tick={{ fontSize: 14 }} />
        <PolarRadiusAxis domain={[0, 100]} tick={false} axisLine={false} />
        {/* Without the entrance animation: how long that takes is a choice, and no cost of the library. */}
        {sides.map(({ id, name, colour }) => (
          <Series
            key={id}
            dataKey={id}
            name={name}
            stroke={colour}
            strokeWidth={2}
            fill={colour}
            fillOpacity={0.2}
            isAnimationActive={false}
          >
            <Drawn />
          </Series>
        ))}
        <Legend />
      </RadarChart>
    </div>
  );
}

/** A series shows what stands in it only together with its shape, and Recharts draws that in a later pass than the rest. */
function Drawn() {
  useLayoutEffect(markResult, []);
  return null;
}
