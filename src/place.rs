//! The municipality that a folder of the archive is named after.

use crate::terms::slug;

/// Sweden's municipalities, by county, without `kommun` or `stad`. From Statistics Sweden's list of counties and
/// municipalities, unchanged since 2003.
#[rustfmt::skip]
pub const MUNICIPALITIES: [&str; 290] = [
    // Stockholm
    "Botkyrka", "Danderyd", "Ekerö", "Haninge", "Huddinge", "Järfälla", "Lidingö", "Nacka", "Norrtälje",
    "Nykvarn", "Nynäshamn", "Salem", "Sigtuna", "Sollentuna", "Solna", "Stockholm", "Sundbyberg",
    "Södertälje", "Tyresö", "Täby", "Upplands-Bro", "Upplands Väsby", "Vallentuna", "Vaxholm", "Värmdö",
    "Österåker",
    // Uppsala
    "Enköping", "Heby", "Håbo", "Knivsta", "Tierp", "Uppsala", "Älvkarleby", "Östhammar",
    // Södermanland
    "Eskilstuna", "Flen", "Gnesta", "Katrineholm", "Nyköping", "Oxelösund", "Strängnäs", "Trosa", "Vingåker",
    // Östergötland
    "Boxholm", "Finspång", "Kinda", "Linköping", "Mjölby", "Motala", "Norrköping", "Söderköping", "Vadstena",
    "Valdemarsvik", "Ydre", "Åtvidaberg", "Ödeshög",
    // Jönköping
    "Aneby", "Eksjö", "Gislaved", "Gnosjö", "Habo", "Jönköping", "Mullsjö", "Nässjö", "Sävsjö", "Tranås",
    "Vaggeryd", "Vetlanda", "Värnamo",
    // Kronoberg
    "Alvesta", "Lessebo", "Ljungby", "Markaryd", "Tingsryd", "Uppvidinge", "Växjö", "Älmhult",
    // Kalmar
    "Borgholm", "Emmaboda", "Hultsfred", "Högsby", "Kalmar", "Mönsterås", "Mörbylånga", "Nybro", "Oskarshamn",
    "Torsås", "Vimmerby", "Västervik",
    // Gotland
    "Gotland",
    // Blekinge
    "Karlshamn", "Karlskrona", "Olofström", "Ronneby", "Sölvesborg",
    // Skåne
    "Bjuv", "Bromölla", "Burlöv", "Båstad", "Eslöv", "Helsingborg", "Hässleholm", "Höganäs", "Hörby", "Höör",
    "Klippan", "Kristianstad", "Kävlinge", "Landskrona", "Lomma", "Lund", "Malmö", "Osby", "Perstorp",
    "Simrishamn", "Sjöbo", "Skurup", "Staffanstorp", "Svalöv", "Svedala", "Tomelilla", "Trelleborg",
    "Vellinge", "Ystad", "Åstorp", "Ängelholm", "Örkelljunga", "Östra Göinge",
    // Halland
    "Falkenberg", "Halmstad", "Hylte", "Kungsbacka", "Laholm", "Varberg",
    // Västra Götaland
    "Ale", "Alingsås", "Bengtsfors", "Bollebygd", "Borås", "Dals-Ed", "Essunga", "Falköping", "Färgelanda",
    "Grästorp", "Gullspång", "Göteborg", "Götene", "Herrljunga", "Hjo", "Härryda", "Karlsborg", "Kungälv",
    "Lerum", "Lidköping", "Lilla Edet", "Lysekil", "Mariestad", "Mark", "Mellerud", "Munkedal", "Mölndal",
    "Orust", "Partille", "Skara", "Skövde", "Sotenäs", "Stenungsund", "Strömstad", "Svenljunga", "Tanum",
    "Tibro", "Tidaholm", "Tjörn", "Tranemo", "Trollhättan", "Töreboda", "Uddevalla", "Ulricehamn", "Vara",
    "Vårgårda", "Vänersborg", "Åmål", "Öckerö",
    // Värmland
    "Arvika", "Eda", "Filipstad", "Forshaga", "Grums", "Hagfors", "Hammarö", "Karlstad", "Kil", "Kristinehamn",
    "Munkfors", "Storfors", "Sunne", "Säffle", "Torsby", "Årjäng",
    // Örebro
    "Askersund", "Degerfors", "Hallsberg", "Hällefors", "Karlskoga", "Kumla", "Laxå", "Lekeberg",
    "Lindesberg", "Ljusnarsberg", "Nora", "Örebro",
    // Västmanland
    "Arboga", "Fagersta", "Hallstahammar", "Kungsör", "Köping", "Norberg", "Sala", "Skinnskatteberg",
    "Surahammar", "Västerås",
    // Dalarna
    "Avesta", "Borlänge", "Falun", "Gagnef", "Hedemora", "Leksand", "Ludvika", "Malung-Sälen", "Mora", "Orsa",
    "Rättvik", "Smedjebacken", "Säter", "Vansbro", "Älvdalen",
    // Gävleborg
    "Bollnäs", "Gävle", "Hofors", "Hudiksvall", "Ljusdal", "Nordanstig", "Ockelbo", "Ovanåker", "Sandviken",
    "Söderhamn",
    // Västernorrland
    "Härnösand", "Kramfors", "Sollefteå", "Sundsvall", "Timrå", "Ånge", "Örnsköldsvik",
    // Jämtland
    "Berg", "Bräcke", "Härjedalen", "Krokom", "Ragunda", "Strömsund", "Åre", "Östersund",
    // Västerbotten
    "Bjurholm", "Dorotea", "Lycksele", "Malå", "Nordmaling", "Norsjö", "Robertsfors", "Skellefteå", "Sorsele",
    "Storuman", "Umeå", "Vilhelmina", "Vindeln", "Vännäs", "Åsele",
    // Norrbotten
    "Arjeplog", "Arvidsjaur", "Boden", "Gällivare", "Haparanda", "Jokkmokk", "Kalix", "Kiruna", "Luleå",
    "Pajala", "Piteå", "Älvsbyn", "Överkalix", "Övertorneå",
];

/// The municipality that one of the folders around a file is named after, the outermost first.
///
/// `goteborg`, `Göteborg` and `goteborgs-stad` all mean Göteborg; `habo` may be Habo or Håbo and means neither.
/// `path` is below the archive folder, with `/`.
pub fn of_folder(path: &str) -> Option<&'static str> {
    let (folders, _) = path.rsplit_once('/')?;
    folders.split('/').find_map(named)
}

fn named(folder: &str) -> Option<&'static str> {
    let folder = slug(folder);
    let name = ["-kommun", "-stad"]
        .iter()
        .find_map(|end| folder.strip_suffix(end))
        .unwrap_or(&folder);
    let genitive = name.strip_suffix('s').filter(|_| name != folder);
    only(name).or_else(|| only(genitive?))
}

/// The one municipality that is written so.
fn only(name: &str) -> Option<&'static str> {
    let mut found = MUNICIPALITIES
        .into_iter()
        .filter(|known| slug(known) == name);
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_named_after_municipalities() {
        let check = |path, expected| assert_eq!(of_folder(path), expected, "{path}");
        check("goteborg/2024/a.pdf", Some("Göteborg"));
        check("Göteborg/a.pdf", Some("Göteborg"));
        check("goteborgs-stad/a.pdf", Some("Göteborg"));
        check("Borås stad/a.pdf", Some("Borås"));
        check("linköpings kommun/a.pdf", Some("Linköping"));
        check("upplands_vasby/a.pdf", Some("Upplands Väsby"));
        check("protokoll/mora/kommunstyrelsen/a.pdf", Some("Mora"));
        check("habo/a.pdf", None);
        check("kommunstyrelsen/a.pdf", None);
        check("Mora.pdf", None);
        check("2024/Mora.pdf", None);
    }

    #[test]
    fn each_municipality_stands_there_once() {
        let mut names = MUNICIPALITIES.to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), MUNICIPALITIES.len());
    }
}
