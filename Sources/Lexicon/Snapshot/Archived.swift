// What of each type stands in a snapshot, in this order.

extension UnitEntry: Archived {
    static var blank: Self { .init(spelling: "", unit: "", kind: .percent) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&spelling)
        archive.pass(&unit)
        archive.pass(&kind)
        archive.pass(&match)
    }
}

extension Match: Archived {
    static var blank: Self { .exact }
    mutating func pass(through archive: inout some Archive) { archive.pass(&self) }
}

extension CountedEntry: Archived {
    static var blank: Self { .init(unit: "", field: "") }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&unit)
        archive.pass(&field)
    }
}

extension MagnitudeEntry: Archived {
    static var blank: Self { .init(exponent: 0) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&exponent)
        archive.pass(&match)
    }
}

extension NumberWord: Archived {
    static var blank: Self { .init(role: .digit, value: 0) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&role)
        archive.pass(&value)
    }
}

extension VagueNumber: Archived {
    static var blank: Self { .init(exponent: 0) }
    mutating func pass(through archive: inout some Archive) { archive.pass(&exponent) }
}

extension ModifierEntry: Archived {
    static var blank: Self { .init(modifier: "", side: .before) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&modifier)
        archive.pass(&side)
    }
}

extension ChangeEntry: Archived {
    static var blank: Self { .init(role: .verb) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&change)
        archive.pass(&role)
    }
}

extension StatusEntry: Archived {
    static var blank: Self { .init(status: "", reach: .phrase) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&status)
        archive.pass(&reach)
    }
}

extension TimeEntry: Archived {
    static var blank: Self { .init(role: .day, value: "") }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&role)
        archive.pass(&value)
    }
}

extension ContextEntry: Archived {
    static var blank: Self { .init(role: .link) }
    mutating func pass(through archive: inout some Archive) { archive.pass(&role) }
}

extension CueEntry: Archived {
    static var blank: Self { .init(role: .ranks) }
    mutating func pass(through archive: inout some Archive) { archive.pass(&role) }
}

extension ReferenceEntry: Archived {
    static var blank: Self { .init(kind: .none, isStrong: false) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&kind)
        archive.pass(&isStrong)
    }
}

extension FixedEntry: Archived {
    static var blank: Self { .init(expression: "") }
    mutating func pass(through archive: inout some Archive) { archive.pass(&expression) }
}

extension StopEntry: Archived {
    static var blank: Self { .init(role: .start) }
    mutating func pass(through archive: inout some Archive) { archive.pass(&role) }
}

extension TimeValue: Archived {
    static var blank: Self { "" }
    mutating func pass(through archive: inout some Archive) {
        var (low, high) = (Int(truncatingIfNeeded: bytes), Int(truncatingIfNeeded: bytes >> 64))
        archive.pass(&low)
        archive.pass(&high)
        bytes = UInt128(UInt64(bitPattern: Int64(high))) << 64 | UInt128(UInt64(bitPattern: Int64(low)))
    }
}

// MARK: places

extension ProvinceEntry: Archived {
    static var blank: Self { .init(code: "", name: "") }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&code)
        archive.pass(&name)
        archive.pass(&from)
        archive.pass(&until)
        archive.pass(&successor)
    }
}

extension DistrictEntry: Archived {
    static var blank: Self { .init(name: "", type: "", province: 0) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&name)
        archive.pass(&type)
        archive.pass(&province)
    }
}

extension PlaceWord: Archived {
    static var blank: Self { .init(role: .nation, type: "", isCapital: false) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&role)
        archive.pass(&type)
        archive.pass(&isCapital)
    }
}

extension PlaceRow: Archived {
    static var blank: Self { .blocked }
    mutating func pass(through archive: inout some Archive) {
        var (kind, row) = switch self {
        case .blocked: (0, 0)
        case .province(let row): (1, row)
        case .district(let row): (2, row)
        case .word(let row): (3, row)
        }
        archive.pass(&kind)
        archive.pass(&row)
        self = switch kind {
        case 1: .province(row)
        case 2: .district(row)
        case 3: .word(row)
        default: .blocked
        }
    }
}

extension PlaceTable: Archived {
    static var blank: Self { .init() }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&provinces)
        archive.pass(&districts)
        archive.pass(&words)
        archive.pass(&rows)
        var names = raised.keys.sorted()
        var days = names.compactMap { raised[$0] }
        archive.pass(&names)
        archive.pass(&days)
        raised = Dictionary(uniqueKeysWithValues: zip(names, days))
    }
}

// MARK: indicators

extension Bound: Archived {
    static var blank: Self { .init("0")! }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&digits)
        archive.pass(&millionths)
    }
}

extension Indicator.Form: Archived {
    static var blank: Self { .init(units: [], kind: .count) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&units)
        archive.pass(&kind)
        archive.pass(&lower)
        archive.pass(&upper)
        archive.pass(&decimals)
        archive.pass(&from)
        archive.pass(&until)
    }
}

extension Indicator: Archived {
    static var blank: Self { .init(id: "", direction: .neutral, field: .administration, forms: [], names: []) }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&id)
        archive.pass(&direction)
        archive.pass(&field)
        archive.pass(&source)
        archive.pass(&forms)
        archive.pass(&names)
    }
}
