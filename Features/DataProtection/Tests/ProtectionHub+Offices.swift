import DatabasePlatform
import Kernel
import TestSupport
import WebPlatform

extension ProtectionHub {
    /// As much of the tables of works councils as erasure reads.
    static let councilTables = Migration(
        "test data protection: council, council_seat",
        """
        CREATE TABLE council (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            state TEXT NOT NULL,
            founded_by TEXT REFERENCES person (id) ON DELETE SET NULL,
            decided_by TEXT REFERENCES person (id) ON DELETE SET NULL
        ) {strict};
        CREATE TABLE council_seat (
            council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
            person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            is_chair {int} NOT NULL,
            PRIMARY KEY (council_id, person_id)
        ) {strict};
        """
    )

    /// As much of an import as erasure reads.
    static let importTable = Migration(
        "test data protection: import_batch",
        """
        CREATE TABLE import_batch (
            id TEXT PRIMARY KEY NOT NULL,
            firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
            year {int} NOT NULL,
            file_name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            created_at {int} NOT NULL,
            created_by TEXT NOT NULL,
            created_by_id TEXT
        ) {strict};
        """
    )

    /// An import as its row says it; without a person as rows of earlier versions are.
    func addImport(_ id: String, of firm: FirmID, by person: PersonID?, name: String) async throws {
        try await base.write { session in
            _ = try session.query(
                """
                INSERT INTO import_batch (id, firm_id, year, file_name, sha256, created_at, created_by, created_by_id)
                VALUES ($1, $2, 2025, 'strom.csv', 'a', 0, $3, $4)
                """,
                .text(id),
                .id(firm),
                .text(name),
                .id(person)
            )
        }
    }

    /// Whom the imports name, by id.
    func importers() async throws -> [String: String] {
        let rows = try await base.rows("SELECT id, created_by FROM import_batch")
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.text("id"), try $0.text("created_by")) })
    }

    /// Makes somebody an administrator of the hub.
    func appoint(_ person: PersonID) async throws {
        try await base.write { session in
            _ = try session.query(
                "INSERT INTO hub_role (person_id, role, granted_at) VALUES ($1, 'administrator', 0)",
                .id(person)
            )
        }
    }

    /// A confirmed council; its id.
    func council(chair: PersonID) async throws -> CouncilID {
        let id = CouncilID(from: .live)
        try await base.write { session in
            _ = try session.query(
                """
                INSERT INTO council (id, name, state, founded_by) VALUES ($1, 'Betriebsrat Kettler', 'confirmed', $2)
                """,
                .id(id),
                .id(chair)
            )
        }
        try await seat(chair, in: id, isChair: true)
        return id
    }

    func seat(_ person: PersonID, in council: CouncilID, isChair: Bool) async throws {
        try await base.write { session in
            _ = try session.query(
                "INSERT INTO council_seat (council_id, person_id, is_chair) VALUES ($1, $2, $3)",
                .id(council),
                .id(person),
                .int(isChair ? 1 : 0)
            )
        }
    }
}
