// The quiz in SurveyJS: a start page, then a page for each statement, all from its schema and with its own style sheet;
// then a chart in its place.

import { Model, settings } from "survey-core";
import "survey-js-ui";
import { scores } from "../scores.js";
import { answers, statements } from "../statements.js";
import { markSurvey } from "./marks.js";
import { showResult } from "./result.js";
// The same as its usual one, but without fonts from a third party.
import "survey-core/survey-core.fontless.css";
import "../page.css";
import "./survey.css";

// How long it waits before it goes on, and its animations, are choices and no cost of the library.
settings.autoAdvanceDelay = 0;
settings.animationEnabled = false;

const choices = answers.map((text, value) => ({ value, text }));

const survey = new Model({
  firstPageIsStartPage: true,
  startSurveyText: "Start",
  autoAdvanceEnabled: true,
  autoFocusFirstQuestion: true,
  showProgressBar: true,
  progressBarType: "questions",
  showQuestionNumbers: false,
  requiredMark: "",
  // What follows is the chart.
  showCompletePage: false,
  pages: [
    {
      title: "How do you lead?",
      elements: [
        {
          type: "html",
          name: "start",
          html: "<p>24 short statements, about four minutes. Nothing that you answer leaves this page.</p>",
        },
      ],
    },
    ...statements.map(({ text }, place) => ({
      elements: [
        {
          type: "radiogroup",
          name: `statement${place}`,
          title: text,
          description: "How often is this true of you?",
          isRequired: true,
          choices,
        },
      ],
    })),
  ],
});

const root = document.getElementById("root");
markSurvey(survey);
survey.onComplete.add(({ data }) => {
  showResult(root, scores(statements.map((_, place) => data[`statement${place}`])));
});
survey.render(root);
