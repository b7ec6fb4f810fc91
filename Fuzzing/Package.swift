// swift-tools-version: 6.1
import PackageDescription

// libFuzzer targets, in a package of their own: the project's needs none of their flags. `scripts/fuzz` builds and runs them.
let names = ["Text", "Rows", "Pages", "Records", "Packed", "Lexicon"]

let package = Package(
    name: "solieu-fuzzing",
    dependencies: [.package(name: "solieu", path: "..")],
    targets: [
        .target(
            name: "FuzzSupport",
            dependencies: [.product(name: "Solieu", package: "solieu"), .product(name: "SolieuFiles", package: "solieu")])
    ] + names.map { .executableTarget(name: "Fuzz\($0)", dependencies: ["FuzzSupport"]) },
    swiftLanguageModes: [.v6]
)
