//! Searching: words, filters, pages, and what is said when nothing is found.

use axum::http::StatusCode;

use super::client::client;

#[tokio::test]
async fn words_find_paragraphs_and_are_marked() {
    let page = client().get("/sok?q=skolskjuts").await;
    assert_eq!(page.texts("h2#count"), ["9 träffar"]);
    assert_eq!(page.texts(".hits h3").len(), 9);
    let marks = page.texts(".extract mark");
    assert!(
        !marks.is_empty()
            && marks
                .iter()
                .all(|mark| mark.to_lowercase().contains("skolskjuts")),
        "{marks:?}"
    );
    assert_eq!(
        page.texts("title"),
        ["skolskjuts – 9 träffar – Protokoll i Norrbygden"]
    );
}

#[tokio::test]
async fn an_address_has_one_form() {
    let check = async |address: &str, expected: &str| {
        let answer = client().get(address).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (StatusCode::SEE_OTHER, expected),
            "{address}"
        );
    };
    check("/sok?q=&fran=&till=&sort=", "/sok").await;
    check("/sok?typ=motion&q=+cykel+&fran=", "/sok?q=cykel&typ=motion").await;
    check("/en/sok?q=a&page=1", "/en/sok?q=a").await;
    check("/?q=cykel", "/sok?q=cykel").await;
    check("/sok?q=cykel&utm_source=brev", "/sok?q=cykel").await;
    assert_eq!(
        client().get("/sok?q=cykel%20v%C3%A4g").await.status,
        StatusCode::OK,
        "another way to encode is no other address"
    );
}

#[tokio::test]
async fn filters_are_ticked_counted_and_removed() {
    let page = client().get("/sok?q=skolskjuts&utfall=rejected").await;
    assert_eq!(page.texts("h2#count"), ["8 träffar"]);
    assert_eq!(page.attributes("input[checked]", "value"), ["rejected"]);
    assert_eq!(page.texts(".chip"), ["Utfall: Avslag, ta bort filter ×"]);
    assert_eq!(page.attributes(".chip", "href"), ["/sok?q=skolskjuts"]);
    // A facet is counted without its own choice.
    let outcomes = page.texts("#utfall .tick");
    assert_eq!(outcomes, ["Avslag 8(8 träffar)", "Bifall 1(1 träff)"]);
}

#[tokio::test]
async fn results_have_pages() {
    let first = client().get("/sok").await;
    assert_eq!(
        first.texts(".summary p"),
        ["Visar 1–20 av 51 träffar, nyast först"]
    );
    assert_eq!(first.attributes(".pager [aria-current]", "href"), ["/sok"]);
    assert_eq!(first.attributes("a[rel=next]", "href"), ["/sok?page=2"]);
    let last = client().get("/sok?page=3").await;
    assert_eq!(
        last.texts(".summary p"),
        ["Visar 41–51 av 51 träffar, nyast först"]
    );
    assert_eq!(last.attributes(".hits", "start"), ["41"]);
    assert_eq!(last.attributes("a[rel=next]", "href"), [""; 0]);
    let beyond = client().get("/sok?page=9").await;
    assert_eq!(beyond.status, StatusCode::OK);
    assert!(beyond.text().contains("Så långt räcker inte träffarna"));
}

#[tokio::test]
async fn dates_can_be_loose() {
    let check = async |dates: &str, expected: &str| {
        assert_eq!(
            client()
                .get(&format!("/sok?{dates}"))
                .await
                .texts("h2#count"),
            [expected],
            "{dates}"
        );
    };
    check("fran=2025", "2 träffar").await;
    check("fran=2024-03&till=2024-05", "3 träffar").await;
    check("till=2021-11-30", "1 träff").await;
}

#[tokio::test]
async fn an_empty_result_tells_the_way_on() {
    let page = client().get("/sok?q=skolskjuts&typ=motion&fran=2030").await;
    assert_eq!(page.texts("h2#count"), ["Inga träffar"]);
    assert!(page.texts("title")[0].contains("0 träffar"));
    let two_at_once = client().get("/sok?q=skolskjuts&typ=motion").await;
    assert_eq!(
        two_at_once.texts(".empty li"),
        [
            "Utan filtret Ärendetyp: 9 träffar",
            "Utan ”skolskjuts”: 4 träffar"
        ]
    );
    assert_eq!(
        two_at_once.attributes(".empty li a", "href"),
        ["/sok?q=skolskjuts", "/sok?typ=motion"]
    );
}

#[tokio::test]
async fn a_search_that_was_eased_says_so() {
    let page = client().get("/sok?q=skolg%C3%A5rd+interpellation").await;
    assert!(page.texts(".hits h3").len() >= 2);
    let note = page.texts(".note").concat();
    assert!(note.starts_with("Inget innehåller allt du skrev"), "{note}");
    assert_eq!(
        client().get("/sok?q=skolskjuts").await.texts(".note"),
        [""; 0]
    );
}

#[tokio::test]
async fn another_spelling_is_offered_not_taken() {
    let page = client().get("/sok?q=skolskjus").await;
    assert_eq!(page.texts("h2#count"), ["Inga träffar"]);
    assert_eq!(page.attributes(".note a", "href"), ["/sok?q=skolskjuts"]);
}

#[tokio::test]
async fn a_mistake_keeps_what_was_typed_and_shows_the_rest() {
    let page = client().get("/sok?q=skolskjuts&fran=igår").await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert_eq!(page.attributes("#fran", "value"), ["igår"]);
    assert_eq!(page.attributes("#fran", "aria-invalid"), ["true"]);
    assert_eq!(page.attributes(".wrong a", "href"), ["#fran"]);
    assert_eq!(page.texts("h2#count"), ["9 träffar"]);
    let long = client().get(&format!("/sok?q={}", "a".repeat(600))).await;
    assert_eq!(long.status, StatusCode::BAD_REQUEST);
    assert_eq!(long.attributes("#q", "value")[0].len(), 600);
}

#[tokio::test]
async fn no_query_breaks_the_site() {
    let queries = [
        "%22",
        "%22%22",
        "-",
        "--",
        "*",
        "***",
        "AND",
        "OR",
        "NOT",
        "(",
        "((((",
        "%5Ba+TO",
        "a%3Ab",
        "%00",
        "%FF%FE",
        "%F0%9F%98%80",
        "%2Fregex%28%2F",
        "a%5E99999",
        "%22a+b%22~99999",
        "%C2%A7",
        "%C2%A7%C2%A7+1",
        "KS+2023-",
        "2024-13-45",
        "-%22a",
        "%5C",
        "%3Cscript%3E",
        "a+OR+b",
        "..%2F..%2Fetc%2Fpasswd",
        "%E2%80%AE",
        "dnr%3A",
        "organ%3A%22",
        "-utfall%3A",
        "%C3%A5r%3A99999-1",
        "fr%C3%A5n%3A2024-02-30",
        "titel%3A*",
        "OR+OR+OR",
        "%28L",
        "parti%3A%2F",
        "motion%C3%A4r%3A%22%22",
        "%27%3B--",
        "%7B%7B7*7%7D%7D",
    ];
    for query in queries {
        for address in [
            format!("/sok?q={query}"),
            format!("/api/v1/paragrafer?q={query}"),
        ] {
            let answer = client().get(&address).await;
            assert!(
                answer.status.is_success() || answer.status.is_redirection(),
                "{address}: {}",
                answer.status
            );
        }
    }
}

#[tokio::test]
async fn a_query_is_never_markup() {
    let page = client()
        .get("/sok?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%3E")
        .await;
    assert_eq!(page.texts("script:not([src])"), [""; 0]);
    assert_eq!(
        page.attributes("#q", "value"),
        ["<script>alert(1)</script>\">"]
    );
    let mistake = client().get("/sok?typ=%3Cimg+src=x%3E").await;
    assert_eq!(mistake.texts("main img"), [""; 0]);
}

#[tokio::test]
async fn the_api_answers_as_the_contract_says() {
    let answer = client()
        .get("/api/v1/paragrafer?q=skolskjuts&limit=3")
        .await;
    let json = answer.json();
    for key in [
        "query",
        "understood",
        "total",
        "hits",
        "facets",
        "suggestion",
    ] {
        assert!(json.get(key).is_some(), "{key} is missing");
    }
    assert_eq!(
        (
            json["total"].as_u64(),
            json["hits"].as_array().unwrap().len()
        ),
        (Some(9), 3)
    );
    assert!(json["hits"][0]["extract"][0]["hit"].is_boolean());
    assert_eq!(answer.header("access-control-allow-origin"), "*");
}

#[tokio::test]
async fn the_api_refuses_what_it_cannot_honour() {
    let answer = client()
        .get("/api/v1/paragrafer?q=a&partei=s&fran=aldrig")
        .await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = answer.json();
    let fields: Vec<_> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| error["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["partei", "fran"]);
    assert_eq!(problem["status"], 400);
}
