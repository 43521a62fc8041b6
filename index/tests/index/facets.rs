//! Filters and counts.

use jiff::civil::date;
use paragraf_index::Index;
use paragraf_index::answer::FacetCount;
use paragraf_index::question::{Filters, Place, Question, Sort};
use paragraf_index::record::{Kind, Outcome, Paragraph};

use crate::support::{Shelf, numbers, paragraph, question};

fn archive() -> Index {
    let council = |number: &str, year: i16, kind, outcome, parties: &[&str]| Paragraph {
        body: "Kommunfullmäktige".to_owned(),
        date: Some(date(year, 3, 1)),
        kind,
        outcomes: vec![outcome],
        parties: parties.iter().map(|party| (*party).to_owned()).collect(),
        ..paragraph(number, "Gungor", "Gungor.")
    };
    let mut elsewhere = paragraph("5", "Gungor", "Gungor.");
    elsewhere.municipality = Some("Åmåla".to_owned());
    elsewhere.date = None;
    Shelf::with(&[
        council("1", 2023, Kind::Motion, Outcome::Rejected, &["L", "S"]),
        council("2", 2024, Kind::Motion, Outcome::Approved, &["L"]),
        council("3", 2024, Kind::Other, Outcome::Tabled, &["S"]),
        paragraph("4", "Gungor", "Gungor."),
        elsewhere,
    ])
}

fn ticked(filters: Filters) -> Question {
    Question {
        filters,
        ..question("gungor")
    }
}

fn counts(counts: &[FacetCount]) -> Vec<(&str, u64)> {
    counts
        .iter()
        .map(|count| (count.value.as_str(), count.count))
        .collect()
}

#[test]
fn every_facet_is_counted() {
    let facets = archive()
        .search(&ticked(Filters::default()))
        .unwrap()
        .facets;
    assert_eq!(
        counts(&facets.municipality),
        [("Tallvika", 4), ("Åmåla", 1)]
    );
    assert_eq!(
        counts(&facets.body),
        [("Kommunfullmäktige", 3), ("Kommunstyrelsen", 2)]
    );
    assert_eq!(counts(&facets.year), [("2024", 3), ("2023", 1)]);
    assert_eq!(counts(&facets.party), [("L", 2), ("S", 2)]);
    assert_eq!(counts(&facets.kind), [("other", 3), ("motion", 2)]);
    assert_eq!(
        counts(&facets.outcome),
        [("approved", 3), ("rejected", 1), ("tabled", 1)]
    );
}

#[test]
fn values_of_one_facet_widen_and_facets_narrow() {
    let index = archive();
    let both = Filters {
        year: vec![2023, 2024],
        body: vec!["kommunfullmäktige".to_owned()],
        ..Filters::default()
    };
    assert_eq!(index.search(&ticked(both)).unwrap().total, 3);
    let narrow = Filters {
        kind: vec![Kind::Motion],
        outcome: vec![Outcome::Approved],
        ..Filters::default()
    };
    assert_eq!(numbers(&index.search(&ticked(narrow)).unwrap()), ["2"]);
}

#[test]
fn a_facet_is_counted_without_its_own_choice() {
    let filters = Filters {
        kind: vec![Kind::Motion],
        party: vec!["S".to_owned()],
        ..Filters::default()
    };
    let answer = archive().search(&ticked(filters)).unwrap();
    assert_eq!(answer.total, 1);
    assert_eq!(
        counts(&answer.facets.kind),
        [("motion", 1), ("other", 1)],
        "under S alone"
    );
    assert_eq!(
        counts(&answer.facets.party),
        [("L", 2), ("S", 1)],
        "under motions alone"
    );
    assert_eq!(counts(&answer.facets.year), [("2023", 1)], "under both");
}

#[test]
fn days_are_inclusive() {
    let index = archive();
    let between = |from, to| {
        ticked(Filters {
            from,
            to,
            ..Filters::default()
        })
    };
    assert_eq!(
        index
            .search(&between(Some(date(2024, 3, 1)), Some(date(2024, 3, 1))))
            .unwrap()
            .total,
        2
    );
    assert_eq!(
        index
            .search(&between(Some(date(2024, 3, 2)), None))
            .unwrap()
            .total,
        1
    );
    assert_eq!(
        index
            .search(&between(None, Some(date(2023, 12, 31))))
            .unwrap()
            .total,
        1
    );
}

#[test]
fn sorted_by_date_those_without_come_last() {
    let index = archive();
    let sorted = |sort| Question {
        sort,
        ..question("gungor")
    };
    assert_eq!(
        numbers(&index.search(&sorted(Sort::Newest)).unwrap()),
        ["4", "2", "3", "1", "5"]
    );
    assert_eq!(
        numbers(&index.search(&sorted(Sort::Oldest)).unwrap()),
        ["1", "2", "3", "4", "5"]
    );
}

#[test]
fn pages_follow_each_other() {
    let index = archive();
    for sort in [Sort::Relevance, Sort::Newest, Sort::Oldest] {
        let page = |page, limit| {
            index
                .search(&Question {
                    sort,
                    page,
                    limit,
                    ..question("gungor")
                })
                .unwrap()
        };
        let whole: Vec<String> = page(1, 5).hits.into_iter().map(|hit| hit.id).collect();
        let parts: Vec<String> = (1..=3)
            .flat_map(|n| page(n, 2).hits)
            .map(|hit| hit.id)
            .collect();
        assert_eq!(parts, whole, "{sort:?}");
        assert_eq!(page(4, 2).hits, []);
        assert_eq!(page(1, 0).total, 5);
        assert_eq!(page(usize::MAX, 20).total, 5);
        assert_eq!(
            page(0, 5).hits.len(),
            5,
            "a page before the first is the first"
        );
    }
}

#[test]
fn a_party_is_found_under_its_former_name_too() {
    let of = |number: &str, party: &str| Paragraph {
        parties: vec![party.to_owned()],
        ..paragraph(number, "Gungor", "Gungor.")
    };
    let index = Shelf::with(&[of("1", "FP"), of("2", "L"), of("3", "S")]);
    let party = |code: &str| {
        let filters = Filters {
            party: vec![code.to_owned()],
            ..Filters::default()
        };
        let question = Question {
            sort: Sort::Oldest,
            ..ticked(filters)
        };
        numbers(&index.search(&question).unwrap()).len()
    };
    assert_eq!((party("L"), party("FP"), party("S")), (2, 1, 1));
}

#[test]
fn bodies_stand_under_their_municipality() {
    let facets = archive()
        .search(&ticked(Filters::default()))
        .unwrap()
        .facets;
    let places: Vec<_> = facets
        .place
        .iter()
        .map(|place| (place.value.as_str(), place.count, counts(&place.bodies)))
        .collect();
    let expected = [
        (
            "Tallvika",
            4,
            vec![("Kommunfullmäktige", 3), ("Kommunstyrelsen", 1)],
        ),
        ("Åmåla", 1, vec![("Kommunstyrelsen", 1)]),
    ];
    assert_eq!(places, expected);
}

#[test]
fn a_body_of_one_municipality_can_be_chosen_beside_another() {
    let board = Place {
        municipality: "Tallvika".to_owned(),
        body: "Kommunstyrelsen".to_owned(),
    };
    let filters = Filters {
        municipality: vec!["Tallvika".to_owned(), "Åmåla".to_owned()],
        place: vec![board],
        ..Filters::default()
    };
    let answer = archive().search(&ticked(filters)).unwrap();
    assert_eq!(numbers(&answer), ["4", "5"]);
    assert_eq!(
        answer.facets.place[0].count, 4,
        "counted without its own choice"
    );
}

#[test]
fn months_are_counted_without_the_days_that_were_chosen() {
    let filters = Filters {
        from: Some(date(2024, 6, 1)),
        to: Some(date(2024, 6, 30)),
        ..Filters::default()
    };
    let facets = archive().search(&ticked(filters)).unwrap().facets;
    let months = [("2024-06", 1), ("2024-03", 2), ("2023-03", 1)];
    assert_eq!(counts(&facets.month), months);
    assert_eq!(counts(&facets.year), [("2024", 1)]);
    let year = Filters {
        year: vec![2023],
        ..Filters::default()
    };
    let facets = archive().search(&ticked(year)).unwrap().facets;
    assert_eq!(counts(&facets.month), [("2023-03", 1)]);
    assert_eq!(counts(&facets.year), [("2024", 3), ("2023", 1)]);
}
