//! The site as it is asked over HTTP, without a browser.

mod site {
    pub mod client;
    pub mod fixture;

    mod faults;
    mod headers;
    mod language;
    mod matter;
    mod meeting;
    mod motions;
    mod originals;
    mod pages;
    mod paragraph;
    mod questions;
    mod search;
}
