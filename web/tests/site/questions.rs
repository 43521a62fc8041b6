//! What is typed: chips that take a part back, matters folded, columns of time, the tree of places, suggestions.

use axum::http::StatusCode;

use super::client::client;
use super::fixture::RICH;

#[tokio::test]
async fn what_was_recognised_can_be_taken_back() {
    let page = client()
        .get("/sok?q=skolskjuts+utfall%3Aavslag+%28MP%29")
        .await;
    let chips = page.texts(".chip");
    let expected = [
        "Utfall: Avslag, ta bort ur sökningen ×",
        "Parti: Miljöpartiet, ta bort ur sökningen ×",
    ];
    assert_eq!(chips, expected);
    let without = [
        "/sok?q=skolskjuts+%28MP%29",
        "/sok?q=skolskjuts+utfall%3Aavslag",
    ];
    assert_eq!(page.attributes(".chip", "href"), without);
    let as_words = page.attributes(".chips .clear", "href");
    assert_eq!(
        as_words,
        ["/sok?q=skolskjuts+utfall%3Aavslag+%22%28MP%29%22"]
    );
}

#[tokio::test]
async fn every_kind_of_part_has_a_chip() {
    let check = async |typed: &str, expected: &str| {
        let query = form_urlencoded::byte_serialize(typed.as_bytes()).collect::<String>();
        let page = client().get(&format!("/sok?q={query}")).await;
        let chips = page.texts(".chip");
        let chip = chips
            .first()
            .map(|chip| chip.split(", ta bort").next().unwrap_or_default());
        assert_eq!(chip, Some(expected), "{typed}");
    };
    check("KS/2024:112", "Diarienummer: KS/2024:112").await;
    check("§ 84", "Paragraf: § 84").await;
    check("juni 2024", "Datum: juni 2024").await;
    check("från:2024-05", "Datum: från och med 2024-05").await;
    check("\"anses besvarad\"", "Ordagrant: \"anses besvarad\"").await;
    check("-cykel", "Utan: cykel").await;
    check("cyk*", "Ord som börjar: cyk*").await;
    check("organ:ks", "Organ: ks").await;
    check(
        "organ:påvenämnden",
        "Organ: påvenämnden (finns inte i arkivet)",
    )
    .await;
    check("kommun:östby", "Kommun: östby").await;
    check("typ:motion", "Ärendetyp: Motion").await;
    check("year:2023-2024", "År: 2023-2024").await;
    check("motionär:v", "Motionär: Vänsterpartiet").await;
    check("titel:cykel", "I rubriken: cykel").await;
    check("utfall:kanske", "Kunde inte tolkas: utfall:kanske").await;
}

#[tokio::test]
async fn a_matter_is_shown_once_on_wish() {
    let all = client().get("/sok?q=KS+2024-112").await;
    let once = client().get("/sok?q=KS+2024-112&samla=1").await;
    assert_eq!(once.attributes("#samla[checked]", "value"), ["1"]);
    assert_eq!(
        once.texts("h2#count"),
        all.texts("h2#count"),
        "paragraphs are still counted"
    );
    assert!(once.texts(".hits h3").len() < all.texts(".hits h3").len());
    let others = once.texts(".folded li a");
    assert!(
        others.iter().any(|other| other.contains("Kommunstyrelsen")),
        "{others:?}"
    );
    assert!(
        once.texts(".summary p")[0].contains("ärende"),
        "{:?}",
        once.texts(".summary p")
    );
    let json = client()
        .get("/api/v1/paragrafer?q=KS+2024-112&samla=1")
        .await
        .json();
    assert_eq!(json["matters"], once.texts(".hits h3").len());
}

#[tokio::test]
async fn time_is_seen_in_columns() {
    let years = client().get("/sok").await;
    assert_eq!(years.texts(".time summary"), ["Träffar per år"]);
    let links = years.attributes(".columns-of-time a", "href");
    assert!(links.contains(&"/sok?ar=2024".to_owned()), "{links:?}");
    let months = client().get("/sok?ar=2024").await;
    assert_eq!(months.texts(".time summary"), ["Träffar per månad, 2024"]);
    assert_eq!(months.texts(".columns-of-time li").len(), 12);
    let month = months.attributes(".columns-of-time a", "href").remove(0);
    let chosen = client().get(&month).await;
    assert_eq!(
        chosen.attributes(".columns-of-time [aria-current]", "href"),
        ["/sok?ar=2024"]
    );
}

#[tokio::test]
async fn bodies_are_chosen_under_their_municipality() {
    let page = client().get("/sok").await;
    let places = page.attributes("#kommun input[name=kommun]", "value");
    assert!(places.contains(&"Östby".to_owned()), "{places:?}");
    let bodies = page.attributes("#kommun input[name=hos]", "value");
    assert!(
        bodies.contains(&"Östby/Kommunstyrelsen".to_owned()),
        "{bodies:?}"
    );
    let board = client().get("/sok?hos=%C3%96stby%2FKommunstyrelsen").await;
    assert_eq!(
        board.texts(".chip"),
        ["Organ: Kommunstyrelsen, Östby, ta bort filter ×"]
    );
    let hits = board.texts(".hits .meta");
    assert!(
        !hits.is_empty()
            && hits
                .iter()
                .all(|hit| hit.starts_with("ÖstbyKommunstyrelsen")),
        "{hits:?}"
    );
}

#[tokio::test]
async fn when_nothing_is_found_each_part_that_costs_is_named() {
    let page = client().get("/sok?q=skolskjuts+typ%3Amotion").await;
    assert_eq!(page.texts("h2#count"), ["Inga träffar"]);
    let ways = page.texts(".empty li");
    assert!(
        ways.contains(&"Utan Ärendetyp: Motion: 9 träffar".to_owned()),
        "{ways:?}"
    );
    let links = page.attributes(".empty li a", "href");
    assert!(links.contains(&"/sok?q=skolskjuts".to_owned()), "{links:?}");
}

#[tokio::test]
async fn words_are_suggested_in_the_form_that_browsers_know() {
    let answer = client().get("/forslag?q=cykelv").await;
    assert_eq!(
        answer.header("content-type"),
        "application/x-suggestions+json"
    );
    let json = answer.json();
    assert_eq!(json[0], "cykelv");
    let first = json[1][0].as_str().unwrap_or_default();
    assert!(first.starts_with("cykelväg"), "{json}");
    for odd in [
        "/forslag",
        "/forslag?q=%22",
        "/forslag?q=%FF",
        &format!("/forslag?q={}", "a".repeat(900)),
    ] {
        assert_eq!(client().get(odd).await.status, StatusCode::OK, "{odd}");
    }
}

#[tokio::test]
async fn a_page_names_similar_matters_and_none_of_its_own() {
    let page = client().get(&format!("/{RICH}")).await;
    let similar = page.attributes(".similar h3 a", "href");
    assert!(!similar.contains(&format!("/{RICH}")), "{similar:?}");
    let same = page.attributes(".timeline a", "href");
    assert!(
        similar.iter().all(|link| !same.contains(link)),
        "{similar:?}"
    );
}

#[tokio::test]
async fn the_script_is_an_asset_of_ours_and_the_only_one() {
    let page = client().get("/sok").await;
    let scripts = page.attributes("script", "src");
    let [script] = &scripts[..] else {
        panic!("{scripts:?}")
    };
    assert_eq!(page.texts("script"), [""], "no script inside the page");
    let answer = client().get(script).await;
    assert_eq!(
        answer.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert!(answer.header("cache-control").contains("immutable"));
}
