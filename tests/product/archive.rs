//! Made-up protocols in plain text, as many as a test needs.

/// A protocol of a made-up board with three paragraphs.
///
/// `word` stands in the title and the decision of the second one.
pub fn protocol(date: &str, word: &str) -> String {
    format!(
        "Norrviks kommun\nKommunstyrelsen\nSammanträdesprotokoll\n{date}\n\n\
         § 1 Val av justerare\n\nKommunstyrelsens beslut\nEva Ek (S) utses att justera protokollet.\n\n\
         § 2 Dnr KS 2024/123\nMotion om {word}\n\n\
         Kommunstyrelsens förslag till kommunfullmäktige\nMotionen om {word} avslås.\n\n\
         Ärendet\nOlle Lind (V) har lämnat in en motion om {word} den 3 april 2023.\n\n\
         § 3 Sammanträdet avslutas\n\nKommunstyrelsens beslut\nOrdföranden avslutar sammanträdet.\n"
    )
}

/// An archive of so many protocols, one a day.
pub fn protocols(count: usize, word: &str) -> Vec<(String, String)> {
    let day = |n: usize| format!("2024-{:02}-{:02}", n / 28 % 12 + 1, n % 28 + 1);
    (0..count)
        .map(|n| {
            (
                format!("norrvik/{}-{n}.txt", day(n)),
                protocol(&day(n), word),
            )
        })
        .collect()
}
