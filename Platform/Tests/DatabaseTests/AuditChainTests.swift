import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct AuditChainTests {
    let outside = OutsideWorld.frozen
    let petra = PersonID("01990000-0000-7000-8000-0000000000a1")!

    private func context(_ route: String, method: String = "POST") -> AuditContext {
        AuditContext(
            person: petra,
            role: "owner",
            scope: .firm(TestHub.firm),
            feature: "Probe",
            method: method,
            route: route,
            objects: ["2025"]
        )
    }

    /// A database with `count` changes by Petra, all of them sealed.
    private func database(changes count: Int) async throws -> any SQLDatabase {
        let base = try await TestDatabase.make(databaseMigrations)
        let database = AuditingDatabase(base, outside: outside)
        for number in 0..<count {
            try await AuditContext.$current.withValue(context("/probe/\(number)")) {
                try await database.write { session in
                    try JobQueue.add("probe", in: session, outside: outside)
                }
            }
        }
        #expect(try await AuditChain.seal(base) == count)
        return base
    }

    /// As somebody with a hand on the file would do it.
    private func tamper(_ database: any SQLDatabase, _ sql: String) async throws {
        guard database.dialect == .sqlite else {
            return try await database.write { session in
                for table in ["audit_entry", "audit_seal"] {
                    try session.script("ALTER TABLE \(table) DISABLE TRIGGER ALL")
                }
                try session.query(sql)
            }
        }
        try await database.write { session in
            for name in ["entry_no_update", "entry_no_delete", "seal_no_update", "seal_no_delete"] {
                try session.script("DROP TRIGGER audit_\(name)")
            }
            try session.query(sql)
        }
    }

    @Test func aChainNobodyTouchedIsWhole() async throws {
        let check = try await AuditCheck.run(try await database(changes: 3))
        #expect(check.fault == nil)
        #expect(check.sealed == 3)
        #expect(check.unsealed == 0)
        #expect(check.head.count == 64)
    }

    @Test func theDatabaseRefusesToChangeOrDeleteEntriesAndSeals() async throws {
        let database = try await database(changes: 2)
        for sql in [
            "UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry", "UPDATE audit_seal SET hash = 'x'",
            "DELETE FROM audit_seal",
        ] {
            await #expect(throws: StorageError.self, "\(sql)") {
                try await database.write { session in _ = try session.query(sql) }
            }
        }
        #expect(try await AuditCheck.run(database).sealed == 2)
    }

    @Test func aChangedEntryIsNamed() async throws {
        let database = try await database(changes: 4)
        let second = try await database.rows("SELECT entry_id FROM audit_seal WHERE position = 2")[0].text("entry_id")
        try await tamper(database, "UPDATE audit_entry SET action = 'read' WHERE id = '\(second)'")
        #expect(try await AuditCheck.run(database).fault == .changed(position: 2, entry: second))
    }

    @Test func aDeletedEntryIsNamed() async throws {
        let database = try await database(changes: 4)
        let third = try await database.rows("SELECT entry_id FROM audit_seal WHERE position = 3")[0].text("entry_id")
        try await tamper(database, "DELETE FROM audit_entry WHERE id = '\(third)'")
        #expect(try await AuditCheck.run(database).fault == .missing(position: 3, entry: third))
    }

    @Test func aDeletedSealLeavesAGap() async throws {
        let database = try await database(changes: 4)
        try await tamper(database, "DELETE FROM audit_seal WHERE position = 2")
        #expect(try await AuditCheck.run(database).fault == .gap(position: 2))
    }

    @Test func aLogCutOffAtItsEndIsFoundByTheHeadThatWasNoted() async throws {
        let database = try await database(changes: 4)
        let head = try await AuditCheck.run(database).head
        let sound = try await AuditCheck.run(database, known: head)
        #expect(sound.fault == nil)
        try await tamper(database, "DELETE FROM audit_seal WHERE position = 4")
        #expect(try await AuditCheck.run(database, known: head).fault == .headUnknown(head))
        #expect(try await AuditCheck.run(database).unsealed == 1)
    }

    @Test func forgettingAPersonLeavesTheChainWhole() async throws {
        let database = try await database(changes: 3)
        let person = petra
        try await database.write { session in try AuditWriter.forget(person, in: session) }
        let check = try await AuditCheck.run(database)
        #expect(check.fault == nil)
        #expect(check.sealed == 3)
        let rows = try await database.rows(
            "SELECT count(*) AS n FROM audit_entry e JOIN audit_pseudonym p ON p.pseudonym = e.actor"
        )
        #expect(try rows[0].int("n") == 0)
    }
}
