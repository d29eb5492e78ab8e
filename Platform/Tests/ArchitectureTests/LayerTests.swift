import Testing

/// Who may import what. SwiftPM checks that an import is declared; these rules say what may be declared and used where.
@Suite struct LayerTests {
    static let pure: Set = ["Foundation", "FoundationEssentials", "Synchronization", "Kernel"]

    @Test func theTableInThePackageNamesEveryFeature() {
        #expect(
            FeatureTable.uses.keys.sorted() == House.features,
            "Package.swift and the folders under Features differ: add the feature's line to the table, or its folder"
        )
    }

    @Test func nobodyUsesEachOtherInACircle() {
        for (feature, direct) in FeatureTable.uses {
            var (reached, open): (Set<String>, [String]) = ([], direct)
            while let next = open.popLast() {
                if reached.insert(next).inserted { open += FeatureTable.uses[next] ?? [] }
            }
            #expect(
                !reached.contains(feature),
                "\(feature) uses itself through others; see docs/architecture.md, Direction"
            )
        }
    }

    @Test(arguments: House.features) func domainsArePure(feature: String) {
        let allowed = Self.pure.union(FeatureTable.uses[feature] ?? [])
        expectOnly(allowed, in: feature, "Domain", "a domain computes from values: it knows no database, web or clock")
    }

    @Test(arguments: House.features) func storesKnowNoWeb(feature: String) {
        let used = FeatureTable.uses[feature] ?? []
        let allowed = Self.pure.union(used).union(used.map { "\($0)Storage" })
            .union([feature, "DatabasePlatform", "MailPlatform"])
        expectOnly(allowed, in: feature, "Storage", "a store speaks SQL, and may queue mail and jobs in a transaction")
    }

    @Test(arguments: House.features) func webNeverReachesIntoAnotherFeaturesWeb(feature: String) {
        let used = FeatureTable.uses[feature] ?? []
        let platform: Set = [
            "HTML", "WebPlatform", "DatabasePlatform", "MailPlatform", "HTTPClientPlatform", "SecurityPlatform",
            "OpenIDPlatform", "MarkdownPlatform", "SocketPlatform", "Documents", "Solver", "Hummingbird",
            "HTTPTypes", "NIOCore", "Logging",
        ]
        let allowed = Self.pure.union(platform).union(used).union(used.map { "\($0)Storage" })
            .union([feature, "\(feature)Storage"])
        expectOnly(allowed, in: feature, "Web", "share through the other feature's Domain or Storage, never its Web")
    }

    @Test func onlyTheDatabasePlatformKnowsTheDriver() {
        for file in House.swiftFiles where file.imports.contains("GRDB") {
            #expect(
                file.path.hasPrefix("Platform/Database/"),
                "\(file.path) imports GRDB: use SQLDatabase from DatabasePlatform; see docs/decisions/0002-grdb.md"
            )
        }
    }

    @Test func thePlatformKnowsNoFeature() {
        let features = Set(House.features.flatMap { [$0, "\($0)Storage", "\($0)Web"] })
        let mayKnow: Set = ["Server", "Tests"]
        for file in House.swiftFiles where file.parts.first == "Platform" && !mayKnow.contains(file.layer ?? "") {
            let found = file.imports.filter(features.contains)
            #expect(found.isEmpty, "\(file.path) imports \(found): only Platform/Server puts features together")
        }
    }

    @Test(arguments: ["Kernel", "HTML"]) func theFoundationsArePure(layer: String) {
        for file in House.shippedSwiftFiles where file.parts.first == "Platform" && file.layer == layer {
            let found = file.imports.filter { !Self.pure.contains($0) }
            #expect(
                found.isEmpty,
                "\(file.path) imports \(found): \(layer) stays pure; see docs/architecture.md, Direction"
            )
        }
    }

    private func expectOnly(_ allowed: Set<String>, in feature: String, _ layer: String, _ reason: String) {
        for file in House.swiftFiles where file.feature == feature && file.layer == layer {
            let found = file.imports.filter { !allowed.contains($0) }
            #expect(found.isEmpty, "\(file.path) imports \(found): \(reason); see docs/architecture.md, Direction")
        }
    }
}
