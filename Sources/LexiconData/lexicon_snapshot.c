// What scripts/setup has the program make of the TSV files, where it did; without it they are read at each start.
#include "lexicon_data.h"
#include <stddef.h>

#if __has_embed("lexicon.snapshot") == __STDC_EMBED_FOUND__
_Alignas(64) static const unsigned char snapshot[] = {
#embed "lexicon.snapshot"
};

const unsigned char *lexicon_snapshot(int64_t *count) {
    *count = sizeof snapshot;
    return snapshot;
}
#else
const unsigned char *lexicon_snapshot(int64_t *count) {
    *count = 0;
    return NULL;
}
#endif
