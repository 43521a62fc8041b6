use super::*;

fn check(sentence: &str, expected: &[Outcome]) {
    assert_eq!(effects(sentence), expected, "{sentence}");
}

#[test]
fn answers_in_other_words() {
    use Outcome::*;
    check(
        "att motionen besvaras enligt skrivelsen daterad 2024-01-15",
        &[Answered],
    );
    check("att motionen anses vara färdigbehandlad", &[Answered]);
    check(
        "Kommunfullmäktige beslutar att motionen därmed ska anses vara färdigbehandlad.",
        &[Answered],
    );
    check("Motionerna anses tillgodosedda.", &[Answered]);
    check("Motionens syfte anses tillgodosett.", &[Answered]);
    check(
        "Frågan besvaras och läggs till handlingarna.",
        &[Answered, Noted],
    );
    check(
        "Fullmäktige noterar att punkt ett är uppfylld samt avslår motionen i övrigt.",
        &[Noted, Rejected],
    );
}

#[test]
fn parts_of_a_motion() {
    use Outcome::*;
    check(
        "Motionen bifalls i den del som avser skolor, och avslås i övriga delar.",
        &[Approved, Rejected],
    );
    check(
        "Motionen avslås i de delar som avser skolor och bifalls i resten.",
        &[Rejected, Approved],
    );
    check("Motionen om att avslå bygget bifalls.", &[Approved]);
}

#[test]
fn rejected_in_other_words() {
    use Outcome::*;
    check("Ingen ytterligare åtgärd vidtas.", &[Rejected]);
    check("Motionen lämnas utan vidare åtgärd.", &[Rejected]);
    check("Avslag.", &[Rejected]);
    check("Revisorernas anmärkning lämnas utan åtgärd.", &[]);
}

#[test]
fn where_an_enclosure_is() {
    use Outcome::*;
    check("Taxan antas enligt bilaga 1 till protokollet.", &[Approved]);
    check("Bo Linds synpunkter fogas till protokollet.", &[Noted]);
}

#[test]
fn sold_and_bought() {
    use Outcome::*;
    check(
        "att till Ekby Plåt AB försälja tomten Smeden 7",
        &[Approved],
    );
    check(
        "Tomten Smeden 7 säljs till Ekby Plåt AB för 210 000 kr.",
        &[Approved],
    );
    check("Kommunen förvärvar fastigheten Boarp 3:14.", &[Approved]);
    check("att uppdra åt kontoret att sälja tomten", &[Assigned]);
    check("att avslå förslaget att sälja tomten", &[Rejected]);
}

#[test]
fn what_comes_of_it_for_the_motion() {
    use Outcome::*;
    check(
        "Nämnden får i uppdrag att redovisa kostnaden, varmed motionen i övrigt bifalls.",
        &[Assigned, Approved],
    );
}

#[test]
fn at_somebodys_request() {
    use Outcome::*;
    check(
        "Kommunfullmäktige beslöt, på begäran av Eva Ek, att bordlägga ärendet.",
        &[Tabled],
    );
    check(
        "Kommunfullmäktige beslöt att medgiva Eva Ek (S) att framställa en fråga om bad.",
        &[Approved],
    );
}

#[test]
fn put_off_withdrawn_or_sent_on() {
    use Outcome::*;
    check("att motionen utgår", &[Withdrawn]);
    check("Motionären drar tillbaka motionen.", &[Withdrawn]);
    check("Motionen tas upp på nästkommande möte.", &[Tabled]);
    check("Ärendet tas bort från dagens lista.", &[Withdrawn]);
    check("Då Eva Ek inte är här utgår frågan.", &[Withdrawn]);
    check(
        "Fullmäktige beslöto med ändring av styrelsens förslag att återremittera ärendet.",
        &[Recommitted],
    );
    check("Ärendet stryks från dagordningen.", &[Withdrawn]);
    check(
        "att motionen får vila i avvaktan på utredningen.",
        &[Tabled],
    );
    check(
        "Ärendet utgår från sammanträdet och flyttas till kommande fullmäktige.",
        &[Tabled],
    );
    check(
        "att lämna motionen vidare till styrelsen för beredning.",
        &[Referred],
    );
    check("Motionen besvaras vid nästa sammanträde.", &[Tabled]);
}

#[test]
fn noted_approved_or_assigned_in_other_words() {
    use Outcome::*;
    check("Nämnden godkände anmälan.", &[Approved]);
    check("Ge kontoret i uppgift att se över planen.", &[Assigned]);
    check("Tacka för informationen.", &[Noted]);
    check("Skrivelserna har delgetts nämnden.", &[Noted]);
    check("Avgiften betalas sedan beslutet har delgetts.", &[]);
}

#[test]
fn what_comes_behind_a_reason_or_a_task() {
    use Outcome::*;
    check(
        "Förslaget till föreskrifter antas med den ändringen att § 17 utgår.",
        &[Approved],
    );
    check(
        "Fullmäktige beslutar att uppdra åt styrelsen att öppna badet och därmed bifalla motionen.",
        &[Assigned, Approved],
    );
    check(
        "Motionen anses besvarad med hänvisning till yttrandet och avslås i övrigt.",
        &[Answered, Rejected],
    );
    check(
        "Dagordningen godkänns med den ändringen att frågan utgår.",
        &[Approved],
    );
}

#[test]
fn verb_and_subject_together() {
    use Outcome::*;
    check(
        "Den av Nils Ek väckta motionen om att godkänna en cykelplan avslås.",
        &[Rejected],
    );
    check("Motionen anses vara besvarad.", &[Answered]);
    check("Motionen anses därmed besvarad.", &[Answered]);
    check("Nämnden får i uppdrag att anta en plan.", &[Assigned]);
    check(
        "Ärendet återremitteras till nämnden för att godkännas på nytt.",
        &[Recommitted],
    );
    check("Rapporten antecknas.", &[Noted]);
    check(
        "Ärendets bordläggs till sammanträdet den 27 april.",
        &[Tabled],
    );
    check(
        "Redovisning av uppdrag att avslå ansökningar antecknas och förklaras fullgjort.",
        &[Noted],
    );
    check("Anna Ek (S) utses till ledamot.", &[Elected]);
    check("att i övrigt avslå framställningen.", &[Rejected]);
    check(
        "att bevilja ett engångsanslag med 200 000 kronor,",
        &[Approved],
    );
    check("Policyn upphävs.", &[Other]);
    check("Nämnden beviljas inte ansvarsfrihet.", &[Rejected]);
    check("Inte bevilja bidrag till föreningen.", &[Rejected]);
    check("Nämnden tillstyrker bifall till motionen.", &[Endorsed]);
    check("att med ovanstående besvara motionen, samt", &[Answered]);
    check("Hemställan lämnas utan bifall.", &[Rejected]);
    check("Fullmäktige bifaller inte motionen.", &[Rejected]);
    check("Fullmäktige säger nej till motionen.", &[Rejected]);
    check("att införa bidraget i enlighet med motionen,", &[Approved]);
    check("att avföra motionen från dagordningen.", &[Withdrawn]);
    check("att interpellationen må framställas,", &[Approved]);
    check("Nämnden ställer sig bakom motionens syfte.", &[]);
    check("Nämnden ska senast i maj redovisa kostnaden.", &[Assigned]);
    check(
        "att avslå motionen i väntan på det nämnden ska redovisa",
        &[Rejected],
    );
    check(
        "Fullmäktige lämnar över motionerna till styrelsen.",
        &[Referred],
    );
    check("att sända motionen till nämnden för yttrande.", &[Referred]);
    check("att informationen är mottagen", &[Noted]);
    check("att motionen inte föranleder något bifall.", &[Rejected]);
    check("Motionen vinner inte fullmäktiges bifall.", &[Rejected]);
    check("att motionen inte ska vinna bifall.", &[Rejected]);
    check("Fullmäktige bifaller avslagsyrkandet.", &[Rejected]);
    check("att inte tillmötesgå motionen.", &[Rejected]);
    check(
        "Förslaget, som inte medför kostnader, bifalls.",
        &[Approved],
    );
}

#[test]
fn two_effects_of_one_sentence() {
    use Outcome::*;
    check(
        "att motionen ska anses besvarad i den del som avser bryggor och att motionen i övrigt avslås.",
        &[Answered, Rejected],
    );
    check(
        "Motionen om att bryggor anses farliga och att bad i övrigt ska märkas ut avslås.",
        &[Rejected],
    );
}

#[test]
fn where_a_matter_goes_next() {
    use Outcome::*;
    check(
        "Nämnden beslutar skicka motionen på remiss till förvaltningen.",
        &[Referred],
    );
    check(
        "Uppmana nämnder och bolag att lämna en rapport.",
        &[Assigned],
    );
    check(
        "Nämnden överlämnar kontorets yttrande som sitt eget.",
        &[Approved],
    );
    check("Ärendet återförvisas till kontoret.", &[Recommitted]);
    check(
        "Medborgarförslaget överlåts till tekniska nämnden.",
        &[Referred],
    );
    check("Bygglov lämnas.", &[Approved]);
    check("Nämnden ställer sig inte bakom motionen.", &[Opposed]);
    check("Nämnden är positiv till motionen.", &[Endorsed]);
    check("Frågan får inte ställas.", &[Rejected]);
    check("att inte villfara motionens begäran.", &[Rejected]);
    check(
        "att prova kortare arbetsdag, såsom motionärerna begär i sin motion,",
        &[Approved],
    );
    check("att föra motionen vidare till styrelsen.", &[Referred]);
    for put_off in [
        "Ärendet utsätts på nytt till styrelsens sammanträde i november.",
        "Ärendet tas inte upp till behandling i dag.",
        "Motionen behandlas på styrelsens möte i augusti i stället för i dag.",
        "att lägga motionen åt sidan till dess att chefen tillträtt.",
        "Ärendet tas upp på nytt vid regionfullmäktiges sammanträde i juni.",
        "Ärendet hinner inte behandlas utan flyttas till fullmäktige den 21 oktober.",
    ] {
        check(put_off, &[Tabled]);
    }
    check("att tillåta att interpellationen ställs, samt", &[Approved]);
    check("Motionen återsänds till styrelsen.", &[Recommitted]);
    check("Ärendet sänds tillbaka till styrelsen.", &[Recommitted]);
    check(
        "Ärendet utgår från dagordningen och tas upp vid nästa sammanträde.",
        &[Tabled],
    );
    check(
        "att ärendet utgår från dagens sammanträde och behandlas den 26 november.",
        &[Tabled],
    );
    check("Kommunstyrelsen får motionerna för beredning.", &[Referred]);
    check(
        "Förslaget överlåts till fritidsnämnden, som får besluta i ärendet.",
        &[Referred],
    );
    check(
        "Nämnden uppmanas att yttra sig över de motioner som remitterats dit.",
        &[Assigned],
    );
}

#[test]
fn everyday_words_of_refusal() {
    for refused in [
        "Fullmäktige säger blankt nej till motionen.",
        "Motionen föranleder ej någon åtgärd.",
        "Nej till motionen.",
        "Till motionens förslag säger fullmäktige nej.",
        "Motionen avböjs.",
        "Motionen vinner inte fullmäktiges gillande.",
        "Motionen vinner ej gillande.",
        "Motionen kan inte vinna fullmäktiges gillande.",
        "Nämndens förslag hörsammas inte.",
        "Motionen vinner inte stöd i nämnden.",
        "Skrivelsen ger inte anledning till någon åtgärd.",
    ] {
        check(refused, &[Outcome::Rejected]);
    }
    check("Övriga motioner föranleder inte någon åtgärd.", &[]);
    check("Motionen avvisas, eftersom den inte rör kommunen.", &[]);
}

#[test]
fn everyday_words_of_consent() {
    for granted in [
        "Fullmäktige säger ja till ansökan.",
        "Ja till motionen.",
        "Fullmäktige går på motionens linje.",
        "Motionen vinner fullmäktiges gillande.",
        "Styrelsen ges ansvarsfrihet.",
        "Planen läggs fast.",
        "Båtplatserna fördelas enligt kontorets förslag.",
        "En brygga byggs, precis som motionen föreslår.",
    ] {
        check(granted, &[Outcome::Approved]);
    }
}

#[test]
fn everyday_words_of_delay() {
    for (said, outcome) in [
        (
            "Ärendet lyfts tillbaka till kontoret.",
            Outcome::Recommitted,
        ),
        ("Ärendet går i retur till nämnden.", Outcome::Recommitted),
        ("Ärendet får stå över till juni.", Outcome::Tabled),
        ("Nämnden väntar med motionen.", Outcome::Tabled),
        (
            "Beslut fattas först vid nästa sammanträde.",
            Outcome::Tabled,
        ),
        ("Motionen tas tillbaka av motionären.", Outcome::Withdrawn),
        ("Nämnden bereder motionen.", Outcome::Referred),
        (
            "Motionen går vidare till nämnden för beredning.",
            Outcome::Referred,
        ),
    ] {
        check(said, &[outcome]);
    }
}

#[test]
fn opinions_in_other_words() {
    for (said, outcome) in [
        ("Nämnden har ingen erinran mot motionen.", Outcome::Endorsed),
        (
            "Nämnden har inget att invända mot att motionen bifalls.",
            Outcome::Endorsed,
        ),
        ("Nämnden sätter sig emot motionen.", Outcome::Opposed),
        ("Motionen bör leda till avslag.", Outcome::Opposed),
        (
            "Nämnden är inte beredd att stödja motionen.",
            Outcome::Opposed,
        ),
    ] {
        check(said, &[outcome]);
    }
}

#[test]
fn what_is_denied_is_not_done() {
    for said in [
        "Ärendet bordläggs inte.",
        "att inte återremittera ärendet",
        "Motionen avslås inte.",
        "att motionen inte ska anses besvarad",
        "Motionen anses inte besvarad.",
        "Fullmäktige säger inte nej till motionen.",
        "Nämnden avstår från att lämna yttrande.",
        "Nämnden yttrar sig inte.",
    ] {
        check(said, &[]);
    }
    check("Motionen godtas inte.", &[Outcome::Rejected]);
    check("Motionen tillstyrks inte.", &[Outcome::Opposed]);
    check(
        "Nämnden motsätter sig inte att motionen bifalls.",
        &[Outcome::Endorsed],
    );
    check("Sökanden vägras bygglov.", &[Outcome::Rejected]);
    check("Planen förkastas.", &[Outcome::Rejected]);
    check(
        "Kontoret får inte i uppdrag att utreda frågan.",
        &[Outcome::Rejected],
    );
    check("Serveringstillståndet återkallas.", &[]);
    check("Motionen återkallas.", &[Outcome::Withdrawn]);
}

#[test]
fn nouns_that_another_verb_acts_on() {
    check(
        "Nämnden tillstyrker avslag på motionen.",
        &[Outcome::Opposed],
    );
    check("att bifall till motionen avstyrks", &[Outcome::Opposed]);
    check("att avslå yrkandet om återremiss", &[Outcome::Rejected]);
    check("Yrkandet om bordläggning avslås.", &[Outcome::Rejected]);
}

#[test]
fn guarantees_and_questions() {
    use Outcome::*;
    check(
        "att såsom för egen skuld teckna borgen för föreningens lån",
        &[Approved],
    );
    check(
        "att meddela att den sökta åtgärden inte kan tillåtas",
        &[Rejected],
    );
    check(
        "Frågan får ställas och är därmed besvarad.",
        &[Approved, Answered],
    );
    check(
        "att interpellationen fick ställas och besvaras den 4 maj 2020",
        &[Approved, Tabled],
    );
    check(
        "Nämnden överlämnar svaret som svar på skrivelsen.",
        &[Answered],
    );
    check(
        "Förslagsställaren hänvisas till möjligheten att hos tekniska nämnden hyra mark.",
        &[],
    );
    check(
        "överlåta medborgarförslaget om ett utegym till tekniska nämnden för beslut",
        &[Referred],
    );
    check("att som yttrande föreslå att motionen avslås.", &[Opposed]);
}
