// What follows the survey, in its place: Chart.js' radar, with only those parts of it that a radar needs, as its
// documentation recommends.

import { Chart, Filler, Legend, LineElement, PointElement, RadarController, RadialLinearScale } from "chart.js";
import { described } from "../described.js";
import { markResult } from "../mark.js";
import { sides } from "../statements.js";

Chart.register(RadarController, RadialLinearScale, LineElement, PointElement, Filler, Legend);

export function showResult(survey, rows) {
  const result = document.createElement("section");
  result.className = "card";
  result.innerHTML = `
    <h2 tabindex="-1">Your result</h2>
    <div data-bench="chart"><canvas role="img" aria-label="${described(rows)}"></canvas></div>`;
  survey.replaceWith(result);
  result.querySelector("h2").focus();
  new Chart(result.querySelector("canvas"), {
    type: "radar",
    data: {
      labels: rows.map(({ name }) => name),
      datasets: sides.map(({ id, name, colour }) => ({
        label: name,
        data: rows.map((row) => row[id]),
        borderColor: colour,
        backgroundColor: `${colour}33`,
        fill: true,
      })),
    },
    options: {
      // Without the entrance animation: how long that takes is a choice, and no cost of the library.
      animation: false,
      scales: { r: { min: 0, max: 100, ticks: { display: false, stepSize: 25 }, pointLabels: { font: { size: 14 } } } },
      plugins: { legend: { position: "bottom" } },
    },
  });
  markResult();
}
