//! What is measured: our quiz, what others would build the same with, and the least that a Yew application is.

use e2e::server::{dist, project};
use std::path::PathBuf;

/// A page with the same twenty-four statements, or the floor beneath ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum App {
    /// The quiz of this project.
    Ours,
    /// SurveyJS with Chart.js.
    SurveyJs,
    /// React with Recharts.
    React,
    /// Preact by hand, with SVG.
    Preact,
    /// A Yew application of one button and a number. It asks nothing.
    Counter,
}

impl App {
    /// All of them.
    pub(crate) const ALL: [App; 5] =
        [App::Ours, App::SurveyJs, App::React, App::Preact, App::Counter];

    /// How tables call it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            App::Ours => "ours",
            App::SurveyJs => "SurveyJS + Chart.js",
            App::React => "React + Recharts",
            App::Preact => "Preact + SVG",
            App::Counter => "Yew counter",
        }
    }

    /// Where its files are, each with its compressed one beside it.
    pub(crate) fn folder(self) -> PathBuf {
        let peers = project().join("bench/dist");
        match self {
            App::Ours => dist().unwrap_or_else(|_| project().join("dist")),
            App::SurveyJs => peers.join("surveyjs"),
            App::React => peers.join("react"),
            App::Preact => peers.join("preact"),
            App::Counter => project().join("target/hosts/counter"),
        }
    }
}
