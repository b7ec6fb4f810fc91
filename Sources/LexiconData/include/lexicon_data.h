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

/// The lexicon as it was made of them when the program was built, `*count` bytes from a line of memory on; NULL where it was not.
const unsigned char *lexicon_snapshot(int64_t *count);

/// Asks for a line of memory that will be read soon, for which Swift has no word; nothing happens where there is none.
static inline void lexicon_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
