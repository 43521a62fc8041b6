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

/// The cells of a table's body by the heading it is named after: text without what only a listener hears.
fn cells(page: &str, labelled: &str) -> Vec<Vec<String>> {
    let page = scraper::Html::parse_document(page);
    let select = |selector: &str| scraper::Selector::parse(selector).unwrap();
    let rows = select(&format!("[aria-labelledby={labelled}] tbody tr"));
    let (cell, spoken) = (select("th, td"), select(".vh"));
    let text = |cell: scraper::ElementRef| {
        let hidden: String = cell.select(&spoken).flat_map(|part| part.text()).collect();
        let whole: String = cell.text().collect();
        whole.replace(&hidden, "").trim().to_owned()
    };
    page.select(&rows)
        .map(|row| row.select(&cell).map(text).collect())
        .collect()
}

/// Council protocols in which motions of two days are decided, and one that is not.
fn decided_and_open() -> Room {
    let decided = |date: &str, word: &str| {
        let paragraph = format!(
            "Dnr KS {}/7\nMotion om {word}\n\nKommunfullmäktiges beslut\nMotionen avslås.\n\n\
             Yrkanden\nOlle Lind (V) och Eva Ek (S) yrkar bifall till motionen.\n\
             Bo Berg (M) yrkar avslag på motionen.\n\n\
             Ärendet\nOlle Lind (V) har lämnat in en motion om {word} den 3 april 2023.\n\n\
             Reservationer\nOlle Lind (V) och Eva Ek (S) reserverar sig mot beslutet.",
            date.replace('-', "")
        );
        council(date, &paragraph)
    };
    Room::indexed(&[
        ("a.txt", &decided("2023-05-08", "bussresor")),
        ("b.txt", &decided("2024-04-08", "badhus")),
        ("c.txt", &decided("2024-09-02", "gatubelysning")),
        ("d.txt", &protocol("2024-11-04", "lekplatser")),
    ])
}

#[test]
fn the_clock_is_the_same_on_the_page_as_json_and_counted_from_the_list() {
    let room = decided_and_open();
    let site = Site::start(&room, &["serve"]);
    let body = |path: &str| site.get(path).split_once("\r\n\r\n").unwrap().1.to_owned();
    let page = body("/motioner/klockan");
    let json: Value = serde_json::from_str(&body("/motioner/klockan.json")).unwrap();
    let keys = [
        "year",
        "motions",
        "shortest",
        "lower_quartile",
        "median",
        "upper_quartile",
        "longest",
        "overdue",
    ];
    let pace: Vec<Vec<String>> = json["pace"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pace| keys.map(|key| pace[key].to_string()).to_vec())
        .collect();
    assert_eq!(cells(&page, "pace"), pace);
    let kept = body("/motioner/tid.csv");
    let kept = kept
        .lines()
        .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let expected = [keys.map(str::to_owned).to_vec()]
        .into_iter()
        .chain(pace.clone());
    assert!(kept.eq(expected), "{}", body("/motioner/tid.csv"));

    let listed = room
        .run(["motions", "--list", "--format", "csv"])
        .expect(0)
        .out;
    let mut listed = csv::Reader::from_reader(listed.as_bytes());
    let column =
        |headers: &csv::StringRecord, name| headers.iter().position(|h| h == name).unwrap();
    let headers = listed.headers().unwrap().clone();
    let (year, days) = (column(&headers, "year"), column(&headers, "days"));
    let mut times: BTreeMap<i32, Vec<i32>> = BTreeMap::new();
    let mut open = 0;
    for motion in listed.records().map(Result::unwrap) {
        match motion[days].parse() {
            Ok(days) => times
                .entry(motion[year].parse().unwrap())
                .or_default()
                .push(days),
            Err(_) => open += 1,
        }
    }
    times.values_mut().for_each(|days| days.sort_unstable());
    let counted = times.iter().rev().map(|(year, days)| {
        [*year, days.len() as i32, days[0], days[days.len() - 1]].map(|number| number.to_string())
    });
    let shown = pace
        .iter()
        .map(|row| [0, 1, 2, 6].map(|column| row[column].clone()));
    assert!(shown.eq(counted), "{pace:?} {times:?}");
    assert_eq!(times[&2024], [371, 518]);

    assert_eq!((open, cells(&page, "waiting").len()), (1, 1));
    let waits = &json["open"][0];
    assert_eq!(waits["motion"]["title"], "Motion om lekplatser");
    assert_eq!(cells(&page, "waiting")[0][0], "Motion om lekplatser");
    let days = waits["days"].as_i64().unwrap();
    assert_eq!(
        cells(&page, "waiting")[0][1],
        format!("{days} dagar mer än ett år")
    );
}

#[test]
fn parties_stand_together_on_the_page_as_in_json_and_in_the_paragraphs_behind() {
    let room = decided_and_open();
    let site = Site::start(&room, &["serve"]);
    let body = |path: &str| site.get(path).split_once("\r\n\r\n").unwrap().1.to_owned();
    let json: Value = serde_json::from_str(&body("/motioner/tillsammans.json")).unwrap();
    let share = |agreement: &Value| match agreement["cases"].as_f64().unwrap() {
        0.0 => "–".to_owned(),
        cases => {
            let alike = agreement["alike"].as_f64().unwrap();
            format!(
                "{alike} av {cases} ({}\u{a0}%)",
                (alike / cases * 100.0).round()
            )
        }
    };
    let pairs = json["pairs"].as_array().unwrap();
    let told: Vec<Vec<String>> = pairs
        .iter()
        .map(|pair| {
            let reservations = pair["reservations"].to_string();
            vec![share(&pair["claims"]), share(&pair["votes"]), reservations]
        })
        .collect();
    let page = cells(&body("/motioner/tillsammans"), "pairs");
    let shown: Vec<Vec<String>> = page.iter().map(|row| row[1..].to_vec()).collect();
    assert_eq!(shown, told);
    let kept = body("/motioner/partier.csv");
    let mut kept = csv::Reader::from_reader(kept.as_bytes());
    let kept: Vec<Vec<String>> = kept
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let of_json: Vec<Vec<String>> = pairs
        .iter()
        .map(|pair| {
            let party = |at: usize| pair["parties"][at].as_str().unwrap().to_owned();
            let count = |kind: &str, which: &str| pair[kind][which].to_string();
            vec![
                party(0),
                party(1),
                count("claims", "cases"),
                count("claims", "alike"),
                count("votes", "cases"),
                count("votes", "alike"),
                pair["reservations"].to_string(),
            ]
        })
        .collect();
    assert_eq!(kept, of_json);
    let names: Vec<&str> = page.iter().map(|row| row[0].as_str()).collect();
    assert!(
        names.contains(&"Socialdemokraterna – Vänsterpartiet"),
        "{names:?}"
    );

    for pair in pairs {
        let parties = pair["parties"].as_array().unwrap().iter();
        let query: Vec<String> = parties
            .map(|party| format!("parti={}", party.as_str().unwrap()))
            .collect();
        let behind = body(&format!("/motioner/tillsammans.json?{}", query.join("&")));
        let behind: Value = serde_json::from_str(&behind).unwrap();
        let cases = behind["cases"].as_array().unwrap();
        for kind in ["claims", "votes"] {
            let counted = cases.iter().filter(|case| case[kind]["cases"] != 0).count();
            assert_eq!(pair[kind]["cases"], counted, "{kind} of {query:?}");
        }
        let both = cases
            .iter()
            .filter(|case| case["reservations"] != 0)
            .count();
        assert_eq!(pair["reservations"], both, "reservations of {query:?}");
    }
    let of = |one: &str, other: &str| {
        let found = pairs
            .iter()
            .find(|pair| pair["parties"] == serde_json::json!([one, other]));
        found.unwrap().clone()
    };
    assert_eq!(share(&of("S", "V")["claims"]), "3 av 3 (100\u{a0}%)");
    assert_eq!(share(&of("M", "V")["claims"]), "0 av 3 (0\u{a0}%)");
    assert_eq!(of("S", "V")["reservations"], 3);
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
    let cut = |ids: [&str; 2]| {
        room.write("paragraf.toml", format!("[matters]\ncut = [{ids:?}]\n"));
        room.run(["index", "archive"]).expect(0).err
    };
    assert!(!cut(ids).contains("matters.cut"));
    assert_eq!(count(), Some(2));
    let told = cut([ids[0], "norrvik/kommunstyrelsen/2024-04-08/99"]);
    assert!(
        told.contains("`norrvik/kommunstyrelsen/2024-04-08/99`, which is no paragraph"),
        "{told}"
    );
    assert!(!told.contains(ids[0]), "{told}");
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
        // The labels tell decisions: what is open or taken back is none.
        let others = ["motions", "decided", "open", "withdrawn"];
        figures.retain(|(_, column), number| *number > 0 && !others.contains(&column.as_str()));
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

/// A protocol of Norrvik's council with one paragraph of weight.
fn council(date: &str, paragraph: &str) -> String {
    format!(
        "Norrviks kommun\nKommunfullmäktige\nSammanträdesprotokoll\n{date}\n\n\
         § 1 Val av justerare\n\nKommunfullmäktiges beslut\nEva Ek (S) utses att justera protokollet.\n\n\
         § 2 {paragraph}\n\n\
         § 3 Sammanträdet avslutas\n\nKommunfullmäktiges beslut\nOrdföranden avslutar sammanträdet.\n"
    )
}

#[test]
fn a_motion_that_a_list_alone_tells_of_is_open_until_more_of_it_comes() {
    let list = "Nya motioner\n\nKommunfullmäktiges beslut\nMotionerna antecknas.\n\n\
                Ärendet\nFöljande motioner har kommit in:\n\n\
                Motion av Siv Ask (M) om sänkta avgifter i simhallen, KS 2024/77\n\n\
                Motion av Siv Ask (M) om en lekplats vid torget, KS 2024/78";
    let room = Room::indexed(&[("a.txt", &council("2024-05-06", list))]);
    let open = || {
        let args = [
            "motions", "--fate", "open", "--party", "M", "--format", "json",
        ];
        room.run(args).json()[0]["scoreboard"]["total"]["motions"].as_u64()
    };
    assert_eq!(open(), Some(2));
    let listed = "/arende/norrvik/motion-kommunfullmaktige-2024-05-06-2-1";
    {
        let page = Site::start(&room, &["serve"]).get(listed);
        for told in [
            "Motion av Siv Ask (M) om sänkta avgifter i simhallen</h1>",
            "Väckt; inget senare finns i arkivet",
            "Fullmäktiges beslut om motionen finns inte i arkivet.",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
    }
    let decided = "Dnr KS 2024/77\nMotion av Siv Ask (M) om sänkta avgifter i simhallen\n\n\
                   Kommunfullmäktiges beslut\nMotionen avslås.";
    room.write("archive/b.txt", council("2024-09-02", decided));
    room.run(["index", "archive"]).expect(0);
    assert_eq!(open(), Some(1));
    let site = Site::start(&room, &["serve"]);
    let there = site.get(listed);
    assert!(
        there.contains("location: /arende/norrvik/ks-2024-77"),
        "{there}"
    );
    let gap = |there: &str| {
        let page = Site::start(&room, &["serve"]).get("/arende/norrvik/ks-2024-77");
        let gap = format!("Kommunstyrelsens förslag om motionen finns inte i arkivet{there}.<");
        assert!(page.contains(&gap), "{gap}: {page}");
    };
    gap(", som inte har något protokoll från den");
    room.write("archive/c.txt", protocol("2024-10-07", "badhus"));
    room.run(["index", "archive"]).expect(0);
    gap(", som har dess protokoll från och med 7 oktober 2024");
    room.write("archive/d.txt", protocol("2024-01-08", "gatubelysning"));
    room.run(["index", "archive"]).expect(0);
    gap("");
}
