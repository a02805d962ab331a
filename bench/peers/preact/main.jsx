// The quiz in Preact, with nothing but its hooks: a first screen, one statement at a time, then a radar in SVG.

import { render } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { markQuestion } from "../mark.js";
import { scores } from "../scores.js";
import { answers, statements } from "../statements.js";
import { Radar } from "./radar.jsx";
import "../page.css";
import "../quiz.css";

function Quiz() {
  const [given, setGiven] = useState(null);
  if (!given) return <Start onStart={() => setGiven([])} />;
  if (given.length === statements.length) return <Result given={given} />;
  return <Statement place={given.length} onChoose={(answer) => setGiven([...given, answer])} />;
}

function Start({ onStart }) {
  return (
    <section class="card">
      <h2>How do you lead?</h2>
      <p>24 short statements, about four minutes. Nothing that you answer leaves this page.</p>
      <button class="start" data-bench="start" onClick={onStart}>
        Start
      </button>
    </section>
  );
}

function Statement({ place, onChoose }) {
  const position = place + 1;
  const heading = useRef(null);
  useLayoutEffect(() => {
    heading.current.focus();
    markQuestion(position);
  }, [position]);
  return (
    <section class="card">
      <label class="progress">
        Statement {position} of {statements.length}
        <progress value={position} max={statements.length} />
      </label>
      <h2 class="statement" id="statement" ref={heading} tabIndex={-1}>
        {statements[place].text}
      </h2>
      <p>How often is this true of you?</p>
      <div class="choices" role="group" aria-labelledby="statement">
        {answers.map((text, answer) => (
          <button class="choice" data-bench="choice" key={answer} onClick={() => onChoose(answer)}>
            {text}
          </button>
        ))}
      </div>
    </section>
  );
}

function Result({ given }) {
  const heading = useRef(null);
  useLayoutEffect(() => heading.current.focus(), []);
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        Your result
      </h2>
      <Radar rows={scores(given)} />
    </section>
  );
}

render(<Quiz />, document.getElementById("root"));
