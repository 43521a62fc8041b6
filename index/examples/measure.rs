//! Temporary: makes motions.
use jiff::civil::date;
use paragraf_index::motion::MotionFilters;
use paragraf_index::record::*;
use paragraf_index::{Index, Writer};
fn main() {
    let dir = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let n: usize = std::env::args().nth(2).unwrap().parse().unwrap();
    if !dir.exists() {
        let mut w = Writer::open(&dir).unwrap();
        let parties = ["S", "M", "SD", "C", "V", "KD", "L", "MP", "D", "FI"];
        let places: Vec<String> = (0..100).map(|i| format!("Ort{i}")).collect();
        for f in 0..n / 600 {
            let path = format!("{f}.pdf");
            let place = &places[f % 100];
            let mut ps = vec![];
            for k in 0..600 {
                let i = f * 600 + k;
                let outcome = [
                    Some(MotionOutcome::Rejected),
                    Some(MotionOutcome::Approved),
                    Some(MotionOutcome::Answered),
                    None,
                ][i % 4];
                let d = date(
                    2000 + (i % 25) as i16,
                    1 + (i % 12) as i8,
                    1 + (f / 100 % 28) as i8,
                );
                ps.push(Paragraph {
                    id: format!("{}/kommunfullmaktige/{d}/{i}", place.to_lowercase()),
                    municipality: Some(place.clone()),
                    body: "Kommunfullmäktige".into(),
                    date: Some(d),
                    paragraph: i.to_string(),
                    title: format!(
                        "Motion av Eva Ek ({}) om ärende nummer {i}",
                        parties[i % 10]
                    ),
                    reference_numbers: vec![format!("KS {}-{}", d.year(), i)],
                    kind: Kind::Motion,
                    decision: vec!["Motionen avslås.".into()],
                    proposal: None,
                    outcomes: vec![Outcome::Rejected],
                    motion: Some(Motion {
                        authors: vec![Person {
                            name: "Eva Ek".into(),
                            party: Some(parties[i % 10].into()),
                        }],
                        parties: vec![parties[i % 10].into(), parties[(i / 7) % 10].into()],
                        submitted: Some(date(2000, 1, 1)),
                        event: Some(if outcome.is_some() {
                            MotionEvent::Decided
                        } else {
                            MotionEvent::Tabled
                        }),
                        outcome,
                        is_final: outcome.is_some(),
                        evidence: Some(Evidence {
                            quote: "Motionen avslås.".into(),
                            page: Some(1),
                        }),
                    }),
                    claims: vec![],
                    votes: vec![],
                    reservations: vec![],
                    statements: vec![],
                    references: vec![],
                    parties: vec![],
                    text: "Motionen avslås.".into(),
                    page_starts: vec![],
                    source: Source {
                        file: path.clone(),
                        page: Some(1),
                        sha256: format!("{f:08}"),
                    },
                    warnings: vec![],
                });
            }
            let file = SourceFile {
                path,
                sha256: format!("{f:08}"),
                size: 1,
                format: "pdf".into(),
                pages: Some(1),
                paragraphs: 600,
                reader: "1".into(),
                problems: vec![],
            };
            w.replace(&file, &ps).unwrap();
        }
        w.finish().unwrap();
    }
    let cpu = || {
        let s = std::fs::read_to_string("/proc/self/stat").unwrap();
        let v: Vec<&str> = s.rsplit(')').next().unwrap().split_whitespace().collect();
        (v[11].parse::<u64>().unwrap() + v[12].parse::<u64>().unwrap()) as f64 * 10.0
    };
    let index = Index::open(&dir).unwrap();
    let all = MotionFilters::default();
    let one = MotionFilters {
        municipality: vec!["Ort7".into()],
        ..Default::default()
    };
    println!("{} motions", index.scoreboard(&all).unwrap().total.motions);
    for (name, f) in [("all", &all), ("one place", &one)] {
        let c = cpu();
        for _ in 0..100 {
            index.scoreboard(f).unwrap();
        }
        println!("{name}: {:.2} ms CPU each", (cpu() - c) / 100.0);
    }
    let c = cpu();
    for _ in 0..100 {
        index.motions(&all, 1, 20).unwrap();
    }
    println!("list: {:.2} ms CPU", (cpu() - c) / 100.0);
    let c = cpu();
    let k = index.clock(&all).unwrap();
    println!("clock: {:.0} ms CPU, {} open", cpu() - c, k.open.len());
}
