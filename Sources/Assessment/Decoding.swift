import Foundation

// Which keys of the contract's JSON make up which value. Numbers are taken as they are printed, never as binary floating
// point: gold has them as strings, records as number literals, of which Foundation's `Decimal` keeps all 38 digits.

extension Gold: Decodable {
    private enum Key: String, CodingKey { case doc, sha256, title, published, author, place, figures }

    package init(from decoder: any Decoder) throws {
        let c = try decoder.container(keyedBy: Key.self)
        self.init(doc: try c.decode(String.self, forKey: .doc), figures: try c.decode([Figure].self, forKey: .figures))
        sha256 = try c.decodeIfPresent(String.self, forKey: .sha256)
        title = try c.decodeIfPresent(String.self, forKey: .title)
        published = try c.decodeIfPresent(String.self, forKey: .published)
        author = try c.decodeIfPresent(String.self, forKey: .author)
        place = try c.decodeIfPresent(String.self, forKey: .place)
    }
}

/// The keys of a record and of a figure of the gold.
private enum RecordKey: String, CodingKey {
    case doc, start, end, text, kind, value, total, unit, per, modifier, change, base, status, property, entity, period
    case rule, flags, optional, indicator, sentence, alternative
    case valueMax = "value_max"
    case unitAny = "unit_any"
    case periodStart = "period_start"
    case periodEnd = "period_end"
}

extension KeyedDecodingContainer<RecordKey> {
    fileprivate func string(_ key: RecordKey) throws -> String? { try decodeIfPresent(String.self, forKey: key) }

    fileprivate func amount(_ key: RecordKey) throws -> Amount? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        if let text = try? decode(String.self, forKey: key) { return Amount(text) }
        return Amount(try decode(Decimal.self, forKey: key).description)
    }
}

extension Gold.Figure: Decodable {
    package init(from decoder: any Decoder) throws {
        let c = try decoder.container(keyedBy: RecordKey.self)
        self.init(
            start: try c.decode(Int.self, forKey: .start), end: try c.decode(Int.self, forKey: .end),
            text: try c.decode(String.self, forKey: .text), kind: try c.decode(String.self, forKey: .kind))
        (value, valueMax, total) = (try c.amount(.value), try c.amount(.valueMax), try c.amount(.total))
        (unit, per) = (try c.string(.unit), try c.string(.per))
        unitAny = try c.decodeIfPresent([String].self, forKey: .unitAny) ?? []
        (modifier, change, base, status) =
            (try c.string(.modifier), try c.string(.change), try c.string(.base), try c.string(.status))
        (property, entity, period) = (try c.string(.property), try c.string(.entity), try c.string(.period))
        isOptional = try c.decodeIfPresent(Bool.self, forKey: .optional) ?? false
    }
}

extension Reported: Decodable {
    package init(from decoder: any Decoder) throws {
        let c = try decoder.container(keyedBy: RecordKey.self)
        self.init(
            doc: try c.decode(String.self, forKey: .doc), start: try c.decode(Int.self, forKey: .start),
            end: try c.decode(Int.self, forKey: .end))
        (text, kind) = (try c.string(.text) ?? "", try c.string(.kind) ?? "")
        (value, valueMax, total) = (try c.amount(.value), try c.amount(.valueMax), try c.amount(.total))
        alternative = try c.amount(.alternative)
        (unit, per) = (try c.string(.unit), try c.string(.per))
        (modifier, change, base, status) =
            (try c.string(.modifier), try c.string(.change), try c.string(.base), try c.string(.status))
        (property, entity, period) = (try c.string(.property), try c.string(.entity), try c.string(.period))
        (periodStart, periodEnd, rule) =
            (try c.string(.periodStart), try c.string(.periodEnd), try c.string(.rule))
        (indicator, sentence) = (try c.string(.indicator), try c.string(.sentence))
        if let joined = try? c.string(.flags) {  // as in CSV
            isChrome = joined.split(separator: ";").contains("chrome")
        } else {
            isChrome = try c.decodeIfPresent([String].self, forKey: .flags)?.contains("chrome") ?? false
        }
    }
}

extension ReportedDocument: Decodable {
    private enum Key: String, CodingKey { case doc, title, published, author, place }

    package init(from decoder: any Decoder) throws {
        let c = try decoder.container(keyedBy: Key.self)
        self.init(doc: try c.decode(String.self, forKey: .doc))
        (title, published) = (
            try c.decodeIfPresent(String.self, forKey: .title), try c.decodeIfPresent(String.self, forKey: .published)
        )
        (author, place) = (
            try c.decodeIfPresent(String.self, forKey: .author), try c.decodeIfPresent(String.self, forKey: .place)
        )
    }
}
