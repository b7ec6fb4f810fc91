import Lexicon
import Numbers

/// Finds the word in a figure's clause that says it is no reported fact: the nearest one before it.
struct Statuses {
    let matcher: Matcher

    init(matcher: Matcher) { self.matcher = matcher }

    func find(_ span: Range<Int>, sentence: Range<Int>) -> Status? {
        let passage = matcher.passage
        let lexicon = matcher.lexicon
        var i = span.lowerBound - 1
        while i >= sentence.lowerBound, span.lowerBound - i < 40 {
            if passage.tokens[i].isSign(";") { break }
            if lexicon.tables(openedBy: passage.ids[i]).contains(.status),
                let hit = lexicon.longest(.status, passage.ids, at: i, limit: span.lowerBound)
            {
                return Status(rawValue: lexicon.statuses[hit.row].status)
            }
            i -= 1
        }
        return nil
    }
}
