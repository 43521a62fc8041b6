//! Proof that reading works: all made-up protocols read as their labels say, and rules that hold for any text at all.

mod reading {
    mod agreement;
    mod any;
    mod compare;
    mod cover;
    mod floors;
    mod frames;
    mod furniture;
    mod golden;
    mod headings;
    mod known;
    mod manners;
    mod material;
    mod noise;
    mod normal;
    mod rules;
    mod rulings;
    mod several;
    mod tally;
    mod time;
    mod truth;
    mod unseen;
}
