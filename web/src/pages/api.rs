//! The API: the answer to a question and the record of a paragraph, as the public contract has them.

use std::sync::Arc;

use axum::extract::{Path, State};
use serde::Serialize;

use crate::face::Face;
use crate::fault::Fault;
use crate::form::Form;
use crate::reply::{Reply, json};
use crate::site::Site;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Info {
    api_name: &'static str,
    api_version: &'static str,
    api_status: &'static str,
    api_documentation: String,
}

/// What API this is, as Digg's REST API profile wants it told.
pub async fn info(face: Face) -> Reply {
    json(&Info {
        api_name: "Paragraf",
        api_version: "1",
        api_status: "active",
        api_documentation: format!("{}/hjalp#api", face.origin),
    })
}

/// The answer to a question; one that cannot be honoured is refused.
pub async fn search(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = Form::read(&face.query);
    form.refuse_mistakes()?;
    json(&site.ask(move |index| index.search(&form.question)).await?)
}

/// One paragraph.
pub async fn paragraph(State(site): State<Arc<Site>>, Path(parts): Path<[String; 4]>) -> Reply {
    let id = parts.join("/");
    json(
        &site
            .ask(move |index| index.paragraph(&id))
            .await?
            .ok_or(Fault::NotFound)?,
    )
}
