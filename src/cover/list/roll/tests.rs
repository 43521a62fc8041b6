use super::*;
use crate::clean::clean;
use crate::extract::text::pages;

fn check(text: &str, expected: &[(&str, &str, Role)]) {
    let pages = pages(text);
    let found = read(&clean(&pages).lines, None);
    let found: Vec<(&str, &str, Role)> = found
        .iter()
        .map(|one| {
            let party = one.party.as_deref().unwrap_or("");
            (one.name.as_str(), party, one.role)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

use Role::{Chair, Member as Sits, Substitute, ViceChair};

#[test]
fn party_before_the_name() {
    check(
        "\
NÄRVAROLISTA
                     Närvarande   Frånvarande
 1  s   Eva Ek, ordf         x
 2  m   Bo Lind                           x
 3  äp  Åsa Ny               x

Tjänstgörande ersättare
1   m   Per Ås
",
        &[
            ("Eva Ek", "S", Chair),
            ("Åsa Ny", "ÄP", Sits),
            ("Per Ås", "M", Substitute),
        ],
    );
}

#[test]
fn party_behind_the_name() {
    check(
        "\
NÄRVAROLISTA
 1  Eva Ek, ordförande           C
 2  Bo Lind, 1:e vice ordförande M
 3  Åsa Ny                       SD
",
        &[
            ("Eva Ek", "C", Chair),
            ("Bo Lind", "M", ViceChair),
            ("Åsa Ny", "SD", Sits),
        ],
    );
}

#[test]
fn party_behind_a_comma() {
    check(
        "\
NÄRVAROLISTA
                    Närvarande   Ärende § 51
Ledamöter                            Votering

Eva Ek, s, ordf             1        Ja
Bo Lind, kd             Frånvarande
Åsa Ny, bop                 1        Nej
",
        &[("Eva Ek", "S", Chair), ("Åsa Ny", "BOP", Sits)],
    );
}

#[test]
fn who_serves_instead() {
    check(
        "\
NÄRVAROLISTA
Namn              Parti   Närv Frånv   Tjänstgörande ersättare
Eva Ek, ordf.     S       X
Bo Lind           M            X       Per Ås (M)
Åsa Ny            C       X
",
        &[
            ("Eva Ek", "S", Chair),
            ("Per Ås", "M", Substitute),
            ("Åsa Ny", "C", Sits),
        ],
    );
    check(
        "\
NÄRVAROLISTA
Beslutande        Parti   Tjänstgörande ersättare för
Eva Ek, ordf      S
Bo Lind           M       Per Ås (M)
Åsa Ny            C
",
        &[
            ("Eva Ek", "S", Chair),
            ("Bo Lind", "M", Substitute),
            ("Åsa Ny", "C", Sits),
        ],
    );
}

#[test]
fn names_without_columns_are_no_roll() {
    check("Eva Ek (S), ordförande\nBo Lind (M)\nÅsa Ny (C)\n", &[]);
}
