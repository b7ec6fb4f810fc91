#include "schema_data.h"

static const unsigned char check[] = {
#embed "../../schemas/check.schema.json"
};
static const unsigned char document[] = {
#embed "../../schemas/document.schema.json"
};
static const unsigned char fact[] = {
#embed "../../schemas/fact.schema.json"
};
static const unsigned char figure[] = {
#embed "../../schemas/figure.schema.json"
};
static const unsigned char relation[] = {
#embed "../../schemas/relation.schema.json"
};

static const schema_file files[] = {
    {"check", check, sizeof check},          {"document", document, sizeof document}, {"fact", fact, sizeof fact},
    {"figure", figure, sizeof figure},       {"relation", relation, sizeof relation},
};

const schema_file *schema_files(int64_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
