#include "chtml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define NAME(n) #n,
static const char *const tags[] = {CHTML_TAGS(NAME)};
static const char *const keys[] = {CHTML_KEYS(NAME)};
#undef NAME

/// A page while it is being read.
typedef struct {
    chtml_page page;
    int32_t node_room, attribute_room, byte_room;
    /// The open elements; beyond `chtml_depth` only counted.
    int32_t open[chtml_depth];
    int32_t depth;
    /// Whether text belongs to a script or style that is left out.
    int32_t silent;
} builder;

/// Makes room for `more` items behind `count`; 0 where there is none.
static int grow(void **items, int32_t *room, int32_t count, int32_t more, size_t size) {
    if (more <= *room - count) return 1;
    if (more > INT32_MAX - count) return 0;
    int64_t wanted = (int64_t)count + more;
    if (wanted < (int64_t)*room * 2) wanted = (int64_t)*room * 2;
    if (wanted < 256) wanted = 256;
    if (wanted > INT32_MAX) wanted = INT32_MAX;
    void *made = realloc(*items, (size_t)wanted * size);
    if (!made) return 0;
    *items = made;
    *room = (int32_t)wanted;
    return 1;
}

/// Adds bytes; where they begin, or -1.
static int32_t add_bytes(builder *b, const char *bytes, int32_t count) {
    if (!grow((void **)&b->page.bytes, &b->byte_room, b->page.byte_count, count, 1)) {
        b->page.status = 1;
        return -1;
    }
    int32_t start = b->page.byte_count;
    memcpy(b->page.bytes + start, bytes, (size_t)count);
    b->page.byte_count += count;
    return start;
}

static chtml_node *add_node(builder *b, int32_t tag) {
    if (!grow((void **)&b->page.nodes, &b->node_room, b->page.node_count, 1, sizeof(chtml_node))) {
        b->page.status = 1;
        return NULL;
    }
    int32_t at = b->page.node_count++;
    int32_t depth = b->depth < chtml_depth ? b->depth : chtml_depth;
    chtml_node *node = &b->page.nodes[at];
    *node = (chtml_node){.tag = tag, .parent = depth ? b->open[depth - 1] : -1, .end = at + 1};
    return node;
}

static int by_name(const void *name, const void *item) { return strcasecmp(name, *(const char *const *)item); }

static int32_t tag_of(const char *name) {
    const char *const *found = bsearch(name, tags, sizeof tags / sizeof *tags, sizeof *tags, by_name);
    return found ? (int32_t)(found - tags) + 1 : chtml_other;
}

static int32_t key_of(const char *name) {
    char plain[16];
    size_t i = 0;
    for (; name[i] && i < sizeof plain - 1; i++) plain[i] = name[i] == '-' ? '_' : name[i];
    if (name[i]) return -1;
    plain[i] = 0;
    const char *const *found = bsearch(plain, keys, sizeof keys / sizeof *keys, sizeof *keys, by_name);
    return found ? (int32_t)(found - keys) : -1;
}

static void add_attribute(builder *b, int32_t tag, int32_t key, const char *value) {
    if (key == chtml_key_href && tag != chtml_link && tag != chtml_base) value = "";
    size_t length = value ? strlen(value) : 0;
    if (length > (1 << 20)) length = 0;  // a picture in the text
    int32_t start = add_bytes(b, value, (int32_t)length);
    if (start < 0) return;
    if (!grow((void **)&b->page.attributes, &b->attribute_room, b->page.attribute_count, 1, sizeof(chtml_attribute))) {
        b->page.status = 1;
        return;
    }
    b->page.attributes[b->page.attribute_count++] = (chtml_attribute){key, start, (int32_t)length};
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
    builder *b = context;
    if (b->page.status) return;
    int32_t tag = tag_of((const char *)name);
    chtml_node *node = add_node(b, tag);
    if (!node) return;
    int32_t at = b->page.node_count - 1, first = b->page.attribute_count, is_data = 0;
    for (; attributes && attributes[0]; attributes += 2) {
        int32_t key = key_of((const char *)attributes[0]);
        if (key < 0) continue;
        const char *value = attributes[1] ? (const char *)attributes[1] : "";
        if (key == chtml_key_type && strncasecmp(value, "application/ld+json", 19) == 0) is_data = 1;
        add_attribute(b, tag, key, value);
        if (b->page.status) return;
    }
    b->page.nodes[at].start = first;
    b->page.nodes[at].count = b->page.attribute_count - first;
    if (b->depth < chtml_depth) b->open[b->depth] = at;
    if (b->depth < INT32_MAX) b->depth++;
    if (b->silent || tag == chtml_style || (tag == chtml_script && !is_data)) b->silent++;
}

static void on_end(void *context, const xmlChar *name) {
    builder *b = context;
    if (b->page.status || !b->depth) return;
    if (b->silent) b->silent--;
    b->depth--;
    if (b->depth < chtml_depth) {
        b->page.nodes[b->open[b->depth]].end = b->page.node_count;
    } else {
        add_node(b, tag_of((const char *)name));
    }
}

static void on_text(void *context, const xmlChar *text, int length) {
    builder *b = context;
    if (b->page.status || b->silent || length <= 0) return;
    int32_t start = add_bytes(b, (const char *)text, length);
    if (start < 0) return;
    // libxml2 hands over a long text in pieces
    int32_t last = b->page.node_count - 1;
    int32_t parent = b->depth ? b->open[(b->depth < chtml_depth ? b->depth : chtml_depth) - 1] : -1;
    if (last >= 0) {
        chtml_node *node = &b->page.nodes[last];
        if (node->tag == chtml_text && node->parent == parent && node->start + node->count == start) {
            node->count += length;
            return;
        }
    }
    chtml_node *node = add_node(b, chtml_text);
    if (!node) return;
    node->start = start;
    node->count = length;
}

static int is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Behind the tag whose name begins at `at`. Attributes from `chtml_attributes` on are made blank in `copy`, which is made when
/// one is met: libxml2 holds each attribute of an element against all before it.
static const char *blunt_tag(const char *at, const char *page, const char *end, char **copy) {
    int32_t count = 0;
    while (at < end && *at != '>' && *at != '<') {
        const char *start = at;
        while (at < end && !is_space(*at) && *at != '=' && *at != '>' && *at != '<') at++;
        while (at < end && is_space(*at)) at++;
        if (at < end && *at == '=') {
            at++;
            while (at < end && is_space(*at)) at++;
            const char *close = at < end && (*at == '"' || *at == '\'') ? memchr(at + 1, *at, (size_t)(end - at - 1)) : NULL;
            if (close) {
                at = close + 1;
            } else {
                while (at < end && !is_space(*at) && *at != '>') at++;
            }
        }
        if (++count <= chtml_attributes) continue;
        if (!*copy) {
            *copy = malloc((size_t)(end - page));
            if (!*copy) return end;
            memcpy(*copy, page, (size_t)(end - page));
        }
        memset(*copy + (start - page), ' ', (size_t)(at - start));
    }
    return at;
}

/// The page without the attributes that are too many in one element, to be freed; NULL where there are none.
static char *blunt(const char *page, int32_t length) {
    const char *at = page, *end = page + length;
    char *copy = NULL;
    while ((at = memchr(at, '<', (size_t)(end - at)))) {
        at++;
        if (at < end && ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'z')) at = blunt_tag(at, page, end, &copy);
    }
    return copy;
}

/// libxml2 sets itself up when it is first used, and hangs where two threads are the first.
static pthread_once_t once = PTHREAD_ONCE_INIT;

chtml_page chtml_parse(const char *utf8, int32_t length) {
    pthread_once(&once, xmlInitParser);
    builder *b = calloc(1, sizeof *b);
    htmlParserCtxtPtr parser = b ? htmlNewParserCtxt() : NULL;
    chtml_page page = {.status = 1};
    if (parser) {
        memset(parser->sax, 0, sizeof *parser->sax);
        parser->sax->startElement = on_start;
        parser->sax->endElement = on_end;
        parser->sax->characters = on_text;
        parser->sax->ignorableWhitespace = on_text;
        parser->sax->cdataBlock = on_text;
        parser->userData = b;
        int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
        char *blunted = blunt(utf8, length);
        htmlDocPtr made = htmlCtxtReadMemory(parser, blunted ? blunted : utf8, length, NULL, "UTF-8", options);
        if (made) xmlFreeDoc(made);
        htmlFreeParserCtxt(parser);
        free(blunted);
        // what was never closed ends with the page
        for (int32_t i = 0; i < b->depth && i < chtml_depth; i++) b->page.nodes[b->open[i]].end = b->page.node_count;
        page = b->page;
        if (page.status) {
            chtml_free(page);
            page = (chtml_page){.status = 1};
        }
    }
    free(b);
    return page;
}

void chtml_free(chtml_page page) {
    free(page.nodes);
    free(page.attributes);
    free(page.bytes);
}

uint32_t chtml_entity(const char *name) {
    const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)name);
    return found ? found->value : 0;
}
