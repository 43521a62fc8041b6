//! Ways into the archive from the start page: searches that are worth a look.

use paragraf_index::question::Filters;
use paragraf_index::{Error, Index};

use crate::facet::Facet;
use crate::form::Form;
use crate::frame::Frame;
use crate::language::Language;
use crate::pages::search::Link;

/// A search and what it is called.
pub struct Way {
    name: &'static str,
    form: Form,
}

/// Words as people type them; each shows another part of the query language.
pub fn examples() -> Vec<Way> {
    let words = [
        "skolskjuts",
        "motion om cykelväg",
        "\"anses besvarad\"",
        "budget 2025",
        "detaljplan -bostäder",
    ];
    let way = |name| Way {
        name,
        form: Form::default().with_text(name),
    };
    words.map(way).into()
}

/// What became of proposals.
pub fn motions(language: Language) -> Vec<Way> {
    use Facet::{Kind, Outcome};
    let way = |swedish, english, ticks: &[(Facet, &str)]| {
        let mut filters = Filters::default();
        for (facet, value) in ticks {
            facet.choose(&mut filters, value);
        }
        Way {
            name: language.pick(swedish, english),
            form: Form::default().with_filters(filters),
        }
    };
    let motion = (Kind, "motion");
    vec![
        way(
            "Motioner som bifölls",
            "Motions approved",
            &[motion, (Outcome, "approved")],
        ),
        way(
            "Motioner som avslogs",
            "Motions rejected",
            &[motion, (Outcome, "rejected")],
        ),
        way(
            "Motioner som ansågs besvarade",
            "Motions considered answered",
            &[motion, (Outcome, "answered")],
        ),
        way(
            "Medborgarförslag",
            "Citizen proposals",
            &[(Kind, "citizen_proposal")],
        ),
        way(
            "Interpellationer och frågor",
            "Interpellations and questions",
            &[(Kind, "interpellation"), (Kind, "question")],
        ),
        way(
            "Återremisser",
            "Matters sent back",
            &[(Outcome, "recommitted")],
        ),
    ]
}

/// The ways that lead somewhere, and to how much.
pub fn lead(index: &Index, ways: Vec<Way>) -> Result<Vec<(Way, u64)>, Error> {
    let mut open = Vec::new();
    for way in ways {
        let found = index.search(&way.form.with_limit(1).question)?.total as u64;
        if found > 0 {
            open.push((way, found));
        }
    }
    Ok(open)
}

impl Way {
    /// The way as a link.
    pub fn link(self, frame: &Frame, count: u64) -> Link {
        Link {
            name: self.name.to_owned(),
            link: frame.link(&self.form.address()),
            count: Some(count),
        }
    }
}
