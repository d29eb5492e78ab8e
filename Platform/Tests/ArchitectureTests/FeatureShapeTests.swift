import Testing

/// Every feature looks the same from outside, and no file grows beyond reading.
@Suite struct FeatureShapeTests {
    static let layers: Set = ["Domain", "Storage", "Web", "Client", "Content", "Tests"]
    static let longest = 400

    @Test(arguments: House.features) func aFeatureSaysItsGermanName(feature: String) {
        let lines = House.text("Features/\(feature)/README.md").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.first?.hasPrefix("# \(feature) — „") == true && lines.first?.hasSuffix("“") == true,
            "Features/\(feature)/README.md starts with: # \(feature) — „deutscher Name“; see docs/architecture.md"
        )
        #expect(lines.count <= 16, "Features/\(feature)/README.md has \(lines.count) lines; at most 15 are read")
    }

    @Test(arguments: House.features) func aFeatureHasOnlyTheKnownFolders(feature: String) {
        let unknown = House.folders(in: "Features/\(feature)").filter { !Self.layers.contains($0) }
        #expect(
            unknown.isEmpty,
            "Features/\(feature) has \(unknown): use \(Self.layers.sorted()); see docs/architecture.md"
        )
    }

    @Test(arguments: House.features) func aFeatureIsTested(feature: String) {
        let tests = House.swiftFiles.filter { $0.feature == feature && $0.layer == "Tests" }
        let count = tests.flatMap(\.tokens).count { $0.isWord("Test") }
        #expect(count > 0, "Features/\(feature)/Tests has no @Test; see docs/architecture.md, Tests")
    }

    @Test func everyTestFileHoldsATest() {
        for file in House.swiftFiles where file.path.hasSuffix("Tests.swift") && !file.path.hasSuffix("ForTests.swift")
        {
            #expect(
                file.tokens.contains { $0.isWord("Test") },
                "\(file.path) holds no @Test: write it or delete the file"
            )
        }
    }

    @Test func noFileIsLongerThanFourHundredLines() {
        let kinds = [".swift", ".css", ".js", ".mjs", ".py", ".bash"]
        for path in House.paths where kinds.contains(where: path.hasSuffix) && !path.contains("/Content/") {
            let lines = House.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(
                lines <= Self.longest,
                "\(path) has \(lines) lines: split it by what it does; see docs/architecture.md"
            )
        }
    }

    @Test func mostFilesAreShort() {
        let lengths = House.shippedSwiftFiles.map {
            $0.text.split(separator: "\n", omittingEmptySubsequences: false).count
        }
        .sorted()
        let median = lengths[lengths.count / 2]
        let ninth = lengths[lengths.count * 9 / 10]
        #expect(median <= 80, "half of all files are longer than \(median) lines; 80 is what one reads at a glance")
        #expect(ninth <= 200, "a tenth of all files are longer than \(ninth) lines; 200 is the limit")
    }
}
