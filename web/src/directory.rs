//! The places and bodies of the archive, with what there is of each.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use paragraf_index::answer::{FacetCount, Meetings};
use paragraf_index::question::Question;
use paragraf_index::{Error, Index};
use serde::{Serialize, Serializer};

use crate::address;
use crate::collate;

/// All places, in Swedish order.
#[derive(Debug, Default, Serialize)]
pub struct Directory {
    /// Paragraphs in the archive.
    pub paragraphs: u64,
    /// Paragraphs that handle a motion.
    pub motions: u64,
    /// First year there is anything of.
    pub first_year: Option<i16>,
    /// Last year there is anything of.
    pub last_year: Option<i16>,
    /// Municipalities.
    pub places: Vec<Place>,
}

/// A municipality.
#[derive(Debug, Clone, Serialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its address on the site, without language.
    pub path: String,
    /// Its bodies, in Swedish order.
    pub bodies: Vec<Body>,
}

/// A body of a municipality.
#[derive(Debug, Clone, Serialize)]
pub struct Body {
    /// Its name as the documents give it.
    pub name: String,
    /// Its address on the site, without language.
    pub path: String,
    /// Paragraphs there are of it.
    pub paragraphs: u64,
    /// The same by year, latest first.
    pub years: Vec<Year>,
    /// Its latest meeting in the archive.
    pub latest: Option<Date>,
}

/// What there is of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// Paragraphs.
    pub paragraphs: u64,
}

/// A shared directory is written like its own.
pub fn whole<S: Serializer>(directory: &Arc<Directory>, out: S) -> Result<S::Ok, S::Error> {
    directory.serialize(out)
}

/// The directory of one version of the index, kept until the index changes.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Option<(u64, Arc<Directory>)>>);

impl Kept {
    /// The directory of the index as it is now.
    pub fn of(&self, index: &Index) -> Result<Arc<Directory>, Error> {
        let generation = index.generation();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, directory)) = kept.as_ref()
            && *known == generation
        {
            return Ok(Arc::clone(directory));
        }
        let directory = Arc::new(Directory::read(index)?);
        *kept = Some((generation, Arc::clone(&directory)));
        Ok(directory)
    }
}

impl Directory {
    fn read(index: &Index) -> Result<Directory, Error> {
        let all = index.search(&Question {
            limit: 0,
            ..Question::default()
        })?;
        let mut bodies: BTreeMap<String, Vec<Meetings>> = BTreeMap::new();
        for body in index.meetings()? {
            if let Some(place) = &body.municipality {
                bodies.entry(place.clone()).or_default().push(body);
            }
        }
        let places = bodies.into_iter();
        let places = places.filter_map(|(name, bodies)| Place::new(name, bodies));
        let mut places: Vec<Place> = places.collect();
        places.sort_by_key(|place| collate::key(&place.name));
        let years = years(&all.facets.year);
        Ok(Directory {
            paragraphs: all.total as u64,
            motions: all
                .facets
                .kind
                .iter()
                .find(|kind| kind.value == "motion")
                .map_or(0, |kind| kind.count),
            first_year: years.last().map(|year| year.year),
            last_year: years.first().map(|year| year.year),
            places,
        })
    }

    /// The municipality at an address.
    pub fn place(&self, slug: &str) -> Option<&Place> {
        let path = format!("/{}", address::segment(slug));
        self.places.iter().find(|place| place.path == path)
    }
}

impl Place {
    /// A municipality with what is known of its bodies; `None` without any.
    fn new(name: String, bodies: Vec<Meetings>) -> Option<Place> {
        let path = address::ancestor(&bodies.first()?.latest, 1);
        let named = bodies.into_iter().filter(|body| !body.body.is_empty());
        let mut bodies: Vec<Body> = named.map(Body::new).collect();
        bodies.sort_by_key(|body| collate::key(&body.name));
        Some(Place { name, path, bodies })
    }

    /// The body at an address below this place.
    pub fn body(&self, slug: &str) -> Option<&Body> {
        let path = format!("{}/{}", self.path, address::segment(slug));
        self.bodies.iter().find(|body| body.path == path)
    }
}

impl Body {
    fn new(meetings: Meetings) -> Body {
        let mut years: BTreeMap<i16, u64> = BTreeMap::new();
        for (day, paragraphs) in meetings.days.iter().zip(&meetings.paragraphs) {
            *years.entry(day.year()).or_default() += paragraphs;
        }
        let years = years.into_iter().rev();
        Body {
            path: address::ancestor(&meetings.latest, 2),
            paragraphs: meetings.paragraphs.iter().sum::<u64>() + meetings.undated,
            years: years
                .map(|(year, paragraphs)| Year { year, paragraphs })
                .collect(),
            latest: meetings.days.last().copied(),
            name: meetings.body,
        }
    }
}

fn years(counts: &[FacetCount]) -> Vec<Year> {
    let year = |count: &FacetCount| {
        Some(Year {
            year: count.value.parse().ok()?,
            paragraphs: count.count,
        })
    };
    let mut years: Vec<Year> = counts.iter().filter_map(year).collect();
    years.sort_by_key(|year| -year.year);
    years
}
