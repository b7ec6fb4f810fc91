// swift-tools-version: 6.1
import PackageDescription

// The ladder of modules: each knows only those above it (Sources/README.md).
let package = Package(
    name: "solieu",
    products: [
        .executable(name: "solieu", targets: ["CLI"]),
        .library(name: "Solieu", targets: ["Solieu"]),
        .library(name: "SolieuFiles", targets: ["SolieuFiles"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CHTML", dependencies: ["CLibXML"]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "CArchive", dependencies: ["CLibArchive"]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .target(name: "LexiconData"),
        .target(name: "SchemaData"),
        .target(name: "VietText", dependencies: ["CICU"]),
        .target(name: "Lexicon", dependencies: ["VietText", "LexiconData"]),
        .target(name: "Numbers", dependencies: ["VietText", "Lexicon"]),
        .target(name: "Figures", dependencies: ["VietText", "Lexicon", "Numbers"]),
        .target(name: "Documents", dependencies: ["CICU", "CHTML", "CNettle", "VietText", "Lexicon", "Figures"]),
        .target(name: "Relations", dependencies: ["VietText", "Numbers", "Figures"]),
        .target(name: "Output", dependencies: ["CZlib", "CZstd", "SchemaData", "Numbers", "Figures", "Relations"]),
        .target(name: "Databases", dependencies: ["Output", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "Assessment", dependencies: ["CICU", "Lexicon", "Numbers", "Figures", "Relations", "Output"]),
        .target(
            name: "Batch",
            dependencies: [
                "CArchive", "VietText", "Lexicon", "Numbers", "Figures", "Documents", "Relations", "Output", "Databases", "Assessment",
            ]),
        .target(name: "Solieu", dependencies: ["Lexicon", "Numbers", "Figures", "Documents"]),
        .target(name: "SolieuFiles", dependencies: ["Documents", "Figures", "Output", "Batch", "Solieu"]),
        .executableTarget(
            name: "CLI",
            dependencies: [
                "Lexicon", "Figures", "Documents", "Output", "Assessment", "Batch",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "LexiconSnapshot", dependencies: ["Lexicon"]),
        .executableTarget(name: "Counted", dependencies: ["Figures", "Relations", "Output", "Batch"]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "RelationsTests", dependencies: ["Lexicon", "Figures", "Relations"]),
        .testTarget(name: "OutputTests", dependencies: ["Numbers", "Figures", "Relations", "Output", "TestSupport"]),
        .testTarget(name: "BatchTests", dependencies: ["Numbers", "Figures", "Documents", "Output", "Batch", "TestSupport"]),
        .testTarget(name: "CLITests", dependencies: ["CLI", "TestSupport"], exclude: ["Transcripts"]),
        .testTarget(name: "SolieuTests", dependencies: ["Solieu", "SolieuFiles"]),
        .testTarget(name: "CICUTests", dependencies: ["CICU"]),
        .testTarget(name: "VietTextTests", dependencies: ["VietText", "TestSupport"]),
        .testTarget(
            name: "NumbersTests", dependencies: ["VietText", "Lexicon", "Numbers", "TestSupport"],
            exclude: ["Spellings.tsv", "KnownWrong.tsv"]),
        .testTarget(
            name: "FiguresTests", dependencies: ["VietText", "Lexicon", "Numbers", "Figures", "TestSupport"],
            exclude: ["Traps", "NearTraps"]),
        .testTarget(name: "LexiconTests", dependencies: ["VietText", "Lexicon", "TestSupport"]),
        .testTarget(
            name: "CorpusTests",
            dependencies: ["VietText", "Lexicon", "Numbers", "Figures", "Documents", "Output", "Assessment", "TestSupport"],
            exclude: ["ChromeLines.tsv"]),
        .testTarget(name: "AssessmentTests", dependencies: ["Lexicon", "Numbers", "Figures", "Output", "Assessment", "TestSupport"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Figures", "Lexicon", "VietText"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu2x,
    cxxLanguageStandard: .cxx17
)
