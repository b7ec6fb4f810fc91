import FuzzSupport

/// Bytes as a text of any encoding.
@main struct FuzzText {
    static func main() { fuzz { Properties.text($0) } }
}
