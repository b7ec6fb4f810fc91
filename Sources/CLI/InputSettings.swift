import ArgumentParser
import Batch

/// The options that say how inputs are read.
struct InputSettings: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What - and the files that are named themselves are, whatever their names say: \(Choices.inputFormats.list). (default: by their names; - by its first bytes)",
            valueName: "format"))
    var inputFormat: String?

    @Option(help: ArgumentHelp("Fields of rows with the text. (default: \(Self.list(\.text)))", valueName: "names"))
    var textField: String?

    @Option(help: ArgumentHelp("Fields with the name of the document. (default: \(Self.list(\.id)))", valueName: "names"))
    var idField: String?

    @Option(
        help: ArgumentHelp(
            "Fields with its date: a day, a moment, a year; a.b is b in the object a. (default: \(Self.list(\.date)))", valueName: "names"))
    var dateField: String?

    @Option(help: ArgumentHelp("Fields with its headline. (default: \(Self.list(\.title)))", valueName: "names"))
    var titleField: String?

    @Option(help: ArgumentHelp("Fields with its address. (default: \(Self.list(\.url)))", valueName: "names"))
    var urlField: String?

    @Option(help: ArgumentHelp("The most bytes that a document may have unpacked; K, M or G behind it.", valueName: "size"))
    var maxSize = "8M"

    @Option(help: ArgumentHelp("How many times as large unpacked as packed an input may be; 0 for any.", valueName: "number"))
    var maxRatio = 250

    func options() throws -> InputOptions {
        var options = InputOptions()
        options.format = try inputFormat.map { try Choices.inputFormats.one($0) }
        try set(&options.fields.text, textField, "--text-field")
        try set(&options.fields.id, idField, "--id-field")
        try set(&options.fields.date, dateField, "--date-field")
        try set(&options.fields.title, titleField, "--title-field")
        try set(&options.fields.url, urlField, "--url-field")
        if textField != nil { options.fields.page = [] }
        guard let size = Self.bytes(maxSize) else {
            throw ValidationError("'--max-size \(maxSize)'; it must be a number of bytes, perhaps with K, M or G behind it")
        }
        if maxRatio < 0 { throw ValidationError("'--max-ratio \(maxRatio)'; it must be 0 or more") }
        (options.limits.size, options.limits.ratio) = (size, maxRatio)
        return options
    }

    /// Names separated by commas, tried in this order.
    private func set(_ names: inout [String], _ given: String?, _ option: String) throws {
        guard let given else { return }
        names = given.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if names.contains("") { throw ValidationError("'\(option) \(given)'; it must be names of fields, separated by commas") }
    }

    /// Ends with what is wrong where an input is not there: a mistyped name writes nothing.
    static func find(_ inputs: [String]) throws {
        let missing = Inputs.missing(inputs)
        guard let first = missing.first else { return }
        let folder = Path(first).folder
        let near = (try? FileSystem.names(in: folder)).flatMap { Nearest.of($0.sorted().map(\.text), to: Path(first).name.text) }
        let guess = near.map { "; did you mean '\(folder.text == "." ? $0 : folder.appending(Path($0)).text)'?" } ?? ""
        let others = missing.count > 1 ? ", nor \(missing.dropFirst().map { "'\($0)'" }.joined(separator: ", "))" : ""
        throw ValidationError("there is no '\(first)'\(others)\(guess)")
    }

    private static func bytes(_ said: String) -> Int? {
        let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
        let unit = said.uppercased().last.flatMap { units[$0] }
        guard let number = Int(unit == nil ? said : String(said.dropLast())), number > 0 else { return nil }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: unit ?? 1)
        return overflow ? nil : bytes
    }

    private static func list(_ names: KeyPath<FieldNames, [String]>) -> String { FieldNames()[keyPath: names].joined(separator: ",") }
}

extension Choices<InputFormat> {
    static let inputFormats = Choices(noun: "input format", values: InputFormat.allCases.map { ($0.rawValue, $0) })
}
