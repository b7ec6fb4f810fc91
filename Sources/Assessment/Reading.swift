import Foundation

/// Reads gold and records from JSON. It touches no file: who calls it has the bytes, and knows what they are called.
package enum Reading {
    /// What is wrong in a file; lines count from 1.
    package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        package var file: String
        package var line: Int
        package var message: String
        package init(file: String, line: Int, message: String) { (self.file, self.line, self.message) = (file, line, message) }

        package var description: String { "\(file):\(line): error: \(message)" }
    }

    /// The gold of one document.
    package static func gold(_ json: [UInt8], file: String) throws(Problem) -> Gold {
        try decode(Gold.self, json, file: file, line: 1)
    }

    /// Records in JSON Lines, of solieu or of another system; only `doc`, `start` and `end` must be there.
    package static func records(_ lines: [UInt8], file: String, problems: inout [Problem]) -> [Reported] {
        rows(of: lines, file: file, problems: &problems)
    }

    /// Records of documents in JSON Lines; only `doc` must be there.
    package static func documents(_ lines: [UInt8], file: String, problems: inout [Problem]) -> [ReportedDocument] {
        rows(of: lines, file: file, problems: &problems)
    }

    /// One value a line that is not blank; a line that cannot be read is a problem, and left out.
    private static func rows<Row: Decodable>(of bytes: [UInt8], file: String, problems: inout [Problem]) -> [Row] {
        var out: [Row] = []
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do { out.append(try decode(Row.self, line, file: file, line: number)) } catch { problems.append(error) }
        }
        return out
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type, _ json: some Collection<UInt8>, file: String, line: Int
    ) throws(Problem) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(json))
        } catch {
            throw Problem(file: file, line: line, message: explain(error))
        }
    }

    private static func explain(_ error: any Error) -> String {
        func name(_ path: [any CodingKey], _ last: (any CodingKey)? = nil) -> String {
            let keys = path + (last.map { [$0] } ?? [])
            return keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        }
        switch error as? DecodingError {
        case .keyNotFound(let key, let context):
            return "'\(name(context.codingPath, key))' is missing; it must be there"
        case .valueNotFound(let type, let context):
            return "'\(name(context.codingPath))' is null; it must be \(word(type))"
        case .typeMismatch(let type, let context):
            if context.codingPath.isEmpty { return "not a JSON object; there must be one" }
            return "'\(name(context.codingPath))' is of another type; it must be \(word(type))"
        default: return "not JSON that can be read"
        }
    }

    private static func word(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Int.Type: "a whole number"
        case is Bool.Type: "true or false"
        case is Decimal.Type: "a number"
        case is [Any].Type: "a list"
        default: "an object"
        }
    }
}
