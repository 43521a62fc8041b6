//! Municipalities with their bodies under them, to tick.

use paragraf_index::answer::{Facets, PlaceCount};
use paragraf_index::question::Place;
use serde::Serialize;

use super::group::{SHOWN, Value};
use crate::collate;
use crate::facet::{Facet, place_value};
use crate::form::Form;
use crate::frame::Frame;

/// Bodies that are listed without a municipality being chosen: a page is to stay light.
const LIGHT: usize = 60;

/// The municipalities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tree {
    /// Number of values that are ticked.
    pub chosen: usize,
    /// The municipalities shown at once.
    pub branches: Vec<Branch>,
    /// The others.
    pub more: Vec<Branch>,
    /// `Visa alla 23`.
    #[serde(skip)]
    pub show_all: String,
}

/// A municipality and its bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Branch {
    /// The municipality.
    pub place: Value,
    /// Its bodies; none where there are too many to list.
    pub bodies: Vec<Value>,
    /// Whether one of them is ticked.
    pub open: bool,
}

impl Tree {
    /// The tree of a search; `None` where there is only one municipality to choose.
    pub fn new(form: &Form, facets: &Facets, frame: &Frame) -> Option<Tree> {
        let filters = &form.question.filters;
        let chosen = filters.municipality.len() + filters.place.len();
        let mut places = facets.place.clone();
        add_gone(&mut places, form);
        if places.len() < 2 && chosen == 0 {
            return None;
        }
        let bodies: usize = places.iter().map(|place| place.bodies.len()).sum();
        let total = places.len();
        let mut branches: Vec<Branch> = places
            .into_iter()
            .map(|place| Branch::new(place, form, bodies <= LIGHT, frame))
            .collect();
        let shown: Vec<String> = branches
            .iter()
            .take(if total <= SHOWN + 1 { total } else { SHOWN })
            .map(|branch| branch.place.value.clone())
            .collect();
        branches.sort_by_key(|branch| collate::key(&branch.place.name));
        let (branches, more) = branches.into_iter().partition(|branch| {
            branch.place.chosen || branch.open || shown.contains(&branch.place.value)
        });
        Some(Tree {
            chosen,
            branches,
            more,
            show_all: crate::sentences::show_all(frame.language, total),
        })
    }
}

impl Branch {
    fn new(place: PlaceCount, form: &Form, light: bool, frame: &Frame) -> Branch {
        let filters = &form.question.filters;
        let whole = filters.municipality.contains(&place.value);
        let is_chosen = |body: &str| {
            let chosen =
                |chosen: &&Place| chosen.municipality == place.value && chosen.body == body;
            filters.place.iter().any(|place| chosen(&place))
        };
        let open = place.bodies.iter().any(|body| is_chosen(&body.value));
        let bodies = if light || whole || open {
            place.bodies.as_slice()
        } else {
            &[]
        };
        let bodies = bodies.iter().map(|body| {
            let at = Place {
                municipality: place.value.clone(),
                body: body.value.clone(),
            };
            let chosen = is_chosen(&body.value);
            Value::new(
                place_value(&at),
                body.value.clone(),
                body.count,
                chosen,
                frame.language,
            )
        });
        let mut bodies: Vec<Value> = bodies.collect();
        bodies.sort_by_key(|body| collate::key(&body.name));
        let name = Facet::Municipality.name(&place.value, frame.language);
        Branch {
            bodies,
            open,
            place: Value::new(place.value, name, place.count, whole, frame.language),
        }
    }
}

/// What is ticked stays in sight, though nothing is found there.
fn add_gone(places: &mut Vec<PlaceCount>, form: &Form) {
    let filters = &form.question.filters;
    let bodies = filters.place.iter();
    let bodies = bodies.map(|place| (&place.municipality, Some(&place.body)));
    let whole = filters.municipality.iter().map(|name| (name, None));
    for (municipality, body) in whole.chain(bodies) {
        let known = places.iter().position(|place| place.value == *municipality);
        let at = known.unwrap_or_else(|| {
            places.push(PlaceCount {
                value: municipality.clone(),
                count: 0,
                bodies: Vec::new(),
            });
            places.len() - 1
        });
        let known = &mut places[at].bodies;
        if let Some(body) = body.filter(|body| known.iter().all(|known| known.value != **body)) {
            known.push(paragraf_index::answer::FacetCount {
                value: body.clone(),
                count: 0,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use paragraf_index::answer::FacetCount;

    use super::*;
    use crate::frame::tests::frame;

    fn place(value: &str, bodies: &[&str]) -> PlaceCount {
        let bodies = bodies.iter().map(|body| FacetCount {
            value: (*body).to_owned(),
            count: 1,
        });
        PlaceCount {
            value: value.to_owned(),
            count: 2,
            bodies: bodies.collect(),
        }
    }

    fn facets(places: &[PlaceCount]) -> Facets {
        Facets {
            place: places.to_vec(),
            ..Facets::default()
        }
    }

    #[test]
    fn bodies_stand_under_their_municipality() {
        let form = Form::read("hos=%C3%96stby/Valn%C3%A4mnden&kommun=Borta");
        let facets = facets(&[
            place("Östby", &["Valnämnden", "Kommunstyrelsen"]),
            place("Åby", &["Kommunstyrelsen"]),
        ]);
        let tree = Tree::new(&form, &facets, &frame()).unwrap();
        let shown = tree.branches.iter().map(|branch| {
            let bodies: Vec<&str> = branch
                .bodies
                .iter()
                .map(|body| body.name.as_str())
                .collect();
            format!(
                "{} {} {}",
                branch.place.name,
                branch.place.chosen,
                bodies.join(",")
            )
        });
        let expected = [
            "Borta true ",
            "Åby false Kommunstyrelsen",
            "Östby false Kommunstyrelsen,Valnämnden",
        ];
        assert_eq!(shown.collect::<Vec<_>>(), expected);
        assert_eq!(tree.chosen, 2);
        let ticked = tree.branches[2].bodies.iter().filter(|body| body.chosen);
        let ticked: Vec<&str> = ticked.map(|body| body.value.as_str()).collect();
        assert_eq!(ticked, ["Östby/Valnämnden"]);
    }

    #[test]
    fn one_municipality_is_no_choice() {
        let one = facets(&[place("Östby", &["Valnämnden"])]);
        assert_eq!(Tree::new(&Form::default(), &one, &frame()), None);
    }

    #[test]
    fn many_bodies_wait_until_their_municipality_is_chosen() {
        let bodies: Vec<String> = (0..40).map(|n| format!("Nämnd {n}")).collect();
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let facets = facets(&[place("Åby", &bodies), place("Östby", &bodies)]);
        let listed = |query: &str| -> Vec<usize> {
            let tree = Tree::new(&Form::read(query), &facets, &frame()).unwrap();
            tree.branches
                .iter()
                .map(|branch| branch.bodies.len())
                .collect()
        };
        assert_eq!(listed(""), [0, 0]);
        assert_eq!(listed("kommun=%C3%85by"), [40, 0]);
    }
}
