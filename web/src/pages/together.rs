//! Who with whom: how often parties demanded, voted and reserved themselves alike, and the paragraphs behind it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use paragraf_index::party::today;
use paragraf_index::position::{Agreement, Pair, Positions, pair_table};
use serde::Serialize;

use crate::address;
use crate::face::Face;
use crate::frame::Frame;
use crate::hit::day;
use crate::labels::party;
use crate::pages::motions::MotionForm;
use crate::reply::{Reply, csv, reply};
use crate::sentences;
use crate::site::Site;

/// Parties in the picture.
const PARTIES: usize = 10;
/// Cases that a picture's field needs: fewer say nothing.
const ENOUGH: u64 = 5;
/// Cases of a pair on a page; the JSON has all.
const ROWS: usize = 100;
/// Where it is.
const ADDRESS: &str = "/motioner/tillsammans";
/// Side of a field in the picture.
const FIELD: usize = 50;

#[derive(Template, Serialize)]
#[template(path = "together.html")]
struct TogetherPage {
    #[serde(skip)]
    frame: Frame,
    /// The pairs, those with most cases first.
    pairs: Vec<Pair>,
    /// Where two parties were chosen: the paragraphs in which both took a stand, latest first.
    cases: Vec<Case>,
    #[serde(skip)]
    form: MotionForm,
    #[serde(skip)]
    choice: Vec<String>,
    #[serde(skip)]
    grid: Vec<String>,
}

/// A paragraph in which two parties took a stand.
#[derive(Debug, Serialize)]
struct Case {
    paragraph: String,
    title: String,
    #[serde(skip)]
    link: String,
    #[serde(skip)]
    place: String,
    #[serde(flatten)]
    pair: Pair,
}

/// Shows all pairs, or the cases of one (`?parti=S&parti=V`).
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = MotionForm::of(&face)?;
    let frame = Frame::new(&site, &face, face.language.words().together_title);
    let filters = form.filters.clone();
    let pairs = site.ask(move |index| index.pairs(&filters)).await?;
    let pairs = chosen_pairs(&form, pairs);
    let cases = match two(&form) {
        Some(chosen) => {
            let filters = form.filters.clone();
            let positions = site.ask(move |index| index.positions(&filters)).await?;
            cases(&frame, positions, &chosen)
        }
        None => Vec::new(),
    };
    let grid = grid(&pairs);
    reply(
        &face,
        &TogetherPage {
            choice: form.names(face.language),
            form: form.within(cases.len(), ROWS),
            frame,
            pairs,
            cases,
            grid,
        },
    )
}

/// The pairs as CSV.
pub async fn table(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = MotionForm::read(&face.query);
    form.refuse_mistakes()?;
    let filters = form.filters.clone();
    let pairs = site.ask(move |index| index.pairs(&filters)).await?;
    csv("partier.csv", pair_table(&chosen_pairs(&form, pairs)))
}

/// The two parties that were chosen, by the codes they have today.
fn two(form: &MotionForm) -> Option<[String; 2]> {
    let [one, other] = form.filters.party.as_slice() else {
        return None;
    };
    Some([one, other].map(|code| today(&code.to_uppercase()).to_owned()))
}

/// All pairs or the one that was chosen, those with most cases first.
fn chosen_pairs(form: &MotionForm, mut pairs: Vec<Pair>) -> Vec<Pair> {
    if let Some(chosen) = two(form) {
        pairs.retain(|pair| pair.parties.iter().all(|party| chosen.contains(party)));
    }
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.claims.cases + pair.votes.cases));
    pairs
}

fn cases(frame: &Frame, mut positions: Vec<Positions>, [one, other]: &[String; 2]) -> Vec<Case> {
    positions.sort_by(|a, b| (b.date, &b.paragraph).cmp(&(a.date, &a.paragraph)));
    let case = |here: Positions| {
        let pair = here.compare(one, other);
        (!pair.is_empty()).then(|| Case {
            link: frame.link(&address::paragraph(&here.paragraph)),
            place: format!("{}, {}", here.body, day(frame, here.date)),
            paragraph: here.paragraph,
            title: here.title,
            pair,
        })
    };
    positions.into_iter().filter_map(case).collect()
}

/// The parties with most cases, in the order of their codes.
fn grid(pairs: &[Pair]) -> Vec<String> {
    let mut cases: std::collections::BTreeMap<&str, u64> = Default::default();
    for pair in pairs {
        for party in &pair.parties {
            *cases.entry(party).or_default() += pair.claims.cases + pair.votes.cases;
        }
    }
    let mut parties: Vec<(&str, u64)> = cases.into_iter().collect();
    parties.sort_by_key(|(_, cases)| std::cmp::Reverse(*cases));
    let mut parties: Vec<String> = parties
        .into_iter()
        .take(PARTIES)
        .map(|(party, _)| party.to_owned())
        .collect();
    parties.sort();
    parties
}

impl TogetherPage {
    fn is_one_pair(&self) -> bool {
        two(&self.form).is_some()
    }

    /// The cases of this page.
    fn shown(&self) -> &[Case] {
        self.form.rows(&self.cases, ROWS)
    }

    fn turned(&self, by: isize) -> Option<String> {
        let form = self.form.turned(by, self.cases.len(), ROWS)?;
        Some(format!("{}#cases", self.frame.link(&form.at(ADDRESS))))
    }

    fn share(&self, agreement: &Agreement) -> String {
        sentences::share(self.frame.language, agreement.alike, agreement.cases)
    }

    fn party(&self, code: &str) -> String {
        party(code, self.frame.language)
    }

    /// The cases of a pair.
    fn link(&self, pair: &Pair) -> String {
        let form = self
            .form
            .only("parti", &pair.parties[0])
            .with("parti", &pair.parties[1]);
        self.frame.link(&form.at(ADDRESS))
    }

    /// Agreement of two parties in demands and rounds, in percent, and of how many cases; nothing where they are few.
    fn field(&self, row: &str, column: &str) -> Option<(u64, u64)> {
        let found = self.pairs.iter().find(|pair| {
            row != column
                && pair
                    .parties
                    .iter()
                    .all(|party| party == row || party == column)
        })?;
        let cases = found.claims.cases + found.votes.cases;
        let alike = found.claims.alike + found.votes.alike;
        (cases >= ENOUGH).then(|| (sentences::percent(alike, cases), cases))
    }

    fn download(&self) -> String {
        self.form.with_page(1).at("/motioner/partier.csv")
    }

    /// The scoreboard of the same choice.
    fn scoreboard(&self) -> String {
        self.frame.link(&self.form.with_page(1).address())
    }

    fn place(&self, at: &usize) -> usize {
        (at + 1) * FIELD
    }

    fn alike(&self, agreement: &Agreement) -> &'static str {
        let words = self.frame.words();
        match (agreement.cases, agreement.alike) {
            (0, _) => "–",
            (_, 0) => words.unlike,
            (cases, alike) if cases == alike => words.alike,
            _ => words.both_ways,
        }
    }
}
