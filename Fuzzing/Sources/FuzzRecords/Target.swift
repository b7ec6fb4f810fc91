import FuzzSupport

/// Records of WARC.
@main struct FuzzRecords {
    static func main() { fuzz { Properties.file($0, "records.warc") } }
}
