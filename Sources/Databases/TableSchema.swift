import Output

/// A table of the database: its columns, and how rows get into it.
struct TableSchema {
    let name: String
    let columns: [Column]

    /// Text is `TEXT`, a list JSON. A decimal is two columns: `value`, numeric, to reckon with (SQLite keeps whole numbers of up
    /// to 18 digits exactly and others as binary floating point), and `value_text`, exactly as printed.
    var definition: String {
        let lines = columns.flatMap { column -> [String] in
            let must = column.nullable ? "" : " NOT NULL"
            switch column.type {
            case .string, .list: return ["\"\(column.name)\" TEXT\(must)"]
            case .integer: return ["\"\(column.name)\" INTEGER\(must)"]
            case .decimal: return ["\"\(column.name)\" NUMERIC\(must)", "\"\(column.name)_text\" TEXT\(must)"]
            }
        }
        return "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n)"
    }

    /// With a parameter for each cell; a decimal's stands in both of its columns.
    var insertion: String {
        let places = columns.enumerated().flatMap { i, column in
            Array(repeating: "?\(i + 1)", count: column.type == .decimal ? 2 : 1)
        }
        return "INSERT INTO \(name) VALUES (\(places.joined(separator: ", ")))"
    }
}

/// What is in the database besides the tables of rows.
enum Furniture {
    /// Made after the rows are in, each only where its table is there.
    static let indexes: [(table: String, sql: String)] = [
        ("documents", "CREATE INDEX documents_doc ON documents (doc)"),
        ("documents", "CREATE INDEX documents_published ON documents (published)"),
        ("documents", "CREATE INDEX documents_duplicate_of ON documents (duplicate_of)"),
        ("figures", "CREATE INDEX figures_id ON figures (id)"),
        ("figures", "CREATE INDEX figures_doc ON figures (doc, start)"),
        ("figures", "CREATE INDEX figures_indicator ON figures (indicator, place)"),
        ("figures", "CREATE INDEX figures_place ON figures (place)"),
        ("figures", "CREATE INDEX figures_kind ON figures (kind, unit)"),
        ("figures", "CREATE INDEX figures_period ON figures (period_start)"),
        ("relations", "CREATE INDEX relations_id ON relations (id)"),
        ("relations", "CREATE INDEX relations_other ON relations (other)"),
        ("facts", "CREATE INDEX facts_id ON facts (id)"),
        ("facts", "CREATE INDEX facts_doc ON facts (doc)"),
        ("facts", "CREATE INDEX facts_indicator ON facts (indicator)"),
        ("checks", "CREATE INDEX checks_doc ON checks (doc)"),
        ("checks", "CREATE INDEX checks_verdict ON checks (verdict)"),
    ]

    /// Answers to common questions.
    static let views: [(tables: [String], sql: String)] = [
        (
            ["figures", "documents"],
            """
            CREATE VIEW figures_with_documents AS
              SELECT f.*, d.title, d.published, d.site, d.author, d.url, d.source
              FROM figures f JOIN documents d ON d.doc = f.doc
            """
        ),
        (
            ["figures", "documents"],
            """
            CREATE VIEW percentages AS
              SELECT f.indicator, f.place, f.place_level, f.place_name, f.period, f.period_start, f.period_end, f.value, f.value_text,
                f.value_max, f.modifier, f.change, f.status, f.property, f.entity, f.id, f.doc, d.title, d.published
              FROM figures f JOIN documents d ON d.doc = f.doc
              WHERE f.kind = 'percent' AND f.indicator IS NOT NULL
              ORDER BY f.indicator, f.place, f.period_start
            """
        ),
        (
            ["figures", "documents"],
            """
            CREATE VIEW figures_without_duplicates AS
              SELECT f.* FROM figures f JOIN documents d ON d.doc = f.doc WHERE d.duplicate_of IS NULL
            """
        ),
        (
            ["documents"],
            """
            CREATE VIEW duplicates AS
              SELECT d.doc, d.title, d.site, d.published, d.duplicate, d.similarity, d.duplicate_of,
                o.title AS first_title, o.site AS first_site, o.published AS first_published
              FROM documents d JOIN documents o ON o.doc = d.duplicate_of
            """
        ),
        (
            ["figures", "checks"],
            """
            CREATE VIEW disagreeing AS
              SELECT c.rowid AS check_number, c."check", c.expected_text AS expected, c.found_text AS found,
                c.tolerance_text AS tolerance, f.*
              FROM checks c, json_each(c.records) r JOIN figures f ON f.id = r.value
              WHERE c.verdict = 'disagrees'
            """
        ),
        (
            ["figures", "relations"],
            """
            CREATE VIEW related_figures AS
              SELECT r.relation, a.id, a.text, a.property, a.value, b.id AS other, b.text AS other_text,
                b.property AS other_property, b.value AS other_value, r.doc
              FROM relations r JOIN figures a ON a.id = r.id JOIN figures b ON b.id = r.other
            """
        ),
    ]

    /// Each sentence once, and the index of their words: tone marks count, capitals do not.
    static let search = [
        """
        CREATE TABLE sentences AS
          SELECT doc, sentence FROM figures WHERE sentence IS NOT NULL GROUP BY doc, sentence ORDER BY min(rowid)
        """,
        "CREATE INDEX sentences_doc ON sentences (doc)",
        """
        CREATE VIRTUAL TABLE search USING fts5(
          sentence, content = 'sentences', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 0')
        """,
        "INSERT INTO search (search) VALUES ('rebuild')",
        """
        CREATE VIEW figures_with_sentences AS
          SELECT f.*, s.rowid AS sentence_number FROM sentences s JOIN figures f ON f.doc = s.doc AND f.sentence = s.sentence
        """,
    ]
}
