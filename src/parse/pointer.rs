//! Decisions that name a proposal instead of an effect: `Kommunstyrelsens förslag bifalls.`
//!
//! What was decided is then what that proposal asked for, as the same paragraph has it.

use std::sync::LazyLock;

use regex::Regex;

use crate::parse::sections::Part;
use crate::parse::verbs;
use crate::prose;
use crate::terms::bodies;
use crate::terms::headings::Section;
use crate::terms::pattern::{Pattern, regex};
use paragraf_index::record::Outcome;

/// What a sentence approves when it approves somebody's words.
static NAMES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "rslag",
            "yrkande",
            "yttrande",
            "framst",
            "hemst",
            "svar",
            "bed",
            "skrivelse",
        ],
        r"(?i)\b(?:förslag(?:et)?|yrkandet?|yttrandet?|framställan|hemställan|svar(?:et)?|bedömning(?:en)?|skrivelse(?:n)?)\b",
    )
});

/// `Fullmäktige beslutar i enlighet med kommunstyrelsens förslag.`, `Enligt kommunstyrelsens förslag.`
static ACCORDS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["enligt", "enlighet", "verensst"],
        r"(?i)(?:\b(?:beslut(?:ar|ade|as|ats|at|it)|beslöto?)\b[^.]{0,20}\b|^)(?:i enlighet med|enligt|i överensstämmelse med)\b[^.]{0,80}\b(?:förslag|yrkande|yttrande)",
    )
});

/// Whose proposal it is that a sentence names: a body in the genitive, or somebody's name.
static OWNER: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"(?P<body>(?:{})(?:s|:s)|(?:KS|KSAU|AU)(?:s|:s)?) (?:\p{{Ll}}+ ){{0,2}}?(?:förslag|yrkande|yttrande|svar|bedömning|framställan|hemställan)|(?P<office>(?i:[\p{{L}}-]*(?:förvaltningens|kontorets|direktörens))) (?:\p{{Ll}}+ ){{0,2}}?förslag|(?P<name>\p{{Lu}}[\p{{L}}-]*[sxz])(?: \((?:\p{{L}}{{1,4}})\))? (?:\p{{Ll}}+ ){{0,1}}?(?:förslag|\p{{Ll}}*yrkande)",
        bodies::PATTERN
    ))
});

/// The points of a motion itself are its `yrkanden` or `förslag`, too.
static OWN_POINTS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion", "medborgarf", "yrkande ", "rslag "],
        r"(?i)\b(?:motionens?|motionärens|motionärernas|medborgarförslagets?)\s(?:\S+\s){0,3}?(?:yrkanden?|förslag|punkt(?:er)?|att-sats(?:er)?|beslutssats(?:er)?|del(?:ar)?)\b|\b(?:yrkande|förslag) \d",
    )
});

/// `…, i strid mot kommunstyrelsens förslag, …`: what was not followed.
static AGAINST: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["i strid", "avslag på", "i motsats"],
        r"(?i),? (?:i strid (?:med|mot)|med avslag på|i motsats till) [^,.:]*?(?:förslag|yrkande)\w*,?",
    )
});

/// `… avslå Bo Linds yrkande och att …`, `Bo Linds yrkande avslås och …`: what was turned down beside what is followed.
static TURNED_DOWN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["avsl"],
        r"(?i)\bavsl(?:å|år|og) [^,.:;]*?(?:förslag|yrkande)\p{Ll}*(?:,? (?:och|samt)(?: att)?)?|(?:förslag|yrkande)\p{Ll}* avsl(?:ås|ogs),? (?:och|samt)(?: att)?",
    )
});

/// Whether a sentence is about somebody's proposal rather than the matter itself.
pub fn is_pointer(said: &str) -> bool {
    let followed = AGAINST.replace_all(said, "");
    NAMES.is_match(&OWN_POINTS.replace_all(&followed, ""))
}

/// What somebody asked for.
pub struct Clause {
    /// Its words.
    pub text: String,
    /// See [`effects`].
    pub effects: Vec<Outcome>,
}

/// Whether a sentence decides what somebody proposed, whatever that was.
pub fn accords(said: &str) -> bool {
    ACCORDS.is_match(said)
}

/// What the proposal asked for that a sentence approves: its clauses with an effect. Empty where the sentence names
/// no proposal, or the paragraph does not say what it asked for.
pub fn follow(said: &str, parts: &[Part]) -> Vec<Clause> {
    if let Some(inner) = said_itself(said) {
        return vec![inner];
    }
    let said = TURNED_DOWN.replace_all(said, "");
    let said = said.as_ref();
    let approves = || {
        verbs::effects(said)
            .iter()
            .any(|effect| matches!(effect, Outcome::Approved | Outcome::Endorsed))
    };
    if !is_pointer(said) || !(ACCORDS.is_match(said) || approves()) {
        return Vec::new();
    }
    let Some(owner) = OWNER.captures(said) else {
        return the_only_draft(parts);
    };
    if let Some(office) = owner.name("office") {
        let office = office.as_str().trim_end_matches('s').to_lowercase();
        return proposal_of(parts, &|said: &str| said.to_lowercase().contains(&office));
    }
    if let Some(name) = owner.name("name") {
        return claimed_by(parts, name.as_str());
    }
    let whose = bodies::name(owner.name("body").map_or("", |body| body.as_str()));
    proposal_of(parts, &|said: &str| {
        bodies::all(said)
            .iter()
            .any(|body| bodies::is_same(body, &whose))
    })
}

/// What somebody proposed whom `names` knows: below a heading of its own, or told in the background.
fn proposal_of(parts: &[Part], names: &dyn Fn(&str) -> bool) -> Vec<Clause> {
    let proposals = parts.iter().map(|part| match part.heading.section {
        Section::Draft if part.heading.body.as_deref().is_none_or(names) => asked_in(part),
        Section::Background | Section::Draft | Section::History => told_of(part, names),
        _ => Vec::new(),
    });
    let mut told = proposals.filter(|clauses| !clauses.is_empty());
    told.next().unwrap_or_default()
}

/// The effects that a clause asked for: what somebody is against would be rejected, what somebody is for approved.
pub fn effects(clause: &str) -> Vec<Outcome> {
    verbs::effects(clause)
        .into_iter()
        .map(|effect| match effect {
            Outcome::Opposed => Outcome::Rejected,
            Outcome::Endorsed => Outcome::Approved,
            other => other,
        })
        .collect()
}

/// `Förslaget godkänns.`: it can only be the one that the paragraph prints.
fn the_only_draft(parts: &[Part]) -> Vec<Clause> {
    let mut drafts = parts
        .iter()
        .filter(|part| part.heading.section == Section::Draft);
    match (drafts.next(), drafts.next()) {
        (Some(draft), None) => asked_in(draft),
        _ => Vec::new(),
    }
}

/// All that the sentences of a section ask for.
fn asked_in(part: &Part) -> Vec<Clause> {
    let blocks = part.blocks();
    let sentences = blocks.iter().flat_map(|block| {
        prose::sentences(&block.text)
            .into_iter()
            .map(|range| &block.text[range])
    });
    sentences.filter_map(asked).collect()
}

/// What the member asked for whose name a sentence has in the genitive.
fn claimed_by(parts: &[Part], genitive: &str) -> Vec<Clause> {
    let bare = genitive.strip_suffix('s').unwrap_or(genitive);
    let claims = parts.iter().filter(|part| {
        matches!(
            part.heading.section,
            Section::Claims | Section::Proposition | Section::Background | Section::Speech
        )
    });
    let claim = claims.flat_map(Part::blocks).find_map(|block| {
        prose::sentences(&block.text).into_iter().find_map(|range| {
            let said = &block.text[range];
            let verb = said.find("yrka").or_else(|| said.find("föresl"))?;
            let named = [genitive, bare]
                .iter()
                .any(|name| said[..verb].contains(*name));
            named.then(|| asked(&said[verb..])).flatten()
        })
    });
    claim.into_iter().collect()
}

/// `… förslag att avslå motionen`, `…, innebärande att motionen avslås`: the sentence tells what it approves.
fn said_itself(said: &str) -> Option<Clause> {
    static INNER: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            &["rslag", "inneb", "dvs", "vill s"],
            r"(?i)(?:\bförslag(?:et)?(?: om)?|\binnebärande|\bvilket innebär|\bdvs\.?|\bdet vill säga)\s+(?P<inner>(?:att|avslag|bifall)\b.*)$",
        )
    });
    let found = INNER.captures(said)?;
    let approves = verbs::effects(&said[..found.name("inner")?.start()])
        .iter()
        .any(|effect| matches!(effect, Outcome::Approved | Outcome::Endorsed));
    approves.then(|| asked(&found["inner"])).flatten()
}

/// `Kommunstyrelsen har föreslagit att motionen avslås.`; or the words in one line and the points below:
/// `Kommunstyrelsen föreslår kommunfullmäktige besluta` / `att avslå motionen.`
fn told_of(part: &Part, names: &dyn Fn(&str) -> bool) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut goes_on = false;
    for block in part.blocks() {
        for range in prose::sentences(&block.text) {
            let said = &block.text[range];
            let proposes = proposes(said) && names(said);
            let before = clauses.len();
            // `Kommunstyrelsen har tillstyrkt följande beslut:` asks for what stands below.
            let leads_in = proposes && said.ends_with(':');
            if (goes_on || proposes) && !leads_in {
                clauses.extend(asked(said));
            }
            let is_lead_in = proposes && clauses.len() == before;
            goes_on = is_lead_in
                || goes_on && said.ends_with([',', ':'])
                || goes_on && said.ends_with("samt");
        }
        if !clauses.is_empty() && !goes_on {
            break;
        }
    }
    clauses
}

/// Whether a sentence tells that somebody proposed something: `… hade i utlåtande nr 12 framlagt styrelsens förslag:`.
fn proposes(said: &str) -> bool {
    ["föresl", "hemst", "tillstyrk", "avstyrk", "framlagt "]
        .iter()
        .any(|verb| said.contains(verb))
}

/// What a proposing sentence asks for: what stands after its last `föreslår`, where that has an effect.
fn asked(said: &str) -> Option<Clause> {
    let from = ["föreslå", "föreslog", "föreslagit", "hemställ"]
        .iter()
        .filter_map(|verb| said.rfind(verb))
        .max()
        .unwrap_or(0);
    let text = &said[from..];
    let effects = effects(text);
    let decides = effects.iter().any(|effect| {
        matches!(
            effect,
            Outcome::Rejected
                | Outcome::Answered
                | Outcome::Approved
                | Outcome::Assigned
                | Outcome::Referred
        )
    });
    decides.then(|| Clause {
        text: text.to_owned(),
        effects,
    })
}
