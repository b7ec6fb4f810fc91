#include "cicu.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <vector>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/ucnv.h>
#include <unicode/uversion.h>

namespace {

cicu_text failure(UErrorCode code) { return {nullptr, 0, nullptr, 0, code}; }

/// A C text of `s` and `edits`, in memory of its own.
cicu_text make(const std::string &s, const std::vector<cicu_edit> &edits) {
    cicu_text out{};
    out.text = static_cast<char *>(std::malloc(s.size() + 1));
    if (!out.text) return failure(U_MEMORY_ALLOCATION_ERROR);
    std::memcpy(out.text, s.data(), s.size());
    out.text[s.size()] = 0;
    out.length = static_cast<int32_t>(s.size());
    if (!edits.empty()) {
        out.edits = static_cast<cicu_edit *>(std::malloc(edits.size() * sizeof(cicu_edit)));
        if (!out.edits) {
            std::free(out.text);
            return failure(U_MEMORY_ALLOCATION_ERROR);
        }
        std::memcpy(out.edits, edits.data(), edits.size() * sizeof(cicu_edit));
        out.edit_count = static_cast<int32_t>(edits.size());
    }
    return out;
}

}  // namespace

extern "C" int32_t cicu_is_nfc(const char *utf8, int32_t length) {
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(code);
    if (U_FAILURE(code)) return -1;
    UBool yes = nfc->isNormalizedUTF8(icu::StringPiece(utf8, length), code);
    return U_FAILURE(code) ? -1 : (yes ? 1 : 0);
}

extern "C" cicu_text cicu_nfc(const char *utf8, int32_t length) try {
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(code);
    if (U_FAILURE(code)) return failure(code);
    std::string out;
    out.reserve(static_cast<size_t>(length));
    icu::StringByteSink<std::string> sink(&out);
    icu::Edits edits;
    nfc->normalizeUTF8(0, icu::StringPiece(utf8, length), sink, &edits, code);
    if (U_FAILURE(code)) return failure(code);
    std::vector<cicu_edit> list;
    for (auto it = edits.getFineChangesIterator(); it.next(code);)
        list.push_back({it.sourceIndex(), it.oldLength(), it.destinationIndex(), it.newLength()});
    if (U_FAILURE(code)) return failure(code);
    return make(out, list);
} catch (const std::bad_alloc &) {
    return failure(U_MEMORY_ALLOCATION_ERROR);
}

extern "C" cicu_text cicu_decode(const char *name, const char *bytes, int32_t length) try {
    if (!bytes) bytes = "";  // ICU takes no null, not even for no bytes
    UErrorCode code = U_ZERO_ERROR;
    UConverter *from = ucnv_open(name, &code);
    UConverter *to = ucnv_open("UTF-8", &code);
    std::string out;
    if (U_SUCCESS(code)) {
        UChar pivot[4096];
        UChar *pivotSource = pivot, *pivotTarget = pivot;
        const char *source = bytes, *end = bytes + length;
        char chunk[8192];
        UBool first = true;
        do {
            code = U_ZERO_ERROR;
            char *target = chunk;
            ucnv_convertEx(to, from, &target, chunk + sizeof chunk, &source, end, pivot, &pivotSource, &pivotTarget,
                           pivot + 4096, first, true, &code);
            first = false;
            out.append(chunk, static_cast<size_t>(target - chunk));
        } while (code == U_BUFFER_OVERFLOW_ERROR);
    }
    ucnv_close(from);
    ucnv_close(to);
    return U_FAILURE(code) ? failure(code) : make(out, {});
} catch (const std::bad_alloc &) {
    return failure(U_MEMORY_ALLOCATION_ERROR);
}

extern "C" cicu_text cicu_fold_case(const char *utf8, int32_t length) try {
    UErrorCode code = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    icu::CaseMap::utf8Fold(0, icu::StringPiece(utf8, length), sink, nullptr, code);
    return U_FAILURE(code) ? failure(code) : make(out, {});
} catch (const std::bad_alloc &) {
    return failure(U_MEMORY_ALLOCATION_ERROR);
}

extern "C" void cicu_free(cicu_text text) {
    std::free(text.text);
    std::free(text.edits);
}

extern "C" const char *cicu_version(void) { return U_ICU_VERSION; }
