//! Pages of prose: help, what this is, and how accessible it is. Each language has a template of its own.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use serde::Serialize;

use crate::face::Face;
use crate::frame::Frame;
use crate::language::Language;
use crate::reply::{Reply, reply};
use crate::site::Site;

macro_rules! prose {
    ($handler:ident, $page:ident, $title:ident, $template:literal, $doc:literal) => {
        #[derive(Template, Serialize)]
        #[template(path = $template)]
        struct $page {
            #[serde(skip)]
            frame: Frame,
            title: &'static str,
        }

        #[doc = $doc]
        pub async fn $handler(State(site): State<Arc<Site>>, face: Face) -> Reply {
            let title = face.language.words().$title;
            reply(
                &face,
                &$page {
                    frame: Frame::new(&site, &face, title).listed(),
                    title,
                },
            )
        }
    };
}

prose!(help, Help, help, "help.html", "How to search.");
prose!(
    about,
    About,
    about,
    "about.html",
    "What the site is and how it reads protocols."
);
prose!(
    accessibility,
    Accessibility,
    accessibility,
    "accessibility.html",
    "The accessibility statement."
);
