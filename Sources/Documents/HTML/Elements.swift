import CHTML

/// What each element is by itself: whether a reader sees it, whether a line ends with it, what its name and roles say.
struct Elements {
    let tree: PageTree
    let names: MarkupNames
    /// What the classes, ids and roles of each node say.
    private(set) var parts: [PageParts]
    /// Not shown, or no text: scripts, forms' fields, `display:none`.
    private(set) var unseen: [Bool]

    /// - Parameter hidden: whether what is marked as hidden is left out.
    init(_ tree: PageTree, _ names: MarkupNames, hidden: Bool) {
        (self.tree, self.names) = (tree, names)
        parts = Array(repeating: [], count: tree.nodes.count)
        unseen = Array(repeating: false, count: tree.nodes.count)
        var known: [String: PageParts] = [:]
        for i in tree.nodes.indices where tree.tag(i) != chtml_text {
            let tag = tree.tag(i)
            var found = Self.says(tag)
            if Self.isUnseen(tag) { unseen[i] = true }
            // classes of the page as a whole say what else is on it
            let isWhole = tag == chtml_html || tag == chtml_body
            for (key, value) in tree.attributes(i) {
                switch key {
                case chtml_key_class, chtml_key_id, chtml_key_role:
                    if isWhole || value.isEmpty { continue }
                    let text = String(decoding: value, as: UTF8.self)
                    let says = known[text] ?? names.says(text)
                    known[text] = says
                    found.formUnion(says)
                    if key == chtml_key_role, text == "main" || text == "article" { found.insert(.content) }
                case chtml_key_itemprop: found.formUnion(Self.says(itemprop: String(decoding: value, as: UTF8.self)))
                case chtml_key_hidden: if hidden { unseen[i] = true }
                case chtml_key_aria_hidden: if hidden, Self.has(value, "true") { unseen[i] = true }
                case chtml_key_aria_modal: if Self.has(value, "true") { found.insert(.chrome) }
                case chtml_key_style: if hidden, Self.hides(value) { unseen[i] = true }
                default: break
                }
            }
            // a line that is called a title or a lead is one, whatever else its class can do
            if Self.isLine(tag), !found.isDisjoint(with: [.title, .lead]) { found.subtract([.chrome]) }
            parts[i] = found
        }
    }

    private static func says(_ tag: chtml_tag) -> PageParts {
        switch tag {
        case chtml_nav, chtml_footer, chtml_aside, chtml_search, chtml_menu: .chrome
        case chtml_article, chtml_main: .content
        case chtml_figcaption: .caption
        case chtml_time: .date
        default: []
        }
    }

    private static func says(itemprop: String) -> PageParts {
        var found: PageParts = []
        for name in itemprop.split(separator: " ") {
            switch name.lowercased() {
            case "articlebody", "reviewbody": found.formUnion([.content, .body])
            case "headline": found.insert(.title)
            case "datepublished", "datecreated": found.insert(.date)
            case "author", "creator": found.insert(.author)
            case "description", "alternativeheadline": found.insert(.lead)
            case "comment": found.insert(.comments)
            default: break
            }
        }
        return found
    }

    private static func isUnseen(_ tag: chtml_tag) -> Bool {
        switch tag {
        case chtml_script, chtml_style, chtml_template, chtml_head, chtml_title, chtml_noscript, chtml_iframe, chtml_svg, chtml_canvas, chtml_select, chtml_option,
            chtml_optgroup, chtml_textarea, chtml_input, chtml_button, chtml_object, chtml_embed, chtml_audio, chtml_video,
            chtml_map, chtml_noframes, chtml_dialog:
            true
        default: false
        }
    }

    private static func isLine(_ tag: chtml_tag) -> Bool {
        heading(tag) > 0 || tag == chtml_p || tag == chtml_b || tag == chtml_strong || tag == chtml_span
    }

    private static func has(_ value: UnsafeBufferPointer<UInt8>, _ word: String) -> Bool {
        String(decoding: value, as: UTF8.self).lowercased() == word
    }

    /// `display: none`, `visibility:hidden`.
    private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        guard style.count >= 12 else { return false }
        let plain = String(decoding: style.lazy.filter { $0 > 0x20 }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }

    /// Whether a line begins before and ends after an element.
    static func isBlock(_ tag: chtml_tag) -> Bool {
        switch tag {
        case chtml_address, chtml_article, chtml_aside, chtml_blockquote, chtml_body, chtml_caption, chtml_center, chtml_dd,
            chtml_details, chtml_dialog, chtml_dir, chtml_div, chtml_dl, chtml_dt, chtml_fieldset, chtml_figcaption, chtml_figure,
            chtml_footer, chtml_form, chtml_h1, chtml_h2, chtml_h3, chtml_h4, chtml_h5, chtml_h6, chtml_header, chtml_hgroup,
            chtml_hr, chtml_html, chtml_legend, chtml_li, chtml_main, chtml_marquee, chtml_menu, chtml_nav, chtml_ol,
            chtml_p, chtml_pre, chtml_search, chtml_section, chtml_summary, chtml_table, chtml_tbody, chtml_td, chtml_tfoot,
            chtml_th, chtml_thead, chtml_tr, chtml_ul, chtml_head, chtml_iframe, chtml_video, chtml_audio, chtml_object,
            chtml_script, chtml_style:
            tag != chtml_script && tag != chtml_style
        default: false
        }
    }

    /// 1 to 6 for headings, else 0.
    static func heading(_ tag: chtml_tag) -> Int {
        switch tag {
        case chtml_h1: 1
        case chtml_h2: 2
        case chtml_h3: 3
        case chtml_h4: 4
        case chtml_h5: 5
        case chtml_h6: 6
        default: 0
        }
    }
}
