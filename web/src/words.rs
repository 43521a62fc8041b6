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
    part_respelled: "Inget fanns; visar träffar för", "Nothing found; showing hits for";
    part_everyday: "I protokoll också", "In minutes also";
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
    widened: "Få innehåller allt du skrev. Efter dem kommer det som innehåller det mesta av det.", "Few have all you wrote. After them comes what has most of it.";
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
    yes_means: "Ja betydde", "Yes meant";
    no_means: "Nej betydde", "No meant";
    secret_ballot: "Sluten omröstning", "Secret ballot";
    recusals: "Jäv", "Recusals";
    non_participants: "Deltog inte i beslutet", "Took no part in the decision";
    withheld: "Paragrafen är inte publicerad", "The paragraph is not published";
    withheld_lead: "I protokollet står i stället:", "The minutes say instead:";
    reservations: "Reservationer", "Reservations";
    statements: "Yttranden och anteckningar", "Statements";
    the_meeting: "Sammanträdet", "The meeting";
    meeting_place: "Plats", "Place";
    meeting_time: "Tid", "Time";
    approved_by: "Justerades av", "Approved by";
    approved_on: "Justerades", "Approved on";
    present: "Beslutande", "Present with a vote";
    not_serving: "Ersättare som inte tjänstgjorde", "Substitutes without a vote";
    name: "Namn", "Name";
    role: "Roll", "Role";
    note: "Enligt försättsbladet", "As the cover says";
    in_place_of: "i stället för", "in place of";
    cover_original: "Öppna försättsbladet i originalet", "Open the cover in the original";
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

    // Matters
    matter: "Ärende", "Matter";
    matter_page: "Följ hela ärendet", "Follow the whole matter";
    state: "Läget nu", "Where it stands";
    state_settled: "Avgjord", "Settled";
    state_decided: "Senaste beslut", "Latest decision";
    state_handed_in: "Väckt; inget senare finns i arkivet", "Handed in; nothing later is in the archive";
    state_tabled: "Uppskjutet: ärendet är bordlagt", "Put off: the matter was tabled";
    state_recommitted: "Återremitterat: ärendet är tillbaka för mer beredning", "Recommitted: the matter is back for more preparation";
    state_referred: "Skickat vidare", "Sent on";
    state_unknown: "Inget beslut har kunnat läsas ut", "No decision could be read";
    trail: "Vad som har hänt", "What has happened";
    trail_note: "Paragraferna är sammanförda automatiskt; vid varje står varför.", "The paragraphs were joined automatically; each says why.";
    more_points: "Punkter till i beslutet", "More points in the decision";
    joined_by: "Hör hit", "Belongs here";
    tabled_once: "Bordlagt", "Tabled";
    tabled_times: "Bordlagt", "Tabled";
    times: "gånger", "times";
    gaps: "Det som saknas i arkivet", "What the archive lacks";
    gap_named: "Paragraferna hänvisar till:", "The paragraphs refer to:";
    gap_council: "Fullmäktiges beslut om motionen finns inte i arkivet.", "The council’s decision on the motion is not in the archive.";
    collective_number: "Numret står för flera ärenden, till exempel ett års val eller anmälningar. Paragraferna som bär det hör inte ihop med varandra.", "The number stands for several matters, such as a year’s elections or messages. The paragraphs that bear it do not belong together.";

    // Motions
    motions: "Motioner", "Motions";
    motions_title: "Hur det gick för motionerna", "What became of the motions";
    motions_note: "En motion räknas en gång, hur många paragrafer den än går igenom. En gemensam motion räknas en gång för varje parti bakom den och en gång i summan: raderna ger därför inte summan. En avgjord motion hör till det år då fullmäktige beslutade, en öppen till det år då den väcktes eller först syns i arkivet.", "A motion counts once, however many paragraphs it goes through. A joint motion counts once for each party behind it and once in the total, so the lines do not add up to it. A settled motion belongs to the year of the council’s decision, an open one to the year it was handed in or first appears.";
    motions_link_note: "Varje tal leder till motionerna bakom det, och varje motion till paragrafen som avgjorde den.", "Every number leads to the motions behind it, and every motion to the paragraph that settled it.";
    motions_column: "Motioner", "Motions";
    approved_share: "Helt eller delvis bifall av avgjorda", "Approved, wholly or in part, of decided";
    total_once: "Alla motioner, var och en en gång", "All motions, each once";
    motion_party: "Parti bakom motionen", "Party behind the motion";
    motion_body: "Organ som har behandlat motionen", "Body that handled the motion";
    term: "Mandatperiod", "Term of office";
    by_motion_party: "Motioner per parti och utfall", "Motions by party and outcome";
    by_year: "Motioner per år och utfall", "Motions by year and outcome";
    by_term: "Motioner per mandatperiod och utfall", "Motions by term and outcome";
    by_municipality: "Motioner per kommun och utfall", "Motions by municipality and outcome";
    by_motion_body: "Motioner per organ som behandlat dem och utfall", "Motions by body that handled them and outcome";
    any: "Alla", "All";
    show_motions: "Visa", "Show";
    no_motions: "Inga motioner i arkivet passar valet.", "No motion in the archive fits the choice.";
    motion_list: "Motionerna", "The motions";
    announced: ", anmäld i fullmäktige", ", announced in the council";
    first_seen: "Syns först", "First appears";
    settled_at: "Avgjordes", "Settled";
    took: "Tid från väckt till avgjord", "Time from handed in to settled";
    opinions: "Yttranden", "Opinions";
    no_stand: "ingen hållning utläst", "no stand read";
    claims_by_party: "Yrkanden per parti", "Claims by party";
    download_table: "Tabellen som CSV", "The table as CSV";
    download_list: "Motionerna som CSV", "The motions as CSV";
    chart_motions: "Motioner per parti efter utfall, samma tal som i tabellen", "Motions by party and outcome, the same numbers as in the table";
    fate_yes: "Bifall", "Approved";
    fate_part: "Delvis bifall", "Partly approved";
    fate_no: "Avslag", "Rejected";
    fate_closed: "Besvarad, avskriven, återtagen", "Answered, written off, withdrawn";
    fate_open: "Öppen", "Open";
    clock: "Klockan", "The clock";
    clock_title: "Hur länge motionerna väntar", "How long motions wait";
    clock_lead: "En motion bör beredas så att fullmäktige kan besluta inom ett år från det att den väcktes (kommunallagen 5 kap. 35 §).", "A motion should be prepared so that the council can decide within a year from when it was handed in (kommunallagen 5 kap. 35 §).";
    choose_motions: "Välj motioner", "Choose motions";
    waiting: "Öppna motioner", "Open motions";
    waiting_list: "Till listan över dem", "To the list of them";
    waited_long: "har väntat mer än ett år.", "have waited more than a year.";
    over_a_year: "mer än ett år", "more than a year";
    waiting_note: "Räknat till kommunens senaste sammanträde i arkivet. Öppen betyder att inget beslut av fullmäktige finns i arkivet.", "Counted to the municipality’s latest meeting in the archive. Open means that no decision of the council is in the archive.";
    past_a_year: "Mer än ett år", "More than a year";
    since: "Räknat från", "Counted from";
    waited: "Har väntat", "Has waited";
    handed_in: "väckt", "handed in";
    at_least: "syns först: minst så länge", "first appears: at least so long";
    pace: "Tid till beslut, efter beslutets år", "Time to decision, by the year of the decision";
    pace_chart: "Dagar från väckt till avgjord: hela spannet, mittersta hälften och median, samma tal som i tabellen", "Days from handed in to settled: the whole span, the middle half and the median, the same numbers as in the table";
    pace_key: "Linjen går från det snabbaste till det långsammaste beslutet i dagar, fältet är den mittersta hälften och strecket i det är medianen.", "The line goes from the fastest to the slowest decision in days, the field is the middle half, and the stroke in it is the median.";
    no_pace: "För inget beslut i arkivet är det känt när motionen väcktes.", "For no decision in the archive is it known when the motion was handed in.";
    one_year: "ett år", "one year";
    decisions_timed: "Beslut med känd tid", "Decisions of known time";
    shortest: "Kortast, dagar", "Shortest, days";
    lower_quartile: "Fjärdedelen inom", "A quarter within";
    median: "Hälften inom (median)", "Half within (median)";
    upper_quartile: "Tre fjärdedelar inom", "Three quarters within";
    longest: "Längst", "Longest";
    no_start: "Avgjorda motioner vars väckande inte finns i arkivet, och som inte ingår i talen", "Settled motions whose handing in is not in the archive, and which are in none of the figures";
    together: "Vilka som håller ihop", "Who with whom";
    together_title: "Vilka partier som håller ihop", "Which parties stand together";
    together_lead: "Hur ofta två partier yrkade, röstade och reserverade sig lika, i paragrafer där båda tog ställning. Den som inte yrkade, röstade eller reserverade sig räknas inte.", "How often two parties claimed, voted and reserved themselves alike, in paragraphs where both took a stand. Who did not claim, vote or reserve is not counted.";
    together_chart: "Andel lika ställningstaganden i yrkanden och voteringar för varje par av partier, med antal fall", "Share of stands alike in claims and votes for each pair of parties, with the number of cases";
    together_key: "Procent lika av yrkanden och voteringar som kan jämföras, och under den antalet fall. Tomt där fallen är färre än fem. Tabellen har samma tal var för sig.", "Percent alike of claims and votes that can be compared, and below it the number of cases. Empty where there are fewer than five. The table has the same numbers apart.";
    no_pairs: "Inga två partier kan jämföras i det här urvalet.", "No two parties can be compared in this choice.";
    pairs: "Par av partier", "Pairs of parties";
    parties: "Partier", "Parties";
    claims_alike: "Yrkanden lika", "Claims alike";
    votes_alike: "Voteringar lika", "Votes alike";
    reserved_together: "Reserverade sig båda", "Both reserved themselves";
    cases: "Paragraferna bakom talen", "The paragraphs behind the numbers";
    alike: "lika", "alike";
    unlike: "olika", "unlike";
    both_ways: "både och", "both ways";
    measured: "Hur väl protokollen läses", "How well the minutes are read";
    measured_note: "Uppmätt mot protokoll som har lästs och märkts upp för hand, med verktyg och märkning som också användes när läsningen gjordes: på andra kommuners protokoll kan den läsa sämre. F1 väger samman hur mycket som hittas och hur mycket av det som är rätt; 1 är felfritt.", "Measured against minutes read and labelled by hand, the same labels that were used when the reading was made: on the minutes of other places it may read less well. F1 weighs together how much is found and how much of it is right; 1 is without fault.";
    measured_field: "Uppgift", "Field";
    measured_values: "Märkta värden", "Labelled values";
    months_missing: "Månader utan protokoll i arkivet", "Months without minutes in the archive";
    months_missing_note: "Mellan ett organs första och sista sammanträde i arkivet. En månad utan protokoll kan vara en månad utan sammanträde.", "Between a body’s first and last meeting in the archive. A month without minutes may be a month without a meeting.";
    months_none: "Inga.", "None.";
    feed: "Följ med Atom-flöde", "Follow by Atom feed";
    how_counted: "Så räknas det", "How it is counted";

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
