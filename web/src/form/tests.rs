//! Addresses and the questions they ask.

use super::span::span;
use super::*;

fn check(query: &str, canonical: &str) {
    let form = Form::read(query);
    assert_eq!(form.query(), canonical, "{query}");
    assert_eq!(
        Form::read(canonical).query(),
        canonical,
        "{canonical} is not its own canonical form"
    );
}

#[test]
fn every_search_has_one_address() {
    check("", "");
    check("q=&fran=&till=&sort=", "");
    check("fran=2024&q=+skola+", "q=skola&fran=2024");
    check(
        "utfall=rejected&typ=motion&utfall=approved&typ=motion",
        "typ=motion&utfall=approved&utfall=rejected",
    );
    check("page=1&limit=20&sort=newest", "");
    check("q=a&sort=relevance&page=3", "q=a&page=3");
    check("q=a&sort=newest", "q=a&sort=newest");
    check("kommun=%C3%96stby", "kommun=%C3%96stby");
    check(
        "samla=1&q=a&hos=A%2FB&kommun=A",
        "q=a&kommun=A&hos=A%2FB&samla=1",
    );
}

#[test]
fn dates_are_spans() {
    let check = |text: &str, expected: Option<(&str, &str)>| {
        let days = span(text).map(|(first, last)| (first.to_string(), last.to_string()));
        assert_eq!(
            days,
            expected.map(|(first, last)| (first.into(), last.into())),
            "{text}"
        );
    };
    check("2024", Some(("2024-01-01", "2024-12-31")));
    check("2024-02", Some(("2024-02-01", "2024-02-29")));
    check("2024-06-11", Some(("2024-06-11", "2024-06-11")));
    for wrong in [
        "",
        "24",
        "2024-13",
        "2024-02-30",
        "2024-6-1",
        "2024-",
        "i går",
        "2024-06-11-01",
        "+202",
    ] {
        check(wrong, None);
    }
}

#[test]
fn mistakes_are_told_and_the_rest_still_asked() {
    let check = |query: &str, field: &str, wrong: Wrong| {
        let form = Form::read(query);
        assert_eq!(
            form.mistake(field).map(|mistake| mistake.wrong),
            Some(wrong),
            "{query}"
        );
        assert_eq!(
            form.question.filters.kind.len(),
            usize::from(query.contains("typ=motion"))
        );
    };
    check("fran=igår&typ=motion", "fran", Wrong::NoDate);
    check("fran=2025&till=2024", "fran", Wrong::Crossed);
    check("typ=%3Cscript%3E", "typ", Wrong::NoValue);
    check("page=0", "page", Wrong::NoNumber);
    check("page=99999999999999999999999", "page", Wrong::NoNumber);
    check("limit=1000", "limit", Wrong::NoNumber);
    check("page=501", "page", Wrong::TooDeep);
    check("samla=2", "samla", Wrong::NoValue);
    check("hos=A", "hos", Wrong::NoValue);
    check("partei=s", "partei", Wrong::UnknownKey);
    check(&format!("q={}", "å".repeat(501)), "q", Wrong::TooLong);
}
