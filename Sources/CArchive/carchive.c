#include "carchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK (64 * 1024)

struct carchive {
    struct archive *archive;
    int descriptor;  // -1 where a function gives the bytes
    carchive_source source;
    void *context;
    int64_t taken;
    int failed;  // opening has failed
    int begun;   // the one entry of a stream has been entered
    unsigned char block[BLOCK];
};

static la_ssize_t give(struct archive *archive, void *data, const void **bytes) {
    carchive *self = data;
    ptrdiff_t got;
    if (self->descriptor >= 0) {
        do {
            got = read(self->descriptor, self->block, BLOCK);
        } while (got < 0 && errno == EINTR);
        *bytes = self->block;
        if (got < 0) archive_set_error(archive, errno, "the file cannot be read");
    } else {
        got = self->source(self->context, bytes);
        if (got < 0) archive_set_error(archive, EIO, "what it is packed in cannot be read");
    }
    if (got > 0) self->taken += got;
    return got < 0 ? ARCHIVE_FATAL : got;
}

static la_int64_t seek(struct archive *archive, void *data, la_int64_t offset, int whence) {
    carchive *self = data;
    la_int64_t at = lseek(self->descriptor, offset, whence);
    if (at < 0) archive_set_error(archive, errno, "the file cannot be read");
    return at < 0 ? ARCHIVE_FATAL : at;
}

static carchive *open_as(carchive *self, enum carchive_kind kind) {
    struct archive *archive = archive_read_new();
    if (!archive) {
        free(self);
        return NULL;
    }
    self->archive = archive;
    // each of them is part of libarchive or missing in its build; a missing one would run a program, and is not wanted
    if (archive_read_support_filter_gzip(archive) != ARCHIVE_OK) archive_clear_error(archive);
    if (archive_read_support_filter_zstd(archive) != ARCHIVE_OK) archive_clear_error(archive);
    if (archive_read_support_filter_xz(archive) != ARCHIVE_OK) archive_clear_error(archive);
    if (kind == carchive_stream) {
        archive_read_support_format_raw(archive);
        archive_read_support_format_empty(archive);
    } else {
        archive_read_support_format_tar(archive);
        archive_read_support_format_zip(archive);
        archive_read_support_format_empty(archive);
    }
    archive_read_set_read_callback(archive, give);
    archive_read_set_callback_data(archive, self);
    struct stat info;
    if (self->descriptor >= 0 && fstat(self->descriptor, &info) == 0 && S_ISREG(info.st_mode))
        archive_read_set_seek_callback(archive, seek);
    self->failed = archive_read_open1(archive) < ARCHIVE_WARN;
    return self;
}

static carchive *make(void) {
    carchive *self = calloc(1, sizeof *self);
    if (self) self->descriptor = -1;
    return self;
}

carchive *carchive_open_descriptor(int descriptor, enum carchive_kind kind) {
    carchive *self = make();
    if (!self) return NULL;
    self->descriptor = descriptor;
    return open_as(self, kind);
}

carchive *carchive_open_source(carchive_source source, void *context, enum carchive_kind kind) {
    carchive *self = make();
    if (!self) return NULL;
    self->source = source;
    self->context = context;
    return open_as(self, kind);
}

void carchive_close(carchive *self) {
    if (!self) return;
    archive_read_free(self->archive);
    free(self);
}

enum carchive_next carchive_next_member(carchive *self, carchive_member *member) {
    if (self->failed) return carchive_failed;
    struct archive_entry *entry;
    int status;
    do {
        status = archive_read_next_header(self->archive, &entry);
    } while (status == ARCHIVE_RETRY);
    if (status == ARCHIVE_EOF) return carchive_end;
    if (status < ARCHIVE_WARN) return carchive_failed;
    const char *name = archive_entry_pathname_utf8(entry);
    // bytes that are no text in any encoding that the archive names
    if (!name) name = archive_entry_pathname(entry);
    member->name = name ? name : "";
    member->is_file = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry) && !archive_entry_symlink(entry);
    member->is_encrypted = archive_entry_is_data_encrypted(entry);
    return carchive_found;
}

ptrdiff_t carchive_read(carchive *self, void *buffer, size_t count) {
    if (self->failed) return -1;
    if (!self->begun) {
        self->begun = 1;
        if (archive_format(self->archive) == 0) {  // no header has been read: the one entry of a stream
            struct archive_entry *entry;
            int status = archive_read_next_header(self->archive, &entry);
            if (status == ARCHIVE_EOF) return 0;
            if (status < ARCHIVE_WARN) {
                self->failed = 1;
                return -1;
            }
        }
    }
    la_ssize_t got;
    do {
        got = archive_read_data(self->archive, buffer, count);
    } while (got == ARCHIVE_RETRY);
    return got < 0 ? -1 : got;
}

int64_t carchive_taken(const carchive *self) { return self->taken; }

const char *carchive_error(const carchive *self) {
    const char *words = archive_error_string(self->archive);
    return words ? words : "it is damaged";
}
