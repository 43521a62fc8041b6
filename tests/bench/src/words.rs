//! Swedish words as frequent as in minutes: a head of our own, compounds made on the spot, and the tail of a dictionary.

use std::path::Path;

use anyhow::{Context, ensure};
use rand::Rng;
use rand::seq::SliceRandom;
use rand_distr::Distribution;
use rand_distr::weighted::WeightedAliasIndex;
use rand_pcg::Pcg64Mcg;

/// The commonest words of minutes, most frequent first.
const HEAD: &str = "och att i av för som till är den det på med om en ska har de ett från enligt kommunen vid inte \
kan beslutar beslut under förslag kommunstyrelsen nämnden eller kommunens ärendet även finns genom förvaltningen \
föreslår motionen bifall yrkar verksamheten sig uppdrag få år inom bör mot utifrån detta arbete behov \
ordföranden finner yttrande plan bedömer samt redovisas tjänsteskrivelse protokollet kronor miljoner budget barn \
skolan skola elever stöd utveckling vara blir över dessa där efter andra när bedömning möjlighet området mellan \
fastigheten kommunfullmäktige ledamöter handlingarna sammanträdet antecknas godkänner avslag förslaget medel kostnader \
åtgärder trafik bostäder personal mer flera alla sin sitt redan idag behöver framgår medborgare invånare möjligheter \
verksamheter samverkan rapport uppföljning resultat investeringar ekonomi avtal regler lag lagen frågor frågan ansvar \
tid del delar mål målet underlag sammanfattning bakgrund konsekvenser barnkonsekvensanalys upphandling detaljplan mark \
gata gator väg vägar vatten avlopp miljö natur park parker idrott förening föreningar kultur bibliotek äldre omsorg \
vård hemtjänst boende lokaler byggnad byggnader ansökan beviljas tillstånd avgift avgifter taxa taxor skatt intäkter \
minskar ökar ökade lägre högre nya ny gamla stora större mindre bättre viktigt viktig särskilt dock därför således \
vilket vilken hur vad vem man vi de han hon deras våra varje samtliga respektive cirka procent antal antalet totalt";

/// First parts of compounds, with their linking letter.
const FIRST: &str = "skol barn kommun miljö trafik vatten bostads arbets skatte budget verksamhets fastighets mark \
gatu park idrotts kultur biblioteks äldre omsorgs vård hem social familje ungdoms förenings närings turist energi \
avfalls renhållnings bygg plan detalj översikts upphandlings avtals personal löne lokal hyres investerings drifts \
kvalitets säkerhets trygghets krisberedskaps integrations jämställdhets folkhälso tillgänglighets digitaliserings \
cykel gång buss tåg väg hamn sjö skogs jordbruks natur strand bad sport is sim fritids musik musei teater lärar elev \
förskole gymnasie grundskole vuxen utbildnings språk läs mat kost städ service tjänste data it kommunikations";

/// Last parts of compounds, with the endings of their forms.
const LAST: &str = "avgift|en|er|erna plan|en|er|erna nämnd|en|er|erna utredning|en|ar|arna policy|n|er|erna \
verksamhet|en|er|erna skola|n byggnad|en|er|erna bidrag|et||en fråga|n område|t|n|na förslag|et||en program|met||men \
råd|et||en stöd|et||en avtal|et||en bolag|et||en förvaltning|en|ar|arna strategi|n|er|erna rapport|en|er|erna \
taxa|n kontroll|en|er|erna projekt|et||en enhet|en|er|erna chef|en|er|erna grupp|en|er|erna kostnad|en|er|erna \
behov|et||en insats|en|er|erna miljö|n|er|erna station|en|er|erna plats|en|er|erna väg|en|ar|arna hall|en|ar|arna \
arbete|t|n|na regler|na lokal|en|er|erna tid|en|er|erna anläggning|en|ar|arna åtgärd|en|er|erna resa|n mål|et||en \
skydd|et||en ansvar|et kort|et||en tjänst|en|er|erna park|en|er|erna bro|n|ar|arna linje|n|r|rna hem|met||men";

/// Words of the head that nobody looks for.
const LITTLE: usize = 60;
/// Share of words that are compounds made on the spot, beside those of the dictionary.
const COMPOUNDS: f64 = 0.05;
/// How fast frequency falls with rank.
const ZIPF: f64 = 1.02;

/// Whether a lower-case word is one of those that nobody looks for.
pub fn is_little(word: &str) -> bool {
    HEAD.split(' ').take(LITTLE).any(|little| little == word)
}

/// A source of words.
pub struct Words {
    ranked: Vec<String>,
    by_rank: WeightedAliasIndex<f64>,
    first: Ranked,
    last: Ranked,
    head: usize,
}

/// Words drawn by rank.
struct Ranked {
    words: Vec<String>,
    by_rank: WeightedAliasIndex<f64>,
}

impl Ranked {
    fn new(words: Vec<String>) -> Ranked {
        let by_rank = zipf(words.len(), 0.7);
        Ranked { words, by_rank }
    }

    fn draw(&self, dice: &mut Pcg64Mcg) -> &str {
        &self.words[self.by_rank.sample(dice)]
    }
}

impl Words {
    /// The head above, then the words of a dictionary (one a line) in an order that the dice choose.
    pub fn new(dictionary: &Path, dice: &mut Pcg64Mcg) -> anyhow::Result<Words> {
        let path = dictionary.display();
        let bytes = std::fs::read(dictionary)
            .with_context(|| format!("{path}: cannot be read: install Debian's wswedish"))?;
        // The list is in Latin-1, whose bytes are the first characters of Unicode.
        let text: String = bytes.into_iter().map(char::from).collect();
        let is_plain = |word: &&str| word.chars().all(|c| c.is_lowercase()) && word.len() > 1;
        let mut tail: Vec<&str> = text.lines().filter(is_plain).collect();
        ensure!(tail.len() > 10_000, "{path}: too few words");
        tail.shuffle(dice);
        let head: Vec<&str> = HEAD.split_whitespace().collect();
        let ranked: Vec<String> = head
            .iter()
            .chain(&tail)
            .map(|word| (*word).to_owned())
            .collect();
        let inflected = LAST.split_whitespace().flat_map(|word| {
            let (root, endings) = word.split_once('|').unwrap_or((word, ""));
            let forms = endings
                .split('|')
                .map(move |ending| format!("{root}{ending}"));
            std::iter::once(root.to_owned()).chain(forms)
        });
        Ok(Words {
            by_rank: zipf(ranked.len(), ZIPF),
            ranked,
            first: Ranked::new(FIRST.split_whitespace().map(str::to_owned).collect()),
            last: Ranked::new(inflected.collect()),
            head: head.len(),
        })
    }

    /// A word of running text.
    pub fn push(&self, text: &mut String, dice: &mut Pcg64Mcg) {
        if dice.random_bool(COMPOUNDS) {
            self.push_compound(text, dice);
        } else {
            text.push_str(&self.ranked[self.by_rank.sample(dice)]);
        }
    }

    /// A compound.
    pub fn push_compound(&self, text: &mut String, dice: &mut Pcg64Mcg) {
        text.push_str(self.first.draw(dice));
        text.push_str(self.last.draw(dice));
    }

    /// A word with a meaning of its own, as titles are made of.
    pub fn push_content(&self, text: &mut String, dice: &mut Pcg64Mcg) {
        if dice.random_bool(0.4) {
            return self.push_compound(text, dice);
        }
        loop {
            let rank = self.by_rank.sample(dice);
            if rank >= self.head / 3 {
                return text.push_str(&self.ranked[rank]);
            }
        }
    }

    /// What a matter is about, in a few words.
    pub fn matter(&self, dice: &mut Pcg64Mcg) -> String {
        let mut matter = String::new();
        for at in 0..dice.random_range(2..6) {
            if at > 0 {
                let joined = at == 1 && dice.random_bool(0.5);
                matter.push_str(if joined { " för " } else { " " });
            }
            self.push_content(&mut matter, dice);
        }
        matter
    }
}

fn zipf(words: usize, exponent: f64) -> WeightedAliasIndex<f64> {
    let weights = (1..=words).map(|rank| (rank as f64 + 2.0).powf(-exponent));
    WeightedAliasIndex::new(weights.collect()).expect("weights above nothing")
}
