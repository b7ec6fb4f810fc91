import FuzzSupport

/// A page of HTML.
@main struct FuzzPages {
    static func main() { fuzz { Properties.file($0, "page.html") } }
}
