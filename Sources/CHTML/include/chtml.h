// What solieu needs of libxml2's HTML parser, behind plain C: a page becomes flat arrays. No header of libxml2 is included here.
#ifndef CHTML_H
#define CHTML_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The elements that are told apart; every other is `chtml_other`.
#define CHTML_TAGS(X) \
    X(a) X(abbr) X(address) X(article) X(aside) X(audio) X(b) X(base) X(blockquote) X(body) X(br) X(button) X(canvas) \
    X(caption) X(center) X(cite) X(col) X(dd) X(details) X(dialog) X(dir) X(div) X(dl) X(dt) X(em) X(embed) X(fieldset) \
    X(figcaption) X(figure) X(font) X(footer) X(form) X(frame) X(frameset) X(h1) X(h2) X(h3) X(h4) X(h5) X(h6) X(head) X(header) \
    X(hgroup) X(hr) X(html) X(i) X(iframe) X(img) X(input) X(label) X(legend) X(li) X(link) X(main) X(map) X(marquee) \
    X(menu) X(meta) X(nav) X(noframes) X(noscript) X(object) X(ol) X(optgroup) X(option) X(p) X(picture) X(pre) X(script) \
    X(search) X(section) X(select) X(small) X(source) X(span) X(strong) X(style) X(sub) X(summary) X(sup) X(svg) X(table) \
    X(tbody) X(td) X(template) X(textarea) X(tfoot) X(th) X(thead) X(time) X(title) X(tr) X(track) X(u) X(ul) X(video)

/// The attributes that are kept, in the order of their names; `_` stands for `-`.
#define CHTML_KEYS(X) \
    X(aria_hidden) X(aria_modal) X(charset) X(class) X(colspan) X(content) X(datetime) X(hidden) X(href) X(http_equiv) X(id) \
    X(itemprop) X(itemtype) X(name) X(property) X(rel) X(role) X(style) X(type)

#define CHTML_TAG(n) chtml_##n,
#define CHTML_KEY(n) chtml_key_##n,
enum chtml_tag { chtml_text = -1, chtml_other, CHTML_TAGS(CHTML_TAG) };
enum chtml_key { CHTML_KEYS(CHTML_KEY) };
#undef CHTML_TAG
#undef CHTML_KEY

/// An element or a stretch of text, in the order of the page: the nodes of a subtree follow each other.
typedef struct {
    int32_t tag;
    /// The element around it; -1 for none.
    int32_t parent;
    /// The first node behind its subtree.
    int32_t end;
    /// Of a text, its bytes in `bytes`; of an element, its attributes in `attributes`.
    int32_t start, count;
} chtml_node;

/// An attribute's key, and its value in `bytes`.
typedef struct {
    int32_t key, start, count;
} chtml_attribute;

/// A page; to be given back to `chtml_free`. `status` is 0; 1 where there was no memory for it, and the rest is empty.
typedef struct {
    chtml_node *nodes;
    chtml_attribute *attributes;
    uint8_t *bytes;
    int32_t node_count, attribute_count, byte_count;
    int32_t status;
} chtml_page;

/// Elements deeper than this lie flat in the one at this depth, an empty one where they begin and where they end.
enum { chtml_depth = 200 };

/// Further attributes of one element are passed over.
enum { chtml_attributes = 1000 };

/// The page that `length` bytes of well-formed UTF-8 without NUL are. Broken markup is repaired as libxml2 does it; what scripts and
/// styles hold is left out, but for `<script type="application/ld+json">`; addresses of links are kept only where an element
/// `link` or `base` has them (an `a` keeps that it has one).
chtml_page chtml_parse(const char *utf8, int32_t length);

void chtml_free(chtml_page page);

/// The code point of a character reference of HTML 4, by its name without `&` and `;`; 0 where there is none of this name.
uint32_t chtml_entity(const char *name);

#ifdef __cplusplus
}
#endif
#endif
