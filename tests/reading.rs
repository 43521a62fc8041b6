//! Proof that reading works: all made-up protocols read as their labels say, and rules that hold for any text at all.

mod reading {
    mod compare;
    mod floors;
    mod golden;
    mod known;
    mod material;
    mod normal;
    mod tally;
    mod truth;
}
