// What solieu needs of the system's ICU, behind plain C. No ICU header is included here: Swift would see ICU's
// functions only under their versioned names, and they clash with Foundation's own copy.
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One changed stretch: `old_length` bytes at `old_start` became `new_length` bytes at `new_start`. Offsets in UTF-8 bytes.
typedef struct {
    int32_t old_start, old_length, new_start, new_length;
} cicu_edit;

/// A text made by ICU; to be given back to `cicu_free`. `status` is 0, else ICU's error code and the rest is empty.
typedef struct {
    char *text;
    int32_t length;
    cicu_edit *edits;
    int32_t edit_count;
    int32_t status;
} cicu_text;

/// 1 where `length` bytes of UTF-8 are in NFC, 0 where not, -1 where ICU fails.
int32_t cicu_is_nfc(const char *utf8, int32_t length);

/// The NFC of `length` bytes of UTF-8, with every changed stretch in order. Ill-formed bytes become U+FFFD.
cicu_text cicu_nfc(const char *utf8, int32_t length);

/// `length` bytes in the encoding `name` (an ICU converter name, e.g. "windows-1258", "UTF-16LE") as UTF-8, no edits.
cicu_text cicu_decode(const char *name, const char *bytes, int32_t length);

/// The full case folding of `length` bytes of UTF-8 (locale-independent), no edits.
cicu_text cicu_fold_case(const char *utf8, int32_t length);

void cicu_free(cicu_text text);

/// ICU's version as linked, e.g. "72.1".
const char *cicu_version(void);

#ifdef __cplusplus
}
#endif
#endif
