//! What stands around every page: names, languages, links and the addresses of its other faces.

use crate::address::{MOTIONS, SEARCH};
use crate::dress::{SCRIPT_ADDRESS, STYLESHEET};
use crate::face::Face;
use crate::language::Language;
use crate::site::Site;
use crate::words::Words;

/// The frame of one page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Language of the interface.
    pub language: Language,
    /// Name of the site.
    pub site: String,
    /// Where to report faults.
    pub contact: Option<String>,
    /// What the page is about; empty on the start page.
    pub title: String,
    /// Whether search engines may list the page; pages that name people are not for them.
    pub listed: bool,
    /// The page's Atom feed, without language.
    pub feed: Option<String>,
    /// Scheme and host as the reader sees them.
    pub origin: String,
    /// The page's address without language.
    address: String,
    languages: Vec<Language>,
}

impl Frame {
    /// The frame of the page that a request asks for.
    pub fn new(site: &Site, face: &Face, title: impl Into<String>) -> Frame {
        let query = if face.query.is_empty() {
            String::new()
        } else {
            format!("?{}", face.query)
        };
        Frame {
            language: face.language,
            site: site.settings.name.clone(),
            contact: site.settings.contact.clone(),
            title: title.into(),
            listed: false,
            feed: None,
            origin: face.origin.clone(),
            address: format!("{}{query}", face.path),
            languages: site.settings.languages.clone(),
        }
    }

    /// The same frame for a page that search engines may list.
    pub fn listed(self) -> Frame {
        Frame {
            listed: true,
            ..self
        }
    }

    /// The same frame for a page that can be followed by a feed.
    pub fn followed(self, feed: String) -> Frame {
        Frame {
            feed: Some(feed),
            ..self
        }
    }

    /// The menu: sections and their names.
    pub fn sections(&self) -> [(&'static str, &'static str); 5] {
        let words = self.words();
        [
            (SEARCH, words.search),
            (MOTIONS, words.motions),
            ("/organ", words.bodies),
            ("/tackning", words.coverage),
            ("/hjalp", words.help),
        ]
    }

    /// The foot of the page: sections and their names, the same on every page.
    pub fn footer(&self) -> [(&'static str, &'static str); 3] {
        let words = self.words();
        [
            ("/om", words.about),
            ("/tillganglighet", words.accessibility),
            ("/hjalp", words.help),
        ]
    }

    /// Whether the interface speaks another language than the archive.
    pub fn speaks_another_language(&self) -> bool {
        self.language != Language::Swedish
    }

    /// The interface texts.
    pub fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// What the browser's tab says.
    pub fn full_title(&self) -> String {
        match self.title.as_str() {
            "" => self.site.clone(),
            title => format!("{title} – {}", self.site),
        }
    }

    /// An address in the language of this page.
    pub fn link(&self, address: &str) -> String {
        self.link_in(self.language, address)
    }

    /// An address in some language.
    fn link_in(&self, language: Language, address: &str) -> String {
        match address {
            _ if self
                .languages
                .first()
                .is_none_or(|first| *first == language) =>
            {
                address.to_owned()
            }
            "/" => format!("/{language}"),
            _ => format!("/{language}{address}"),
        }
    }

    /// An address that can be copied out of the site.
    pub fn absolute(&self, address: &str) -> String {
        format!("{}{}", self.origin, self.link(address))
    }

    /// This page in every language, for search engines and the language links.
    pub fn tongues(&self) -> Vec<(Language, String)> {
        self.languages
            .iter()
            .map(|&language| (language, self.link_in(language, &self.address)))
            .collect()
    }

    /// This page in the other languages.
    pub fn other_tongues(&self) -> Vec<(Language, String)> {
        self.tongues()
            .into_iter()
            .filter(|(language, _)| *language != self.language)
            .collect()
    }

    /// The JSON twin of this page.
    pub fn twin(&self) -> String {
        let (path, query) = self.address.split_once('?').unwrap_or((&self.address, ""));
        let path = if path == "/" { "/index" } else { path };
        let query = if query.is_empty() {
            String::new()
        } else {
            format!("?{query}")
        };
        self.link(&format!("{path}.json{query}"))
    }

    /// Whether this page lies in a section of the menu.
    pub fn is_at(&self, section: &str) -> bool {
        self.address.split('?').next() == Some(section)
    }

    /// The style sheet's address, which changes with its content.
    pub fn stylesheet(&self) -> &'static str {
        &STYLESHEET
    }

    /// The script's address, which changes with its content.
    pub fn script(&self) -> &'static str {
        &SCRIPT_ADDRESS
    }

    /// A contact as something to follow: a web address or a letter.
    pub fn contact_link(&self) -> Option<String> {
        let contact = self.contact.as_ref()?;
        let web = contact.starts_with("https://") || contact.starts_with("http://");
        Some(if web {
            contact.clone()
        } else {
            format!("mailto:{contact}")
        })
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The frame of a Swedish page.
    pub fn frame() -> Frame {
        Frame {
            language: Language::Swedish,
            site: String::new(),
            contact: None,
            title: String::new(),
            listed: false,
            feed: None,
            origin: String::new(),
            address: SEARCH.to_owned(),
            languages: vec![Language::Swedish, Language::English],
        }
    }
}
