// What solieu needs of libarchive, behind plain C: bytes unpacked as they are asked for, and the members of archives one after
// another. Nothing is ever written to disk. No header of libarchive is included here.
#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct carchive carchive;

/// What is behind the packing.
enum carchive_kind {
    /// One stream of bytes: gzip, zstd, xz, or not packed at all.
    carchive_stream,
    /// A tar or zip archive, packed or not.
    carchive_members,
};

/// What came of asking for the next member.
enum carchive_next {
    carchive_found,
    carchive_end,
    /// The archive cannot be read on; `carchive_error` says why.
    carchive_failed,
};

/// A member of an archive. The name is the archive's own, in UTF-8 where it says so; it is valid until the next member is asked for.
typedef struct carchive_member {
    const char *name;
    /// A plain file: no folder, no link, no device.
    int is_file;
    /// Its content cannot be read without a password.
    int is_encrypted;
} carchive_member;

/// Gives the next packed bytes: points to them and returns how many, 0 at the end, -1 where they cannot be read. They stay valid
/// until the next call.
typedef ptrdiff_t (*carchive_source)(void *context, const void **bytes);

/// Opens what a file descriptor gives, which stays the caller's; seeks in it where it can, for the list at the end of a zip file.
/// Null where there is no memory; what else is wrong the first reading says.
carchive *carchive_open_descriptor(int descriptor, enum carchive_kind kind);

/// Opens what a function gives.
carchive *carchive_open_source(carchive_source source, void *context, enum carchive_kind kind);

void carchive_close(carchive *archive);

/// Goes on to the next member of `carchive_members`; of what is left of the last one nothing more can be read.
enum carchive_next carchive_next_member(carchive *archive, carchive_member *member);

/// Reads up to `count` bytes of the stream or the member; 0 at its end, -1 where it cannot be read on.
ptrdiff_t carchive_read(carchive *archive, void *buffer, size_t count);

/// How many packed bytes have been asked for so far.
int64_t carchive_taken(const carchive *archive);

/// What was wrong, in libarchive's words.
const char *carchive_error(const carchive *archive);

#ifdef __cplusplus
}
#endif
#endif
