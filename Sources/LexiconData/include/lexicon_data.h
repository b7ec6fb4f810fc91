// The shipped TSV files, embedded in the executable.
#ifndef LEXICON_DATA_H
#define LEXICON_DATA_H

#include <stdint.h>

typedef struct {
    /// The file's name, e.g. "units.tsv".
    const char *name;
    const unsigned char *bytes;
    int64_t length;
} lexicon_file;

/// All of them, `*count` in number.
const lexicon_file *lexicon_files(int64_t *count);

#endif
