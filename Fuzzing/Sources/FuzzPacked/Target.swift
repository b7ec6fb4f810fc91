import FuzzSupport

private let names = ["a.csv", "a.tsv", "a.zip", "a.tar", "a.tar.gz", "a.txt.gz", "a.jsonl.zst", "a.txt.xz", "a.warc.gz"]

/// Tables, archives and packed files; the first byte says which.
@main struct FuzzPacked {
    static func main() { fuzz(names, Properties.file) }
}
