//! The texts of the interface, Swedish and English side by side.
//!
//! Whole pages of prose (help, about, accessibility) are templates of their own; sentences with numbers in them
//! stand in [`crate::sentences`], names of the record's values in [`crate::labels`].

use serde::Serialize;

macro_rules! words {
    ($($name:ident: $swedish:literal, $english:literal;)*) => {
        /// Every fixed text of the interface in one language.
        #[derive(Serialize)]
        #[allow(missing_docs)]
        pub struct Words { $(pub $name: &'static str,)* }

        /// The Swedish texts.
        pub static SWEDISH: Words = Words { $($name: $swedish,)* };

        /// The English texts.
        pub static ENGLISH: Words = Words { $($name: $english,)* };
    };
}

words! {
    // Frame
    skip: "Hoppa till innehållet", "Skip to content";
    skip_results: "Hoppa till träffarna", "Skip to the results";
    menu: "Huvudmeny", "Main menu";
    start: "Start", "Home";
    search: "Sök", "Search";
    bodies: "Organ", "Bodies";
    coverage: "Täckning", "Coverage";
    help: "Hjälp", "Help";
    about: "Om arkivet", "About";
    accessibility: "Tillgänglighet", "Accessibility";
    json: "Den här sidan som JSON", "This page as JSON";
    contact: "Kontakt", "Contact";
    footer: "Det justerade protokollet gäller alltid före den här webbplatsen.", "The approved minutes always take precedence over this site.";
    you_are_here: "Du är här", "You are here";
    swedish_content: "Innehållet är på svenska.", "The content is in Swedish.";
    description: "Sök i kommunala protokoll: beslut, motioner, yrkanden och voteringar, paragraf för paragraf.", "Search the minutes of Swedish municipalities: decisions, motions, claims and votes, paragraph by paragraph.";

    // Start
    tagline: "Vad beslutade de?", "What did they decide?";
    lead: "Sök i kommunala protokoll, paragraf för paragraf. Varje träff visar vad som beslutades och leder till rätt sida i originalet.", "Search the minutes of Swedish municipalities, paragraph by paragraph. Each hit shows what was decided and opens the original at the right page.";
    search_label: "Sök i protokollen", "Search the minutes";
    examples: "Till exempel", "For example";
    in_numbers: "Arkivet i siffror", "The archive in numbers";
    years_covered: "år", "years";
    latest: "Senaste sammanträden", "Latest meetings";
    all_bodies: "Alla organ och sammanträden", "All bodies and meetings";
    motions_heading: "Motioner och förslag", "Motions and proposals";
    motions_lead: "Vad hände med förslagen?", "What became of the proposals?";
    empty_archive: "Arkivet är tomt ännu.", "The archive is still empty.";
    empty_archive_why: "Inga protokoll har lästs in. Läs in en mapp med protokoll så syns de här.", "No minutes have been read. Index a folder of minutes and they appear here.";

    // Search
    results: "Träffar", "Results";
    filter: "Filtrera och sortera", "Filter and sort";
    apply: "Visa träffar", "Show results";
    chosen_filters: "Valda filter", "Chosen filters";
    remove_filter: ", ta bort filter", ", remove filter";
    clear_filters: "Rensa alla filter", "Clear all filters";
    municipality: "Kommun", "Municipality";
    body: "Organ", "Body";
    year: "År", "Year";
    party: "Parti som nämns", "Party named";
    kind: "Ärendetyp", "Kind of matter";
    outcome: "Utfall", "Outcome";
    dates: "Datum", "Date";
    from: "Från och med", "From";
    to: "Till och med", "To";
    date_hint: "Skriv ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD", "Write YYYY, YYYY-MM or YYYY-MM-DD";
    sort: "Sortering", "Sort order";
    chosen: "valda", "chosen";
    paging: "Fler träffar", "More results";
    page: "Sida", "Page";
    previous_page: "Föregående sida", "Previous page";
    next_page: "Nästa sida", "Next page";
    previous: "Föregående", "Previous";
    next: "Nästa", "Next";
    no_hits: "Inga träffar", "No results";
    no_hits_tips: "Pröva färre eller andra ord, eller sök på diarienumret.", "Try fewer or other words, or search for the reference number.";
    relief: "Dina filter stänger ute träffar", "Your filters shut results out";
    without_filter: "Utan filtret", "Without the filter";
    without_dates: "Utan datumgränser", "Without the date range";
    all_archive: "Visa hela arkivet", "Show the whole archive";
    did_you_mean: "Menade du", "Did you mean";
    understood: "Så tolkades sökningen", "How the search was understood";
    part_reference_number: "Diarienummer", "Reference number";
    part_paragraph: "Paragraf", "Paragraph";
    part_date: "Datum", "Date";
    part_party: "Parti", "Party";
    part_phrase: "Ordagrant", "Verbatim";
    part_excluded: "Utan", "Without";
    part_prefix: "Ord som börjar", "Words beginning";
    part_municipality: "Kommun", "Municipality";
    part_body: "Organ", "Body";
    part_kind: "Ärendetyp", "Kind of matter";
    part_outcome: "Utfall", "Outcome";
    part_year: "År", "Year";
    part_title: "I rubriken", "In the title";
    part_decision: "I beslutet", "In the decision";
    part_person: "Namn", "Name";
    part_author: "Motionär", "Author of the motion";
    part_claim: "I ett yrkande", "In a claim";
    part_ignored: "Kunde inte tolkas", "Not understood";
    take_back: ", ta bort ur sökningen", ", take out of the search";
    seek_as_words: "sök som ord", "search as words";
    not_in_archive: "finns inte i arkivet", "not in the archive";
    without_part: "Utan", "Without";
    fold: "Visa varje ärende en gång", "Show each matter once";
    fold_hint: "Nämnd, styrelse och fullmäktige om samma diarienummer blir en träff.", "Committee, board and council on one reference number become one result.";
    folded: "Samma ärende", "The same matter";
    per_year: "Träffar per år", "Results by year";
    per_month: "Träffar per månad", "Results by month";
    in_every_place: "Organ i alla kommuner", "Bodies in every municipality";
    bodies_of: "Organ i", "Bodies in";
    similar: "Liknande ärenden", "Similar matters";
    similar_lead: "Valda efter ovanliga ord som paragraferna har gemensamt.", "Chosen by rare words that the paragraphs share.";
    no_such_page: "Så långt räcker inte träffarna.", "The results do not reach that far.";
    first_page: "Gå till första sidan", "Go to the first page";
    open_original: "Öppna originalet", "Open the original";
    motion_by: "Motion från", "Motion by";
    mistakes: "Något i sökningen behöver rättas", "Something in the search needs correcting";
    relaxed: "Inget innehåller allt du skrev. Här är det som innehåller något av det.", "Nothing has all you wrote. This is what has some of it.";

    // Paragraph
    paragraph: "Paragraf", "Paragraph";
    decision: "Beslut", "Decision";
    no_decision: "Inget beslut har kunnat läsas ut ur paragrafen. Läs hela texten nedan.", "No decision could be read from the paragraph. See the full text below.";
    decided_outcome: "Utfall", "Outcome";
    proposal_to: "Förslag till beslut i", "Proposed decision for";
    motion: "Motionen", "The motion";
    authors: "Motionärer", "Authors";
    motion_parties: "Bakom motionen", "Behind the motion";
    submitted: "Väcktes", "Submitted";
    event: "Det som hände här", "What happened here";
    motion_outcome: "Utfall för motionen", "Effect on the motion";
    recommended: "Organets hållning till motionen", "The body’s stand on the motion";
    no_outcome: "Inget ännu", "None yet";
    is_final: "slutligt avgjord", "finally settled";
    not_final: "inte slutligt avgjord här", "not finally settled here";
    evidence: "Meningen som avgör", "The sentence that settles it";
    read_automatically: "Automatiskt utläst ur protokollet", "Read automatically from the minutes";
    claims: "Yrkanden", "Claims";
    votes: "Votering", "Vote";
    vote_round: "Omröstning", "Round";
    yes: "Ja", "Yes";
    no: "Nej", "No";
    abstain: "Avstår", "Abstain";
    absent: "Frånvarande", "Absent";
    member: "Ledamot", "Member";
    party_column: "Parti", "Party";
    vote: "Röst", "Vote";
    by_party: "Röster per parti", "Votes by party";
    by_member: "Så röstade var och en", "How each member voted";
    yes_no_note: "Ja och nej gäller ordförandens propositionsordning, inte alltid motionen.", "Yes and no refer to the question put by the chair, not always to the motion.";
    reservations: "Reservationer", "Reservations";
    statements: "Yttranden och anteckningar", "Statements";
    whole_group: "Hela gruppen", "The whole group";
    references: "Hänvisar till", "Refers to";
    same_matter: "Samma ärende", "The same matter";
    this_paragraph: "den här paragrafen", "this paragraph";
    warnings: "Osäkert i avläsningen", "Doubts in the reading";
    warnings_lead: "Programmet som läste protokollet var osäkert på detta. Jämför med originalet.", "The program that read the minutes was unsure of this. Compare with the original.";
    full_text: "Hela texten", "Full text";
    facts: "Uppgifter", "Facts";
    matter_number: "Diarienummer", "Reference number";
    meeting: "Sammanträde", "Meeting";
    mentioned_parties: "Partier som nämns", "Parties named";
    source: "Original", "Original";
    source_lead: "Originalet är det justerade protokollet. Texten här är utläst ur det.", "The original is the approved minutes. The text here was read from it.";
    source_file: "Fil", "File";
    source_hash: "Kontrollsumma (SHA-256)", "Checksum (SHA-256)";
    citation: "Hänvisning", "Citation";
    citation_hint: "Markera och kopiera", "Select and copy";
    neighbours: "Paragrafer i samma protokoll", "Paragraphs in the same minutes";
    previous_paragraph: "Föregående paragraf", "Previous paragraph";
    next_paragraph: "Nästa paragraf", "Next paragraph";
    date_unknown: "datum okänt", "date unknown";
    body_unknown: "okänt organ", "unknown body";
    place_unknown: "Okänd kommun", "Unknown municipality";

    // Meetings and bodies
    agenda: "Paragrafer", "Paragraphs";
    search_meeting: "Sök hos organet", "Search this body";
    meetings: "Sammanträden", "Meetings";
    bodies_lead: "Alla organ i arkivet. Välj ett för att se dess sammanträden.", "Every body in the archive. Choose one to see its meetings.";
    last: "senast", "latest";
    bodies_title: "Kommuner och organ", "Municipalities and bodies";

    // Coverage
    coverage_title: "Vad arkivet täcker", "What the archive covers";
    coverage_lead: "Vilka protokoll som är inlästa, och vad som inte gick att läsa. Luckor kan betyda att protokollet saknas, inte att inget beslutades.", "Which minutes have been read, and what could not be read. A gap may mean that the minutes are missing, not that nothing was decided.";
    files: "Filer", "Files";
    file: "Fil", "File";
    format: "Format", "Format";
    pages_column: "Sidor", "Pages";
    size: "Storlek", "Size";
    problems: "Problem", "Problems";
    faults: "Fel", "Faults";
    doubts: "Osäkerheter", "Doubts";
    fault: "Fel", "Fault";
    doubt: "Osäkert", "Doubt";
    files_with_problems: "Filer med problem", "Files with problems";
    all_files: "Alla filer", "All files";
    no_problems: "Inga problem möttes när filerna lästes.", "No problems were met while reading the files.";
    by_body: "Paragrafer per organ och år", "Paragraphs by body and year";
    total: "Summa", "Total";

    // Faults
    not_found: "Sidan finns inte", "Page not found";
    not_found_lead: "Adressen leder inte till någon sida. Den kan vara felskriven, eller så finns paragrafen inte i arkivet. Sök gärna efter det du letar efter.", "The address leads nowhere. It may be mistyped, or the paragraph is not in the archive. Try searching for it.";
    original_gone: "Originalet finns inte", "The original is not available";
    original_gone_lead: "Filen finns inte i arkivet, eller så har den ändrats sedan den lästes. Texten som lästes ut finns kvar: sök efter paragrafen.", "The file is not in the archive, or it has changed since it was read. The text that was read is still here: search for the paragraph.";
    bad_request: "Sökningen gick inte att förstå", "The search could not be understood";
    bad_request_lead: "Rätta det som anges nedan och sök igen.", "Correct what is listed below and search again.";
    method: "Så kan sidan inte användas", "The page cannot be used that way";
    method_lead: "Webbplatsen kan bara läsas: adressen svarar på GET och HEAD.", "The site is read-only: the address answers GET and HEAD.";
    busy: "Det tog för lång tid", "It took too long";
    busy_lead: "Just nu är det många sökningar. Vänta en stund och försök igen.", "Many searches are running. Wait a moment and try again.";
    internal: "Något gick fel", "Something went wrong";
    internal_lead: "Felet ligger hos oss och är antecknat. Försök igen om en stund.", "The fault is ours and has been logged. Try again in a while.";
    query_too_long: "Sökningen är för lång: skriv högst 500 tecken", "the search is too long: write at most 500 characters";
    bad_date: "är inget datum: skriv till exempel 2024, 2024-06 eller 2024-06-11", "is not a date: write for example 2024, 2024-06 or 2024-06-11";
    dates_crossed: "Från och med ligger efter till och med: byt plats på datumen", "the first day is after the last: swap the dates";
    bad_value: "finns inte att välja: ta bort det ur adressen", "is not a value to choose: take it out of the address";
    bad_number: "är inget giltigt tal här: skriv ett heltal från 1 och uppåt", "is not a valid number here: write a whole number from 1";
    too_deep: "ligger för långt fram bland träffarna: begränsa sökningen med ord eller filter", "is too far into the results: narrow the search with words or filters";
    unknown_key: "är ingen känd parameter: ta bort den ur adressen", "is not a known parameter: take it out of the address";
}

/// Months as they stand in dates.
pub const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augusti", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that both languages spell the same way.
    const SHARED: &[&str] = &["format", "source"];

    fn entries(words: &Words) -> Vec<(String, String)> {
        let serde_json::Value::Object(map) = serde_json::to_value(words).unwrap() else {
            panic!("not an object")
        };
        map.into_iter()
            .map(|(name, text)| (name, text.as_str().unwrap().to_owned()))
            .collect()
    }

    #[test]
    fn every_text_is_written_in_both_languages() {
        for ((name, swedish), (_, english)) in entries(&SWEDISH).into_iter().zip(entries(&ENGLISH))
        {
            assert!(
                !swedish.trim().is_empty() && !english.trim().is_empty(),
                "{name} is empty"
            );
            assert!(
                swedish != english || SHARED.contains(&name.as_str()),
                "{name} is not translated"
            );
        }
    }
}
