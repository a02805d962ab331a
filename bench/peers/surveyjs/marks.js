// Puts the marks of the harness on what SurveyJS renders, with its own events.

import { markQuestion } from "../mark.js";

export function markSurvey(survey) {
  survey.onAfterRenderSurvey.add((_, { htmlElement }) => {
    htmlElement.querySelector(".sd-navigation__start-btn").dataset.bench = "start";
  });
  survey.onAfterRenderPage.add((_, { page, htmlElement }) => {
    if (page.isStartPage) return;
    for (const label of htmlElement.querySelectorAll(".sd-radio label")) label.dataset.bench = "choice";
    markQuestion(page.visibleIndex + 1);
  });
}
