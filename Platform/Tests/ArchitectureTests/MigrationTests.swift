import Foundation
import Testing

/// A migration that has shipped is never edited: databases out there have run it. docs/migrations.sha256 remembers each.
///
/// `UPDATE_SNAPSHOTS=1 bin/check` adds lines for new files. It never changes a line; `sha256sum -c` reads the file too.
@Suite struct MigrationTests {
    static let list = "docs/migrations.sha256"
    static let files = House.paths.filter { $0.contains("/Migrations/") && $0.hasSuffix(".swift") }

    @Test func migrationsThatHaveShippedAreNeverEdited() throws {
        let stored = House.text(Self.list).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let known = Dictionary(stored.map { ($0[1], $0[0]) }) { first, _ in first }
        let found = try Self.checksums()
        for (path, sum) in known {
            let now = found[path]
            #expect(
                now == sum,
                """
                \(path) has been \(now == nil ? "removed" : "edited"), but databases have run it: put it back and \
                write a new migration; see docs/architecture.md, Tables
                """
            )
        }
        let fresh = found.filter { known[$0.key] == nil }
        if House.updatesStoredFiles {
            let lines = known.merging(fresh) { old, _ in old }.sorted { $0.key < $1.key }.map {
                "\($0.value)  \($0.key)\n"
            }
            try lines.joined().write(
                to: House.root.appendingPathComponent(Self.list),
                atomically: true,
                encoding: .utf8
            )
        } else {
            #expect(
                fresh.isEmpty,
                "\(fresh.keys.sorted()) are new: UPDATE_SNAPSHOTS=1 bin/check adds them to \(Self.list)"
            )
        }
    }

    /// Files are named after the day and a number, and so are the steps in them, feature by feature.
    @Test(arguments: House.features) func stepsAreListedInTheOrderOfTheirNames(feature: String) {
        let sources = House.swiftFiles.filter { Self.files.contains($0.path) && $0.feature == feature }
        let inFiles = sources.flatMap { source in
            source.tokens.indices.dropLast(2).filter { source.tokens[$0].isWord("Migration") }
                .compactMap { source.tokens[$0 + 2].string?.written }
        }
        let days = inFiles.map { String($0.prefix(10)) }
        let form = /[0-9]{4}-[0-9]{2}-[0-9]{2} [a-z ]+: .+/
        #expect(
            days == days.sorted() && inFiles.allSatisfy { $0.wholeMatch(of: form) != nil },
            "\(feature): name migrations \"YYYY-MM-DD feature: what\", in the order of their files"
        )
        let constants = sources.flatMap { source in
            source.tokens.indices.dropLast(3).filter {
                source.tokens[$0].isWord("let") && source.tokens[$0 + 2].isMark("=")
                    && source.tokens[$0 + 3].isWord("Migration")
            }.compactMap { source.tokens[$0 + 1].word }
        }
        let path = "Features/\(feature)/Storage/\(feature)Migrations.swift"
        let listed =
            House.swiftFiles.first { $0.path == path }?.tokens.drop { !$0.isMark("=") }.compactMap(\.word) ?? []
        #expect(
            listed == constants,
            "\(path) lists \(listed), but the files in Migrations/ hold \(constants), in that order"
        )
    }

    @Test func namesAreUnique() {
        let names = House.swiftFiles.filter { Self.files.contains($0.path) }.flatMap { source in
            source.tokens.indices.dropLast(2).filter { source.tokens[$0].isWord("Migration") }
                .compactMap { source.tokens[$0 + 2].string?.written }
        }
        #expect(Set(names).count == names.count, "two migrations share a name: \(names.sorted())")
    }

    private static func checksums() throws -> [String: String] {
        if files.isEmpty { return [:] }
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sha256sum"] + files
        process.currentDirectoryURL = House.root
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let pairs = output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0[1], $0[0]) })
    }
}
