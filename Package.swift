// swift-tools-version:6.2
import Foundation
import PackageDescription

/// The architecture in one table. `uses` names the features whose domain and stored data may be read.
/// A longer list is a design decision: say why in the commit.
let features = [
    Feature("Companies", layers: [.domain, .storage, .web]),
    Feature("Accounts", layers: [.domain, .storage, .web], uses: ["Companies"]),
    Feature("EmissionFactors", layers: [.domain, .storage, .web]),
    Feature("CarbonAccounting", layers: [.domain, .storage, .web], uses: ["Companies", "EmissionFactors"]),
    Feature("Assessments", layers: [.domain, .storage, .web], uses: ["Companies"]),
    Feature("Funding", layers: [.domain, .storage, .web], uses: ["Companies"]),
    Feature(
        "ActionPlanning",
        layers: [.domain, .storage, .web],
        uses: ["Companies", "EmissionFactors", "CarbonAccounting", "Assessments", "Funding"]
    ),
    Feature("Administration", layers: [.web]),
    Feature(
        "Participation",
        layers: [.domain, .storage, .web],
        uses: ["Accounts", "Companies", "ActionPlanning"]
    ),
    Feature(
        "Coaching",
        layers: [.domain, .storage, .web],
        uses: ["Accounts", "Companies", "Assessments", "ActionPlanning"]
    ),
    Feature(
        "Appointments",
        layers: [.domain, .storage, .web],
        uses: ["Accounts", "Companies"]
    ),
    Feature(
        "Events",
        layers: [.domain, .storage, .web],
        uses: ["Accounts", "Companies"]
    ),
    Feature(
        "RegionalNetwork",
        layers: [.domain, .storage, .web],
        uses: ["Accounts", "Companies", "CarbonAccounting", "Assessments", "ActionPlanning", "Events"]
    ),
    Feature(
        "ProgrammeRecords",
        layers: [.domain, .storage, .web],
        uses: ["Accounts", "Companies", "Funding", "Coaching", "Events"]
    ),
    Feature(
        "ProgrammingInterface",
        layers: [.domain, .storage, .web],
        uses: ["Companies", "EmissionFactors", "CarbonAccounting"]
    ),
    Feature(
        "SustainabilityReporting",
        layers: [.domain, .storage, .web],
        uses: ["Accounts", "Companies", "EmissionFactors", "CarbonAccounting"]
    ),
    // What is known of a firm, gathered once for lessons and for the stations of the world.
    Feature(
        "FirmState",
        layers: [.domain, .storage],
        uses: [
            "Companies", "EmissionFactors", "CarbonAccounting", "Assessments", "Funding", "ActionPlanning",
            "SustainabilityReporting", "RegionalNetwork", "Events",
        ]
    ),
    Feature("Learning", layers: [.domain, .storage, .web], uses: ["Accounts", "Companies", "FirmState"]),
    Feature(
        "World",
        layers: [.domain, .storage, .web],
        uses: [
            "Accounts", "Companies", "FirmState", "Learning", "Appointments", "Events", "Assessments", "ActionPlanning",
        ]
    ),
    Feature("Start", layers: [.web], uses: ["Companies", "EmissionFactors", "CarbonAccounting"]),
    Feature("DataProtection", layers: [.domain, .storage, .web], uses: ["Accounts", "Companies"]),
]

struct Feature: Sendable {
    enum Layer: Sendable { case domain, storage, web }
    let name: String
    let layers: Set<Layer>
    let uses: [String]

    init(_ name: String, layers: Set<Layer>, uses: [String] = []) {
        (self.name, self.layers, self.uses) = (name, layers, uses)
    }

    func targets(among all: [Feature]) -> [Target] {
        let used = all.filter { uses.contains($0.name) }
        let usedDomains = used.filter { $0.layers.contains(.domain) }.map { Target.Dependency.byName(name: $0.name) }
        let usedStores = used.filter { $0.layers.contains(.storage) }.map {
            Target.Dependency.byName(name: "\($0.name)Storage")
        }
        let domain: [Target.Dependency] = layers.contains(.domain) ? [.byName(name: name)] : []
        let storage: [Target.Dependency] = layers.contains(.storage) ? [.byName(name: "\(name)Storage")] : []
        let web: [Target.Dependency] = layers.contains(.web) ? [.byName(name: "\(name)Web")] : []
        var result: [Target] = []
        if layers.contains(.domain) {
            result.append(house(name, "Features/\(name)/Domain", ["Kernel"] + usedDomains))
        }
        if layers.contains(.storage) {
            result.append(
                house(
                    "\(name)Storage",
                    "Features/\(name)/Storage",
                    domain + usedDomains + usedStores + ["Kernel", "DatabasePlatform", "MailPlatform"]
                )
            )
        }
        if layers.contains(.web) {
            result.append(
                house(
                    "\(name)Web",
                    "Features/\(name)/Web",
                    domain + storage + usedDomains + usedStores
                        + [
                            "Kernel", "HTML", "WebPlatform", "DatabasePlatform", "MailPlatform", "Documents",
                            "Solver", "HTTPClientPlatform", "SecurityPlatform", "OpenIDPlatform", "MarkdownPlatform",
                            "SocketPlatform", hummingbird, httpTypes, nio, logging,
                        ]
                )
            )
        }
        result.append(
            houseTests(
                "\(name)Tests",
                "Features/\(name)/Tests",
                domain + storage + web + usedDomains + usedStores
                    + [
                        "Kernel", "HTML", "DatabasePlatform", "MailPlatform", "WebPlatform", "Documents", "Solver",
                        "TestSupport", "HTTPClientPlatform", "SecurityPlatform", "OpenIDPlatform", "MarkdownPlatform",
                        "SocketPlatform", httpTypes, logging,
                    ]
            )
        )
        return result
    }
}

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    // A warning is an error in bin/check: an expression that takes two seconds to type-check is split there.
    .unsafeFlags(["-Xfrontend", "-warn-long-expression-type-checking=2000"]),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioWebSocket = Target.Dependency.product(name: "NIOWebSocket", package: "swift-nio")
let nioHTTPTypesHTTP1 = Target.Dependency.product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "_CryptoExtras", package: "swift-crypto")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

func house(_ name: String, _ path: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

/// Folders that hold no Swift stand beside the tests; only those that exist may be excluded.
func houseTests(_ name: String, _ path: String, _ dependencies: [Target.Dependency]) -> Target {
    let present = ["Snapshots", "Fixtures", "Browser", "Arelle"].filter {
        FileManager.default.fileExists(atPath: Context.packageDirectory + "/\(path)/\($0)")
    }
    return .testTarget(
        name: name,
        dependencies: dependencies,
        path: path,
        exclude: present,
        swiftSettings: strict
    )
}

let platform: [Target] = [
    house("Kernel", "Platform/Kernel", []),
    house("HTML", "Platform/HTML", []),
    house("DatabasePlatform", "Platform/Database", ["Kernel", "CPQ", grdb, sqlite, crypto, nioPosix, logging]),
    house("MailPlatform", "Platform/Mail", ["Kernel", "HTML", "DatabasePlatform", "Curl"]),
    house("HTTPClientPlatform", "Platform/HTTPClient", ["Curl"]),
    house("SecurityPlatform", "Platform/Security", [crypto, cryptoExtras]),
    house("OpenIDPlatform", "Platform/OpenID", ["HTTPClientPlatform", jwt, crypto]),
    house(
        "WebPlatform",
        "Platform/Web",
        [
            "Kernel", "HTML", "DatabasePlatform", "SocketPlatform", hummingbird, httpTypes, nio, nioPosix, logging,
            crypto,
        ]
    ),
    house(
        "SocketPlatform",
        "Platform/Sockets",
        [
            "Kernel", hummingbirdCore, httpTypes, nio, nioHTTP1, nioHTTPTypes, nioHTTPTypesHTTP1, nioWebSocket, logging,
        ]
    ),
    house("MarkdownPlatform", "Platform/Markdown", ["Kernel", "CCmark"]),
    house("Processes", "Platform/Processes", [subprocess]),
    .target(
        name: "Documents",
        dependencies: ["Kernel", "Processes", "CXlsxWriter", "CZlib", crypto],
        path: "Platform/Documents",
        exclude: ["Workers"],
        swiftSettings: strict
    ),
    .target(
        name: "Solver",
        dependencies: ["Kernel", "Processes"],
        path: "Platform/Solver",
        exclude: ["Workers"],
        swiftSettings: strict
    ),
    house(
        "TestSupport",
        "Platform/TestSupport",
        [
            "Kernel", "HTML", "DatabasePlatform", "MailPlatform", "WebPlatform", "HTTPClientPlatform", "SocketPlatform",
            hummingbird, httpTypes, nio, nioEmbedded, logging, crypto,
        ]
    ),
    house(
        "Argon2",
        "Platform/Libraries/Argon2",
        ["CArgon2", nioPosix]
    ),
    .systemLibrary(
        name: "CArgon2",
        path: "Platform/Libraries/CArgon2",
        pkgConfig: "libargon2",
        providers: [.apt(["libargon2-dev"])]
    ),
    house("Curl", "Platform/Libraries/Curl", ["CCurl", nioPosix]),
    .target(
        name: "CCurl",
        path: "Platform/Libraries/CCurl",
        linkerSettings: [.linkedLibrary("curl")]
    ),
    .systemLibrary(
        name: "CPQ",
        path: "Platform/Libraries/CPQ",
        pkgConfig: "libpq",
        providers: [.apt(["libpq-dev"])]
    ),
    .systemLibrary(
        name: "CCmark",
        path: "Platform/Libraries/CCmark",
        providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(
        name: "CXlsxWriter",
        path: "Platform/Libraries/CXlsxWriter",
        providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .target(
        name: "CZlib",
        path: "Platform/Libraries/CZlib",
        linkerSettings: [.linkedLibrary("z")]
    ),
    .executableTarget(
        name: "oekohub",
        dependencies: features.flatMap { feature -> [Target.Dependency] in
            [
                feature.layers.contains(.domain) ? feature.name : nil,
                feature.layers.contains(.storage) ? "\(feature.name)Storage" : nil,
                feature.layers.contains(.web) ? "\(feature.name)Web" : nil,
            ].compactMap { $0 }.map { .byName(name: $0) }
        } + [
            "Kernel", "HTML", "DatabasePlatform", "MailPlatform", "WebPlatform", "SecurityPlatform", "Documents",
            "Solver", "Argon2", "HTTPClientPlatform", "SocketPlatform", serviceLifecycle, hummingbird, hummingbirdCore,
            logging,
            httpTypes, nio,
            nioPosix, nioHTTPTypes,
        ],
        path: "Platform/Server",
        swiftSettings: strict
    ),
    .executableTarget(
        name: "monte-carlo-bench",
        dependencies: ["CarbonAccounting", "EmissionFactors", "Kernel"],
        path: "Benchmarks/monte-carlo/Sources",
        swiftSettings: strict
    ),
    .executableTarget(
        name: "plan-selection-bench",
        dependencies: ["ActionPlanning", "Kernel", "Solver"],
        path: "Benchmarks/plan-selection/Sources",
        swiftSettings: strict
    ),
    houseTests("KernelTests", "Platform/Tests/KernelTests", ["Kernel", "TestSupport"]),
    houseTests("HTMLTests", "Platform/Tests/HTMLTests", ["HTML", "TestSupport"]),
    houseTests(
        "OpenIDTests",
        "Platform/Tests/OpenIDTests",
        ["OpenIDPlatform", "HTTPClientPlatform", "TestSupport"]
    ),
    houseTests("SecurityTests", "Platform/Tests/SecurityTests", ["SecurityPlatform", "TestSupport"]),
    houseTests(
        "DatabaseTests",
        "Platform/Tests/DatabaseTests",
        ["DatabasePlatform", "Kernel", "TestSupport", logging]
    ),
    houseTests(
        "MailTests",
        "Platform/Tests/MailTests",
        ["MailPlatform", "DatabasePlatform", "Curl", "Kernel", "TestSupport", logging]
    ),
    houseTests("HTTPClientTests", "Platform/Tests/HTTPClientTests", ["HTTPClientPlatform", "Curl", nio, nioPosix]),
    houseTests(
        "SocketTests",
        "Platform/Tests/SocketTests",
        ["SocketPlatform", "TestSupport", nio, nioPosix, nioHTTP1]
    ),
    houseTests("MarkdownTests", "Platform/Tests/MarkdownTests", ["MarkdownPlatform", "Kernel"]),
    houseTests("ProcessesTests", "Platform/Tests/ProcessesTests", ["Processes"]),
    houseTests("DocumentsTests", "Platform/Tests/DocumentsTests", ["Documents", "Kernel", "TestSupport"]),
    houseTests("SolverTests", "Platform/Tests/SolverTests", ["Solver", "Kernel", "TestSupport"]),
    houseTests(
        "WebTests",
        "Platform/Tests/WebTests",
        ["WebPlatform", "HTML", "Kernel", "DatabasePlatform", "TestSupport", "Argon2", hummingbird, httpTypes]
    ),
    houseTests(
        "ServerTests",
        "Platform/Tests/ServerTests",
        ["oekohub", "Kernel", "DatabasePlatform", "MailPlatform", "TestSupport", "WebPlatform", httpTypes, logging]
            + features.flatMap { feature -> [Target.Dependency] in
                [
                    feature.layers.contains(.domain) ? feature.name : nil,
                    feature.layers.contains(.storage) ? "\(feature.name)Storage" : nil,
                ].compactMap { $0 }.map { .byName(name: $0) }
            }
    ),
    houseTests("ArchitectureTests", "Platform/Tests/ArchitectureTests", []),
]

let package = Package(
    name: "oekohub",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: features.flatMap { $0.targets(among: features) } + platform,
    swiftLanguageModes: [.v6]
)
