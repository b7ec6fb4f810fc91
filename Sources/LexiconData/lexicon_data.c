#include "lexicon_data.h"

static const unsigned char provinces[] = {
#embed "tsv/provinces.tsv"
};

static const unsigned char districts[] = {
#embed "tsv/districts.tsv"
};

static const unsigned char nameparts[] = {
#embed "tsv/nameparts.tsv"
};

static const unsigned char sites[] = {
#embed "tsv/sites.tsv"
};

static const unsigned char chrome[] = {
#embed "tsv/chrome.tsv"
};

const lexicon_file lexicon_files[] = {
    {"provinces.tsv", provinces, sizeof provinces},
    {"districts.tsv", districts, sizeof districts},
    {"nameparts.tsv", nameparts, sizeof nameparts},
    {"sites.tsv", sites, sizeof sites},
    {"chrome.tsv", chrome, sizeof chrome},
};

const int64_t lexicon_file_count = sizeof lexicon_files / sizeof lexicon_files[0];
