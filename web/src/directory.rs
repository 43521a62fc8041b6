//! The places and bodies of the archive, with what there is of each.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use paragraf_index::answer::{Answer, FacetCount};
use paragraf_index::question::{Filters, Question, Sort};
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
        let all = ask(index, Filters::default())?;
        let mut places = Vec::new();
        for place in &all.facets.municipality {
            places.extend(Place::read(index, &place.value)?);
        }
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
    fn read(index: &Index, name: &str) -> Result<Option<Place>, Error> {
        let filters = Filters {
            municipality: vec![name.to_owned()],
            ..Filters::default()
        };
        let answer = ask(index, filters.clone())?;
        let Some(hit) = answer.hits.first() else {
            return Ok(None);
        };
        let mut bodies = Vec::new();
        for body in &answer.facets.body {
            bodies.extend(Body::read(index, &filters, &body.value)?);
        }
        bodies.sort_by_key(|body| collate::key(&body.name));
        Ok(Some(Place {
            name: name.to_owned(),
            path: address::ancestor(&hit.id, 1),
            bodies,
        }))
    }

    /// The body at an address below this place.
    pub fn body(&self, slug: &str) -> Option<&Body> {
        let path = format!("{}/{}", self.path, address::segment(slug));
        self.bodies.iter().find(|body| body.path == path)
    }
}

impl Body {
    fn read(index: &Index, place: &Filters, name: &str) -> Result<Option<Body>, Error> {
        let answer = ask(
            index,
            Filters {
                body: vec![name.to_owned()],
                ..place.clone()
            },
        )?;
        let body = answer.hits.first().map(|hit| Body {
            name: name.to_owned(),
            path: address::ancestor(&hit.id, 2),
            paragraphs: answer.total as u64,
            years: years(&answer.facets.year),
            latest: hit.date,
        });
        Ok(body)
    }
}

fn ask(index: &Index, filters: Filters) -> Result<Answer, Error> {
    index.search(&Question {
        filters,
        sort: Sort::Newest,
        page: 1,
        limit: 1,
        ..Question::default()
    })
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
