/// Whether a word can be a syllable of Vietnamese: an onset, a rime and a tone that go together, by the rules of spelling alone.
///
/// It knows no words: `nghị`, `khoẻ`, `Hoà` are syllables and so is `nghựt`; `Müller`, `cafe`, `ngị`, `cạc` with a grave are not. Names of the
/// Central Highlands (`Đắk`, `Krông`) are.
public enum Syllable {
    /// - Parameter word: composed letters, of any case.
    public static func isSyllable(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return bytes.withUnsafeBufferPointer { isSyllable($0, 0..<bytes.count) }
    }

    /// - Parameter range: a word of well-formed, composed UTF-8.
    public static func isSyllable(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var word = Spelling()
        var at = range.lowerBound
        while at < range.upperBound {
            let s = scalar(bytes, at)
            guard word.add(Folding.lower(s.value)) else { return false }
            at += s.length
        }
        return word.isSyllable
    }

    /// Whether a code point, in lower case, is a letter of Vietnamese that is not of ASCII.
    public static func isMarked(_ value: UInt32) -> Bool { value >= 0x80 && Letter(value) != nil }
}

/// A letter without its tone mark, in five bits, and the mark.
private struct Letter {
    enum Tone: UInt8 { case level, grave, acute, hook, tilde, dot }
    var code: UInt8
    var tone: Tone

    /// Vowels with their tones in the order of `Tone`.
    private static let vowels = [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ]
    private static let consonants = "bcdđghklmnpqrstvx"
    static let firstConsonant = UInt8(vowels.count) + 1

    /// By code point: the code, and the tone in the three lowest bits; 0 where it is no letter of Vietnamese.
    private static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x1F00)
        for (i, row) in vowels.enumerated() {
            for (tone, letter) in row.unicodeScalars.enumerated() { table[Int(letter.value)] = UInt8(i + 1) << 3 | UInt8(tone) }
        }
        for (i, letter) in consonants.unicodeScalars.enumerated() { table[Int(letter.value)] = (firstConsonant + UInt8(i)) << 3 }
        return table
    }()

    init?(_ value: UInt32) {
        guard value < 0x1F00, case let entry = Self.table[Int(value)], entry != 0, let tone = Tone(rawValue: entry & 7) else { return nil }
        (code, self.tone) = (entry >> 3, tone)
    }
}

/// The letters of a word without tone marks, five bits each.
private struct Spelling {
    private var letters: UInt64 = 0
    private var count = 0
    private var tone = Letter.Tone.level

    /// False where it can no longer be a syllable.
    mutating func add(_ value: UInt32) -> Bool {
        guard count < 7, let letter = Letter(value) else { return false }
        if letter.tone != .level {
            if tone != .level { return false }
            tone = letter.tone
        }
        letters = letters << 5 | UInt64(letter.code)
        count += 1
        return true
    }

    init() {}

    /// - Parameter text: letters without tone marks.
    init(_ text: some StringProtocol) { for letter in text.unicodeScalars { _ = add(letter.value) } }

    var isSyllable: Bool {
        var onset = 0
        while onset < count, letter(onset) >= Letter.firstConsonant { onset += 1 }
        if onset == count { return false }
        // the u of qu and the i of gi belong to the onset, where a vowel follows
        if onset == 1, count > 2, letter(2) < Letter.firstConsonant, Self.glides.contains(first(2)) { return fits(2) || letter(0) != Self.q && fits(1) }
        return fits(onset) || onset == 1 && Self.glides.contains(first(2)) && fits(1)
    }

    /// Whether it is an onset of so many letters and a rime.
    private func fits(_ onset: Int) -> Bool {
        guard let wanted = Self.onsets[first(onset)], let isStopped = Self.rimes[letters & (1 << UInt64(5 * (count - onset)) - 1)] else { return false }
        if isStopped, tone != .acute, tone != .dot { return false }
        // the u of qu is never before another round vowel, but in quốc
        if onset == 2, first(2) == Self.qu, Self.round.contains(letter(2)), letters != Self.quôc { return false }
        switch wanted {
        case .any: return true
        case .front: return Self.front.contains(letter(onset))
        case .back: return !Self.front.contains(letter(onset))
        }
    }

    private func letter(_ i: Int) -> UInt8 { UInt8(letters >> UInt64(5 * (count - 1 - i)) & 31) }
    private func first(_ n: Int) -> UInt64 { letters >> UInt64(5 * (count - n)) }

    /// What vowels an onset is written before: front ones are e, ê, i, y.
    private enum Vowels { case any, front, back }

    private static func all(_ words: String) -> [UInt64] { words.split(separator: " ").map { Spelling($0).letters } }

    private static let front = Set("eêiy".unicodeScalars.compactMap { Letter($0.value)?.code })
    private static let q = Letter(0x71)!.code
    private static let qu = Spelling("qu").letters
    private static let quôc = Spelling("quôc").letters
    private static let round = Set("oôuư".unicodeScalars.compactMap { Letter($0.value)?.code })
    private static let glides = Set(all("qu gi"))

    private static let onsets: [UInt64: Vowels] = {
        var onsets: [UInt64: Vowels] = [0: .any]
        for onset in all("b ch d đ g gi h kh l m n nh p ph qu r s t th tr v x k kr br pr") { onsets[onset] = .any }
        for onset in all("gh ngh") { onsets[onset] = .front }
        for onset in all("c ng") { onsets[onset] = .back }
        return onsets
    }()

    /// Rimes, and whether only the acute tone and the dot below go with them.
    private static let rimes: [UInt64: Bool] = {
        var rimes: [UInt64: Bool] = [:]
        let open = """
            a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây ak ăk âk e em en eng eo ek ê êm ên ênh êng êu êk i ia im in inh ing iu ik \
            iêm iên iêng iêu o oi om on ong ok oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oong ô ôi ôm ôn ông ôông ôk \
            ơ ơi ơm ơn u ua ui um un ung uk uôi uôm uôn uông uân uâng uây uê uên uênh uêu uơ uy uya uyn uynh uyên uyu ư ưa ưi ưm ưn ưng ưu \
            ươi ươm ươn ương ươu y ya yn ynh yêm yên yêng yêu
            """
        let stopped = """
            ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt êc ich ip it ic iêc iêp iêt oc op ot oac oach oap oat oăc oăt oet ooc ôc ôp ôt \
            ơp ơt uc up ut uôc uôt uât uêch uych uyp uyt uyêt ưc ưt ươc ươp ươt ych yt yp yêt
            """
        for rime in all(open) { rimes[rime] = false }
        for rime in all(stopped) { rimes[rime] = true }
        return rimes
    }()
}
