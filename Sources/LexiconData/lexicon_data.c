// One line a data file: the list and the folder tsv/ are held together by a test.
#include "lexicon_data.h"

static const unsigned char changes[] = {
#embed "tsv/changes.tsv"
};
static const unsigned char chrome[] = {
#embed "tsv/chrome.tsv"
};
static const unsigned char context[] = {
#embed "tsv/context.tsv"
};
static const unsigned char counted_administration[] = {
#embed "tsv/counted-administration.tsv"
};
static const unsigned char counted_agriculture[] = {
#embed "tsv/counted-agriculture.tsv"
};
static const unsigned char counted_construction[] = {
#embed "tsv/counted-construction.tsv"
};
static const unsigned char counted_culture[] = {
#embed "tsv/counted-culture.tsv"
};
static const unsigned char counted_economy[] = {
#embed "tsv/counted-economy.tsv"
};
static const unsigned char counted_education[] = {
#embed "tsv/counted-education.tsv"
};
static const unsigned char counted_environment[] = {
#embed "tsv/counted-environment.tsv"
};
static const unsigned char counted_finance[] = {
#embed "tsv/counted-finance.tsv"
};
static const unsigned char counted_general[] = {
#embed "tsv/counted-general.tsv"
};
static const unsigned char counted_health[] = {
#embed "tsv/counted-health.tsv"
};
static const unsigned char counted_industry[] = {
#embed "tsv/counted-industry.tsv"
};
static const unsigned char counted_justice[] = {
#embed "tsv/counted-justice.tsv"
};
static const unsigned char counted_military[] = {
#embed "tsv/counted-military.tsv"
};
static const unsigned char counted_security[] = {
#embed "tsv/counted-security.tsv"
};
static const unsigned char counted_society[] = {
#embed "tsv/counted-society.tsv"
};
static const unsigned char counted_sport[] = {
#embed "tsv/counted-sport.tsv"
};
static const unsigned char counted_technology[] = {
#embed "tsv/counted-technology.tsv"
};
static const unsigned char counted_transport[] = {
#embed "tsv/counted-transport.tsv"
};
static const unsigned char cues[] = {
#embed "tsv/cues.tsv"
};
static const unsigned char districts[] = {
#embed "tsv/districts.tsv"
};
static const unsigned char fixed[] = {
#embed "tsv/fixed.tsv"
};
static const unsigned char indicators[] = {
#embed "tsv/indicators.tsv"
};
static const unsigned char magnitudes[] = {
#embed "tsv/magnitudes.tsv"
};
static const unsigned char markup[] = {
#embed "tsv/markup.tsv"
};
static const unsigned char modifiers[] = {
#embed "tsv/modifiers.tsv"
};
static const unsigned char nameparts[] = {
#embed "tsv/nameparts.tsv"
};
static const unsigned char number_words[] = {
#embed "tsv/number-words.tsv"
};
static const unsigned char periods[] = {
#embed "tsv/periods.tsv"
};
static const unsigned char places[] = {
#embed "tsv/places.tsv"
};
static const unsigned char provinces[] = {
#embed "tsv/provinces.tsv"
};
static const unsigned char references[] = {
#embed "tsv/references.tsv"
};
static const unsigned char sites[] = {
#embed "tsv/sites.tsv"
};
static const unsigned char statuses[] = {
#embed "tsv/statuses.tsv"
};
static const unsigned char stops[] = {
#embed "tsv/stops.tsv"
};
static const unsigned char units[] = {
#embed "tsv/units.tsv"
};
static const unsigned char vague_numbers[] = {
#embed "tsv/vague-numbers.tsv"
};

#define TSV(symbol, file) {file, symbol, sizeof symbol}

static const lexicon_file files[] = {
    TSV(changes, "changes.tsv"),
    TSV(chrome, "chrome.tsv"),
    TSV(context, "context.tsv"),
    TSV(counted_administration, "counted-administration.tsv"),
    TSV(counted_agriculture, "counted-agriculture.tsv"),
    TSV(counted_construction, "counted-construction.tsv"),
    TSV(counted_culture, "counted-culture.tsv"),
    TSV(counted_economy, "counted-economy.tsv"),
    TSV(counted_education, "counted-education.tsv"),
    TSV(counted_environment, "counted-environment.tsv"),
    TSV(counted_finance, "counted-finance.tsv"),
    TSV(counted_general, "counted-general.tsv"),
    TSV(counted_health, "counted-health.tsv"),
    TSV(counted_industry, "counted-industry.tsv"),
    TSV(counted_justice, "counted-justice.tsv"),
    TSV(counted_military, "counted-military.tsv"),
    TSV(counted_security, "counted-security.tsv"),
    TSV(counted_society, "counted-society.tsv"),
    TSV(counted_sport, "counted-sport.tsv"),
    TSV(counted_technology, "counted-technology.tsv"),
    TSV(counted_transport, "counted-transport.tsv"),
    TSV(cues, "cues.tsv"),
    TSV(districts, "districts.tsv"),
    TSV(fixed, "fixed.tsv"),
    TSV(indicators, "indicators.tsv"),
    TSV(magnitudes, "magnitudes.tsv"),
    TSV(markup, "markup.tsv"),
    TSV(modifiers, "modifiers.tsv"),
    TSV(nameparts, "nameparts.tsv"),
    TSV(number_words, "number-words.tsv"),
    TSV(periods, "periods.tsv"),
    TSV(places, "places.tsv"),
    TSV(provinces, "provinces.tsv"),
    TSV(references, "references.tsv"),
    TSV(sites, "sites.tsv"),
    TSV(statuses, "statuses.tsv"),
    TSV(stops, "stops.tsv"),
    TSV(units, "units.tsv"),
    TSV(vague_numbers, "vague-numbers.tsv"),
};

const lexicon_file *lexicon_files(int64_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
