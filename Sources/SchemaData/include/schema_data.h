// The JSON Schemas of the tables (`schemas/`), embedded in the executable.
#ifndef SCHEMA_DATA_H
#define SCHEMA_DATA_H

#include <stdint.h>

typedef struct {
    /// The row that it describes, e.g. "figure".
    const char *name;
    const unsigned char *bytes;
    int64_t length;
} schema_file;

/// All of them, `*count` in number.
const schema_file *schema_files(int64_t *count);

#endif
