import FuzzSupport

/// JSON Lines.
@main struct FuzzRows {
    static func main() { fuzz { Properties.file($0, "rows.jsonl") } }
}
