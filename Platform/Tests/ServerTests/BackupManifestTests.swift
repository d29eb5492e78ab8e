import DatabasePlatform
import Foundation
import TestSupport
import Testing

@testable import oekohub

@Suite struct BackupManifestTests {
    private func manifest(_ folder: URL, schema: [String] = ["a"]) throws -> BackupManifest {
        BackupManifest(
            version: "abc",
            createdAt: "2026-05-15T07:30:00Z",
            database: "sqlite",
            schema: schema,
            counts: ["site": 2],
            files: try BackupManifest.files(in: folder)
        )
    }

    private func folder() throws -> URL {
        let folder = try temporaryFolder()
        let inner = folder.appendingPathComponent("evidence/ab")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        try Data("eins".utf8).write(to: folder.appendingPathComponent("oekohub.sqlite"))
        try Data("zwei".utf8).write(to: inner.appendingPathComponent("abcd"))
        return folder
    }

    @Test func everyFileIsNamedAndReadBack() throws {
        let folder = try folder()
        let written = try manifest(folder)
        #expect(written.files.map(\.path) == ["evidence/ab/abcd", "oekohub.sqlite"])
        #expect(written.files.map(\.bytes) == [4, 4])
        try written.write(to: folder)
        #expect(try BackupManifest.read(in: folder) == written)
        try written.check(folder)
    }

    @Test func whatWasChangedOrLostIsNoticed() throws {
        let folder = try folder()
        let written = try manifest(folder)
        try Data("drei".utf8).write(to: folder.appendingPathComponent("evidence/ab/abcd"))
        #expect(throws: CommandFailure.self) { try written.check(folder) }
        try FileManager.default.removeItem(at: folder.appendingPathComponent("evidence/ab/abcd"))
        #expect(throws: CommandFailure.self) { try written.check(folder) }
    }

    @Test func whatANewerVersionWroteIsRefused() throws {
        let folder = try folder()
        var written = try manifest(folder, schema: Installation.migrations.map(\.name))
        try written.checkSchema()
        written.format = 2
        try written.write(to: folder)
        #expect(throws: CommandFailure.self) { try BackupManifest.read(in: folder) }
        #expect(throws: CommandFailure.self) { try manifest(folder, schema: ["2099-01-01 future: x"]).checkSchema() }
        try Data("{".utf8).write(to: folder.appendingPathComponent(BackupManifest.fileName))
        #expect(throws: CommandFailure.self) { try BackupManifest.read(in: folder) }
    }

    @Test func anAddressBecomesTheEnvironmentOfItsPrograms() {
        let full = PostgresEnvironment("postgresql://hub:ge%3Aheim@db.example.org:5433/oeko?sslmode=require")
        #expect(
            full.values == [
                "PGHOST": "db.example.org", "PGPORT": "5433", "PGUSER": "hub", "PGPASSWORD": "ge:heim",
                "PGDATABASE": "oeko", "PGSSLMODE": "require",
            ]
        )
        #expect(
            PostgresEnvironment("postgresql:///hub?host=/run/pg").values == ["PGDATABASE": "hub", "PGHOST": "/run/pg"]
        )
        #expect(full.with(database: "probe").database == "probe")
    }
}
