//! Motions: the same figures in every format, and those of real protocols against labels made by hand.

use std::collections::BTreeMap;

use serde_json::Value;

use super::archive::protocol;
use super::corpus::shared;
use super::run::Room;
use super::serve::Site;

/// Figures by party and column: `("S", "rejected")`.
type Figures = BTreeMap<(String, String), u64>;

/// Figures of a table with a heading: first column the party, the others numbers.
fn of_table(lines: impl Iterator<Item = Vec<String>>) -> Figures {
    let mut lines = lines.filter(|line| !line.is_empty());
    let heading = lines.next().unwrap();
    let mut figures = Figures::new();
    for line in lines {
        for (column, cell) in heading.iter().zip(&line).skip(1) {
            if let Ok(number) = cell.parse() {
                figures.insert((line[0].clone(), column.clone()), number);
            }
        }
    }
    figures
}

fn of_json(answer: &Value) -> Figures {
    let board = &answer["scoreboard"];
    let rows = board["parties"]
        .as_array()
        .unwrap()
        .iter()
        .chain([&board["total"]]);
    let mut figures = Figures::new();
    for row in rows {
        let party = row["value"].as_str().unwrap();
        let fates = row["fates"].as_object().unwrap();
        let columns = ["motions", "decided"]
            .map(|column| (column, &row[column]))
            .into_iter();
        for (column, number) in
            columns.chain(fates.iter().map(|(name, count)| (name.as_str(), count)))
        {
            figures.insert(
                (party.to_owned(), column.to_owned()),
                number.as_u64().unwrap(),
            );
        }
    }
    figures
}

/// The figures of the page's first table: what stands in its cells, by the fates their links choose.
fn of_page(page: &str) -> Figures {
    let page = scraper::Html::parse_document(page);
    let select = |selector| scraper::Selector::parse(selector).unwrap();
    let (rows, links) = (select("table.score tbody tr"), select("td a"));
    let table = page.select(&select("table.score")).next().unwrap();
    let mut figures = Figures::new();
    for row in table.select(&select("tbody tr")) {
        assert!(rows.matches(&row));
        for link in row.select(&links) {
            let query = link.attr("href").unwrap().split('#').next().unwrap();
            let query = query.split_once('?').map_or("", |(_, query)| query);
            let chosen = |key: &str| {
                let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
                pairs
                    .filter(|(known, _)| *known == key)
                    .map(|(_, value)| value.to_owned())
                    .next()
            };
            let party = chosen("parti").unwrap_or_else(|| "*".to_owned());
            let column = chosen("utfall").unwrap_or_else(|| "motions".to_owned());
            let number = link.text().next().unwrap().trim().parse().unwrap();
            figures.insert((party, column), number);
        }
    }
    figures
}

#[test]
fn the_figures_are_the_same_on_page_as_csv_as_json_and_in_the_terminal() {
    let council = |date: &str, end: &str| {
        protocol(date, "bussresor")
            .replace("Kommunstyrelsen\n", "Kommunfullmäktige\n")
            .replace(
                "Kommunstyrelsens förslag till kommunfullmäktige",
                "Kommunfullmäktiges beslut",
            )
            .replace("KS 2024/123", &format!("KS 2024/{}", date.replace('-', "")))
            .replace("avslås", end)
    };
    let room = Room::indexed(&[
        ("a.txt", &council("2024-03-04", "avslås")),
        ("b.txt", &council("2024-04-08", "bifalls")),
        ("c.txt", &council("2023-04-03", "anses besvarad")),
        ("d.txt", &protocol("2024-05-06", "badhus")),
    ]);
    let words = |text: &str| -> Vec<Vec<String>> {
        let lines = text.lines().filter(|line| !line.starts_with("* all"));
        lines
            .map(|line| line.split_whitespace().map(str::to_owned).collect())
            .collect()
    };
    let terminal = of_table(words(&room.run(["motions"]).expect(0).out).into_iter());
    let commas = |text: &str| -> Vec<Vec<String>> {
        text.lines()
            .map(|line| line.trim().split(',').map(str::to_owned).collect())
            .collect()
    };
    let csv = of_table(commas(&room.run(["motions", "--format", "csv"]).expect(0).out).into_iter());
    let json = of_json(&room.run(["motions", "--format", "json"]).expect(0).json()[0]);
    let site = Site::start(&room, &["serve"]);
    let body = |path: &str| site.get(path).split_once("\r\n\r\n").unwrap().1.to_owned();
    let api = of_json(&serde_json::from_str(&body("/api/v1/motioner")).unwrap());
    let web_csv = of_table(commas(&body("/motioner/utfall.csv")).into_iter());
    let page = of_page(&body("/motioner"));

    assert_eq!(
        terminal[&("V".to_owned(), "rejected".to_owned())],
        1,
        "{terminal:?}"
    );
    assert_eq!(
        terminal[&("*".to_owned(), "motions".to_owned())],
        4,
        "{terminal:?}"
    );
    for (format, figures) in [
        ("csv", csv),
        ("json", json),
        ("api", api),
        ("csv of the site", web_csv),
    ] {
        assert_eq!(figures, terminal, "{format}");
    }
    // The page links every number that is not zero, and says shares instead of the column of decided ones.
    let shown: Figures = terminal
        .into_iter()
        .filter(|((_, column), number)| *number > 0 && column != "decided")
        .collect();
    assert_eq!(page, shown, "the page");
}

#[test]
fn motions_can_be_chosen_and_listed() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    let list = room
        .run(["motions", "--list", "--party", "v", "--fate", "open"])
        .expect(0)
        .out;
    assert!(
        list.contains("Motion om bussresor") && list.contains("open · V"),
        "{list}"
    );
    room.run(["motions", "--fate", "approved"]).expect(1);
    room.run(["motions", "--fate", "bifall"])
        .expect_fault(&["approved"]);
    let told = room
        .run(["motions", "--municipality", "Norrvk"])
        .expect(1)
        .err;
    assert!(told.contains("did you mean `Norrvik`"), "{told}");
}

#[test]
fn a_cut_in_the_settings_parts_a_matter() {
    let room = Room::indexed(&[
        ("a.txt", &protocol("2024-03-04", "bussresor")),
        ("b.txt", &protocol("2024-04-08", "bussresor")),
    ]);
    let count = || {
        room.run(["motions", "--format", "json"]).json()[0]["scoreboard"]["total"]["motions"]
            .as_u64()
    };
    assert_eq!(count(), Some(1));
    let ids = [
        "norrvik/kommunstyrelsen/2024-03-04/2",
        "norrvik/kommunstyrelsen/2024-04-08/2",
    ];
    room.write("paragraf.toml", format!("[matters]\ncut = [{ids:?}]\n"));
    room.run(["index", "archive"]).expect(0);
    assert_eq!(count(), Some(2));
}

/// The outcomes of motions that the labels call decided, by party and meeting.
#[test]
fn figures_of_real_councils_agree_with_the_labels() {
    let Some(shared) = shared() else { return };
    let room = Room::new();
    room.run([
        "index".as_ref(),
        shared.join("corpus").as_os_str(),
        "--index".as_ref(),
        "index".as_ref(),
    ]);
    let mut meetings = 0;
    for entry in std::fs::read_dir(shared.join("truth")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with("goteborg-kommunfullmaktige") || !name.ends_with(".json") {
            continue;
        }
        let labels: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let (expected, decided) = labelled(&labels);
        let date = labels["date"].as_str().unwrap();
        let args = [
            "motions",
            "--index",
            "index",
            "--municipality",
            "Göteborg",
            "--from",
            date,
            "--to",
            date,
            "--format",
            "json",
        ];
        let mut figures = of_json(&room.run(args).json()[0]);
        figures.retain(|(_, column), number| {
            *number > 0 && !["motions", "decided", "open"].contains(&column.as_str())
        });
        assert_eq!(figures, expected, "{name}");
        meetings += usize::from(decided > 0);
    }
    assert!(
        meetings > 10,
        "only {meetings} labelled meetings decided motions"
    );
}

/// Party × outcome of one labelled meeting, joint motions once for each party and once in the total.
fn labelled(labels: &Value) -> (Figures, u64) {
    let mut figures = Figures::new();
    let mut decided = 0;
    for paragraph in labels["paragraphs"].as_array().unwrap() {
        let motion = &paragraph["motion"];
        if motion["event"] != "decided" || motion["final"] != true {
            continue;
        }
        decided += 1;
        let outcome = motion["outcome"].as_str().unwrap();
        let parties = motion["parties"]
            .as_array()
            .unwrap()
            .iter()
            .map(|party| party.as_str().unwrap());
        for party in parties.chain(["*"]) {
            *figures
                .entry((party.to_owned(), outcome.to_owned()))
                .or_default() += 1;
        }
    }
    (figures, decided)
}
