/// The typed rows of all data files, in the order in which phrases refer to them.
struct LexiconTables {
    var units: [UnitEntry] = []
    var counted: [CountedEntry] = []
    var magnitudes: [MagnitudeEntry] = []
    var numberWords: [NumberWord] = []
    var vagueNumbers: [VagueNumber] = []
    var modifiers: [ModifierEntry] = []
    var changes: [ChangeEntry] = []
    var statuses: [StatusEntry] = []
    var times: [TimeEntry] = []
    var contexts: [ContextEntry] = []
    var cues: [CueEntry] = []
    var references: [ReferenceEntry] = []
    var fixed: [FixedEntry] = []
    var stops: [StopEntry] = []
    var indicators = IndicatorTable()
    var places = PlaceTable()
}

extension LexiconTables: Archived {
    static var blank: Self { .init() }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&units)
        archive.pass(&counted)
        archive.pass(&magnitudes)
        archive.pass(&numberWords)
        archive.pass(&vagueNumbers)
        archive.pass(&modifiers)
        archive.pass(&changes)
        archive.pass(&statuses)
        archive.pass(&times)
        archive.pass(&contexts)
        archive.pass(&cues)
        archive.pass(&references)
        archive.pass(&fixed)
        archive.pass(&stops)
        archive.pass(&indicators)
        archive.pass(&places)
    }
}
