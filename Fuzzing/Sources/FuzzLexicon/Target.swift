import FuzzSupport

private let names = [
    "changes.tsv", "chrome.tsv", "context.tsv", "counted-general.tsv", "cues.tsv", "districts.tsv", "fixed.tsv",
    "indicators.tsv", "magnitudes.tsv", "markup.tsv", "modifiers.tsv", "nameparts.tsv", "number-words.tsv", "periods.tsv",
    "places.tsv", "provinces.tsv", "references.tsv", "sites.tsv", "statuses.tsv", "stops.tsv", "units.tsv",
    "vague-numbers.tsv",
]

/// A data file; the first byte says which table.
@main struct FuzzLexicon {
    static func main() { fuzz(names, Properties.dataFile) }
}
