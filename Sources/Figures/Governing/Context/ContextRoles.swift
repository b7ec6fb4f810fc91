import Lexicon

/// Some of the roles of words around a figure. It stands here and not in `Lexicon`, so that literals of it are known when the module is
/// compiled.
struct ContextRoles: OptionSet, Sendable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Plain bits: the general initializer of sets is slow where it is not specialized.
    init(arrayLiteral elements: Self...) {
        var bits: UInt64 = 0
        for element in elements { bits |= element.rawValue }
        rawValue = bits
    }

    init(_ role: ContextRole) {
        rawValue = 1 << UInt64(unsafeBitCast(role, to: UInt8.self))
    }

    static var link: Self { Self(.link) }
    static var share: Self { Self(.share) }
    static var reach: Self { Self(.reach) }
    static var have: Self { Self(.have) }
    static var filler: Self { Self(.filler) }
    static var aux: Self { Self(.aux) }
    static var keep: Self { Self(.keep) }
    static var verb: Self { Self(.verb) }
    static var compound: Self { Self(.compound) }
    static var light: Self { Self(.light) }
    static var thin: Self { Self(.thin) }
    static var lift: Self { Self(.lift) }
    static var aside: Self { Self(.aside) }
    static var joint: Self { Self(.joint) }
    static var opener: Self { Self(.opener) }
    static var clause: Self { Self(.clause) }
    static var cause: Self { Self(.cause) }
    static var speech: Self { Self(.speech) }
    static var topic: Self { Self(.topic) }
    static var relative: Self { Self(.relative) }
    static var aim: Self { Self(.aim) }
    static var of: Self { Self(.of) }
    static var place: Self { Self(.place) }
    static var `for`: Self { Self(.for) }
    static var head: Self { Self(.head) }
    static var measure: Self { Self(.measure) }
    static var price: Self { Self(.price) }
    static var average: Self { Self(.average) }
    static var tailEnd: Self { Self(.tailEnd) }
    static var turn: Self { Self(.turn) }
    static var nobody: Self { Self(.nobody) }
    static var empty: Self { Self(.empty) }
    static var compare: Self { Self(.compare) }
    static var baseEnd: Self { Self(.baseEnd) }
    static var plan: Self { Self(.plan) }
    static var than: Self { Self(.than) }
    static var order: Self { Self(.order) }
    static var rule: Self { Self(.rule) }
    static var modal: Self { Self(.modal) }
    static var past: Self { Self(.past) }
    static var timeLead: Self { Self(.timeLead) }
    static var timeWord: Self { Self(.timeWord) }
    static var and: Self { Self(.and) }
    static var own: Self { Self(.own) }
    static var this: Self { Self(.this) }
    static var copula: Self { Self(.copula) }
    static var attain: Self { Self(.attain) }
    static var equal: Self { Self(.equal) }
    static var remain: Self { Self(.remain) }
    static var per: Self { Self(.per) }
    static var about: Self { Self(.about) }
    static var prison: Self { Self(.prison) }
    static var crime: Self { Self(.crime) }
    static var passive: Self { Self(.passive) }
    static var together: Self { Self(.together) }
    static var number: Self { Self(.number) }
    static var label: Self { Self(.label) }
    static var whole: Self { Self(.whole) }
    static var level: Self { Self(.level) }
    static var world: Self { Self(.world) }
    static var firm: Self { Self(.firm) }
    static var toward: Self { Self(.toward) }
    static var rate: Self { Self(.rate) }
    static var lead: Self { Self(.lead) }
}
