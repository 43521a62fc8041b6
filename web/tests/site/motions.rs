//! The scoreboard: its numbers and where they lead.

use axum::http::StatusCode;

use super::client::client;

#[tokio::test]
async fn every_number_leads_to_so_many_motions() {
    let page = client().get("/motioner").await;
    let numbers = page.texts(".score td a");
    let links = page.attributes(".score td a", "href");
    assert!(numbers.len() > 3 && numbers.len() == links.len());
    for (number, link) in numbers.iter().zip(links) {
        let address = link.trim_end_matches("#lista");
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let list = client().get(&format!("{path}.json?{query}")).await.json();
        let told = number.split(' ').next().unwrap();
        assert_eq!(list["total"].to_string(), told, "{number}: {link}");
    }
}

#[tokio::test]
async fn a_motion_shows_the_sentence_that_settled_it_and_leads_there() {
    let page = client().get("/motioner?utfall=rejected").await;
    assert!(!page.texts("#lista blockquote").is_empty());
    for link in page.attributes("#lista .facts a", "href") {
        assert_eq!(client().get(&link).await.status, StatusCode::OK, "{link}");
    }
}

#[tokio::test]
async fn a_choice_has_one_address_and_a_wrong_one_is_told() {
    let answer = client().get("/motioner?kommun=&parti=S&fran=").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/motioner?parti=S");
    for wrong in [
        "/motioner?utfall=avslag",
        "/motioner?fran=ig%C3%A5r",
        "/motioner.json?okand=1",
        "/api/v1/motioner?limit=0",
        "/motioner/utfall.csv?ar=x",
    ] {
        assert_eq!(
            client().get(wrong).await.status,
            StatusCode::BAD_REQUEST,
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn tables_can_be_kept() {
    for (address, first) in [
        ("/motioner/utfall.csv", "party,motions,decided,"),
        ("/motioner/lista.csv", "id,municipality,title,"),
    ] {
        let answer = client().get(address).await;
        assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
        assert!(answer.text().starts_with(first), "{}", answer.text());
    }
}
