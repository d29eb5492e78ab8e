public import Coaching
public import DatabasePlatform
public import Foundation
public import Kernel

/// Files at a case. The rows say who may have them; the files lie with the hub's evidence.
public struct CaseDocumentStore: Sendable {
    private let database: any SQLDatabase
    private let files: EvidenceStore
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, files: EvidenceStore, outside: OutsideWorld) {
        (self.database, self.files, self.outside) = (database, files, outside)
    }

    public enum Adding: Sendable, Hashable {
        case added
        /// The same file lies there for the same readers, under this name.
        case already(String)
        /// There are ``CaseDocument/most``.
        case full
        /// Not there, another's, closed, or the grant lets nothing be changed.
        case refused
    }

    /// Takes over a received file and returns its digest; the row follows. Without one the file is swept away.
    public func keep(_ location: URL) throws -> String { try files.keep(location) }

    public func contents(_ document: CaseDocument) throws -> [UInt8] { try files.contents(document.digest) }

    public func add(_ document: CaseDocument, to id: CoachingCaseID, by coach: PersonID) async throws -> Adding {
        let today = outside.today()
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return .refused }
            return try Self.insert(document, id, firm, by: coach, session)
        }
    }

    /// The same by a member of the firm, to an open case.
    public func add(
        _ document: CaseDocument,
        to id: CoachingCaseID,
        firm: FirmID,
        by member: PersonID
    ) async throws -> Adding {
        try await database.write { session in
            guard try Self.isOpen(id, firm, session) else { return .refused }
            return try Self.insert(document, id, firm, by: member, session)
        }
    }

    public func remove(_ document: CaseDocumentID, of id: CoachingCaseID, by coach: PersonID) async throws -> Bool {
        let today = outside.today()
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return false }
            return try !session.query(
                "DELETE FROM coaching_document WHERE id = $1 AND case_id = $2 AND firm_id = $3 RETURNING id",
                .id(document),
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    /// The same by a member of the firm, for what they added themselves to an open case.
    public func remove(
        _ document: CaseDocumentID,
        of id: CoachingCaseID,
        firm: FirmID,
        by member: PersonID
    ) async throws -> Bool {
        try await database.write { session in
            guard try Self.isOpen(id, firm, session) else { return false }
            return try !session.query(
                """
                DELETE FROM coaching_document WHERE id = $1 AND case_id = $2 AND firm_id = $3 AND added_by_id = $4
                    AND visibility = 'shared' RETURNING id
                """,
                .id(document),
                .id(id),
                .id(firm),
                .id(member)
            ).isEmpty
        }
    }

    /// The latest first.
    static func documents(
        of id: CoachingCaseID,
        _ firm: FirmID,
        _ session: any SQLSession
    ) throws -> [CaseDocument] {
        try session.query(
            """
            SELECT d.*, p.name AS person_name FROM coaching_document d LEFT JOIN person p ON p.id = d.added_by_id
            WHERE d.case_id = $1 AND d.firm_id = $2 ORDER BY d.added_on DESC, d.id DESC
            """,
            .id(id),
            .id(firm)
        ).map(CaseRow.document)
    }

    private static func isOpen(_ id: CoachingCaseID, _ firm: FirmID, _ session: any SQLSession) throws -> Bool {
        try !session.query(
            "SELECT 1 AS found FROM coaching_case WHERE id = $1 AND firm_id = $2 AND state = 'open'",
            .id(id),
            .id(firm)
        ).isEmpty
    }

    private static func insert(
        _ document: CaseDocument,
        _ id: CoachingCaseID,
        _ firm: FirmID,
        by person: PersonID,
        _ session: any SQLSession
    ) throws -> Adding {
        func stored() throws -> Adding? {
            try session.query(
                "SELECT name FROM coaching_document WHERE case_id = $1 AND firm_id = $2 AND visibility = $3 AND sha256 = $4",
                .id(id),
                .id(firm),
                .text(document.visibility.rawValue),
                .text(document.digest)
            ).first.map { .already(try $0.text("name")) }
        }
        if let already = try stored() { return already }
        let count = try session.query(
            "SELECT count(*) AS n FROM coaching_document WHERE case_id = $1 AND firm_id = $2",
            .id(id),
            .id(firm)
        )[0].int("n")
        if count >= CaseDocument.most { return .full }
        let added = try session.query(
            """
            INSERT INTO coaching_document (id, case_id, firm_id, name, media_type, bytes, sha256, visibility, side,
                added_on, added_by_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (case_id, visibility, sha256) DO NOTHING RETURNING id
            """,
            .id(document.id),
            .id(id),
            .id(firm),
            .text(document.name),
            .text(document.fileType.rawValue),
            .int(document.bytes),
            .text(document.digest),
            .text(document.visibility.rawValue),
            .text(document.side.rawValue),
            .date(document.addedOn),
            .id(person)
        )
        return added.isEmpty ? try stored() ?? .refused : .added
    }
}
