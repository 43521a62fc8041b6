//! The whole product, through the real binary: one file per subject.

mod product {
    mod archive;
    mod check;
    mod corpus;
    mod export;
    mod faults;
    mod index;
    mod kill;
    mod motions;
    mod quality;
    mod readme;
    mod run;
    mod search;
    mod serve;
    mod settings;
}
