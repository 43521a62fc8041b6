//! The measures, over all questions of a class.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Asked, DEPTH, Grades};

/// Hits that count for rank and gain.
const TOP: usize = 10;

/// Mean measures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Scores {
    /// Questions asked.
    pub questions: usize,
    /// One over the rank of the first right answer, 0 below rank 10.
    pub mrr: f64,
    /// Right answers among the first 20, of all or of 20.
    pub recall: f64,
    /// Gain by grade and rank against the best order of ten; only where people judged.
    pub ndcg: Option<f64>,
    /// Share of questions without any hit.
    pub nothing: f64,
}

/// A class of questions and its scores.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Class {
    /// Its name.
    pub class: String,
    /// Its scores.
    #[serde(flatten)]
    pub scores: Scores,
}

/// The scores of every class, in the order in which the classes first occur.
pub fn classes(asked: &[Asked]) -> Vec<Class> {
    let mut seen = BTreeSet::new();
    let names = asked.iter().flat_map(|asked| &asked.item.classes);
    let names = names.filter(|name| seen.insert(*name));
    let class = |name: &String| {
        let members: Vec<&Asked> = asked
            .iter()
            .filter(|asked| asked.item.classes.contains(name))
            .collect();
        Class {
            class: name.clone(),
            scores: Scores::of(&members),
        }
    };
    names.map(class).collect()
}

impl Scores {
    fn of(asked: &[&Asked]) -> Scores {
        let mean = |measure: &dyn Fn(&Asked) -> f64| {
            asked.iter().map(|asked| measure(asked)).sum::<f64>() / asked.len().max(1) as f64
        };
        let judged = asked.iter().all(|asked| asked.item.judged);
        Scores {
            questions: asked.len(),
            mrr: mean(&|asked| reciprocal_rank(&asked.found, &asked.item.right)),
            recall: mean(&|asked| recall(&asked.found, &asked.item.right)),
            ndcg: judged.then(|| mean(&|asked| gain(&asked.found, &asked.item.right))),
            nothing: mean(&|asked| f64::from(u8::from(asked.found.is_empty()))),
        }
    }
}

impl Asked<'_> {
    /// Right answers among the first 20, of all or of 20.
    pub fn recall(&self) -> f64 {
        recall(&self.found, &self.item.right)
    }
}

fn reciprocal_rank(found: &[String], right: &Grades) -> f64 {
    let first = found.iter().take(TOP).position(|id| right.contains_key(id));
    first.map_or(0.0, |rank| 1.0 / (rank + 1) as f64)
}

fn recall(found: &[String], right: &Grades) -> f64 {
    let hits = found
        .iter()
        .take(DEPTH)
        .filter(|id| right.contains_key(*id));
    hits.count() as f64 / right.len().clamp(1, DEPTH) as f64
}

/// Normalised discounted cumulative gain: a grade gains 2^grade - 1, a rank divides by log2(rank + 1).
fn gain(found: &[String], right: &Grades) -> f64 {
    let sum = |grades: &mut dyn Iterator<Item = u8>| -> f64 {
        let gains = grades
            .take(TOP)
            .enumerate()
            .map(|(rank, grade)| (f64::from(grade).exp2() - 1.0) / (rank as f64 + 2.0).log2());
        gains.sum()
    };
    let mut best: Vec<u8> = right.values().copied().collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let ideal = sum(&mut best.into_iter());
    let reached = sum(&mut found
        .iter()
        .map(|id| right.get(id).copied().unwrap_or_default()));
    if ideal == 0.0 { 0.0 } else { reached / ideal }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: &[&str], right: &[(&str, u8)], expected: [f64; 3]) {
        let found: Vec<String> = found.iter().map(|id| (*id).to_owned()).collect();
        let right: Grades = right
            .iter()
            .map(|(id, grade)| ((*id).to_owned(), *grade))
            .collect();
        let reached = [
            reciprocal_rank(&found, &right),
            recall(&found, &right),
            gain(&found, &right),
        ];
        for (reached, expected) in reached.into_iter().zip(expected) {
            assert!((reached - expected).abs() < 0.001, "{reached} {expected}");
        }
    }

    #[test]
    fn measures_by_hand() {
        check(&["a", "b"], &[("a", 2)], [1.0, 1.0, 1.0]);
        check(&["x", "a"], &[("a", 2)], [0.5, 1.0, 0.631]);
        check(&["b", "a"], &[("a", 2), ("b", 1)], [1.0, 1.0, 0.797]);
        check(&["x"], &[("a", 2), ("b", 1)], [0.0, 0.0, 0.0]);
        check(&[], &[("a", 1)], [0.0, 0.0, 0.0]);
    }
}
