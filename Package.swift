// swift-tools-version: 6.2
import PackageDescription

/// What every module is compiled with; a misspelt feature is accepted in silence, so compare a
/// change with `swiftc -print-supported-features`.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]

/// Modules outside the tests also leave `async` functions on their caller's executor. Swift Testing
/// needs the older rule, so tests do without.
let production = strict + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]

let package = Package(
  name: "sitrep",
  products: [.executable(name: "sitrep", targets: ["sitrep"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Pure: no Foundation, no clock, no file.
    .target(name: "Prose", swiftSettings: production),
    .target(
      name: "CLexicon",
      exclude: ["data", "models"],
      cSettings: [.headerSearchPath("include")],
    ),
    .target(name: "Extraction", dependencies: ["Prose", "CLexicon"], swiftSettings: production),
    .target(
      name: "Assessment",
      dependencies: ["Prose", "Extraction", "CLexicon"],
      swiftSettings: production,
    ),
    .target(name: "Canvas", swiftSettings: production),
    .target(
      name: "Dashboard",
      dependencies: ["Prose", "Extraction", "Assessment", "Canvas"],
      swiftSettings: production,
    ),

    // The rim: files, the terminal, the command line.
    .target(name: "CStore", linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("m")]),
    .target(
      name: "CMarkup",
      cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      // The last two for the static form of libxml2, as is the converter of character sets.
      linkerSettings: [
        .linkedLibrary("xml2"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
        .linkedLibrary("lzma", .when(configuration: .release)),
        .linkedLibrary("z", .when(configuration: .release)),
      ],
    ),
    .target(
      name: "CCharset",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
      ],
    ),
    .target(
      name: "Archive",
      dependencies: ["Prose", "Extraction", "Assessment", "CMarkup", "CCharset", "CStore"],
      swiftSettings: production,
    ),
    .systemLibrary(name: "CCurses"),
    .target(name: "CTerminal"),
    .target(
      name: "Screen",
      dependencies: ["Canvas", "CCurses", "CTerminal"],
      swiftSettings: production + [.defaultIsolation(MainActor.self), .strictMemorySafety()],
    ),
    .executableTarget(
      name: "sitrep",
      dependencies: [
        "Prose", "Extraction", "Assessment", "Canvas", "Dashboard", "Archive", "Screen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["sitrep.1"],
      swiftSettings: production,
      // A release build stands alone: everything it calls is inside, nothing unused. Loading and
      // relocating shared libraries took a third of the time to the first frame.
      linkerSettings: [
        .unsafeFlags(
          [
            // The toolchain's own linker, without its remarks on what a static program cannot load.
            "-static-executable", "-use-ld=lld", "-Xlinker", "-w",
            "-Xlinker", "--gc-sections", "-Xlinker", "-s",
            // What the store knows the readings of this build by.
            "-Xlinker", "--build-id=sha1",
          ],
          .when(configuration: .release),
        ),
        // Parts of FoundationEssentials, which only its static form keeps in files of their own.
        .linkedLibrary("_FoundationCollections", .when(configuration: .release)),
        .linkedLibrary("_FoundationCShims", .when(configuration: .release)),
        .linkedLibrary("swiftSynchronization", .when(configuration: .release)),
      ],
    ),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "ExtractionLaws",
      dependencies: ["Prose", "Extraction"],
      path: "Tests/ExtractionLaws",
      swiftSettings: strict,
    ),

    // Looks for documents that break the laws or the program; `make fuzz` runs it.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Prose", "Extraction", "Assessment", "Archive", "ExtractionLaws", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/fuzz",
      swiftSettings: strict,
    ),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Prose", "Extraction", "Assessment", "Canvas", "Dashboard", "Archive", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: production,
    ),

    // Lays out the tables of the longest word lists; `make lexicon` runs it after a list has changed.
    .executableTarget(
      name: "lay-out-lexicon",
      dependencies: ["Extraction", "Archive"],
      path: "Sources/layout",
      swiftSettings: production,
    ),

    // Learns the weights of the name tagger; no product, its user works on this package.
    .executableTarget(
      name: "train-names",
      dependencies: [
        "Prose", "Extraction",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/training",
      swiftSettings: production,
    ),

    .testTarget(
      name: "ProseTests",
      dependencies: ["Prose", "TestSupport"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["CLexicon", "Prose", "Extraction", "ExtractionLaws", "TestSupport"],
      exclude: [
        "Names/names.txt", "Names/no-names.txt", "Names/roles.txt",
        "Statements/statements.txt", "Statements/not-statements.txt", "Times/times.txt",
        "Times/not-times.txt", "Times/whens.txt", "Times/mods.txt",
      ],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "AssessmentTests",
      dependencies: ["Prose", "Extraction", "Assessment", "Archive", "TestSupport"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "CanvasTests",
      dependencies: ["Canvas", "TestSupport"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "ScreenTests",
      dependencies: ["Canvas", "CTerminal", "Screen", "TestSupport"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["Prose", "Extraction", "Assessment", "Canvas", "Dashboard", "TestSupport"],
      exclude: ["Frames"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "CLexicon", "CStore", "Prose", "Extraction", "Assessment", "Archive", "TestSupport",
      ],
      exclude: ["Formats/Pages"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "SitrepTests",
      dependencies: [
        "Prose", "Extraction", "Assessment", "Canvas", "Archive", "sitrep", "TestSupport",
      ],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Archive", "Canvas", "Dashboard", "sitrep", "TestSupport"],
      swiftSettings: strict,
    ),
    .testTarget(
      name: "TrainingTests",
      dependencies: ["Prose", "Extraction", "train-names"],
      swiftSettings: strict,
    ),
  ],
  swiftLanguageModes: [.v6],
)
