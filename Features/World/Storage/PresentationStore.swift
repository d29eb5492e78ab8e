public import DatabasePlatform
public import Foundation
public import Kernel
public import World

/// What meetings look at together. The rows say whose it is; the pictures lie with the hub's evidence.
public struct PresentationStore: Sendable {
    private let database: any SQLDatabase
    private let files: EvidenceStore

    public init(_ database: any SQLDatabase, files: EvidenceStore) { (self.database, self.files) = (database, files) }

    public enum Adding: Sendable, Hashable {
        case added
        /// There are ``PresentationDocument/most``.
        case full
        /// No such meeting, or not its host.
        case refused
    }

    /// Takes over the picture of a page; the row follows. Without one the file is swept away.
    public func keep(_ picture: URL, text: String) throws -> PresentationPage {
        PresentationPage(
            digest: try files.keep(picture),
            text: String(text.prefix(PresentationPage.longestText))
        )
    }

    public func picture(_ page: PresentationPage) throws -> [UInt8] { try files.contents(page.digest) }

    /// In the order in which they came.
    public func documents(of id: MeetingID) async throws -> [PresentationDocument] {
        try await database.rows(
            "SELECT * FROM world_wall_document WHERE meeting_id = $1 ORDER BY added_at, id",
            .id(id)
        ).map { row in
            PresentationDocument(
                id: try row.id("id"),
                name: try row.text("name"),
                pages: try row.int("pages"),
                bytes: try row.int("bytes"),
                addedAt: try row.instant("added_at")
            )
        }
    }

    public func page(
        _ number: Int,
        of document: PresentationDocumentID,
        in id: MeetingID
    ) async throws -> PresentationPage? {
        try await database.rows(
            """
            SELECT g.sha256, g.body FROM world_wall_page g JOIN world_wall_document d ON d.id = g.document_id
            WHERE d.id = $1 AND d.meeting_id = $2 AND g.page = $3
            """,
            .id(document),
            .id(id),
            .int(number)
        ).first.map { PresentationPage(digest: try $0.text("sha256"), text: try $0.text("body")) }
    }

    /// With its pages, and shows the first of them.
    public func add(
        _ document: PresentationDocument,
        _ pages: [PresentationPage],
        to id: MeetingID,
        by host: PersonID
    ) async throws -> Adding {
        try await database.write { session in
            let found = try session.query(
                """
                SELECT (SELECT count(*) FROM world_wall_document WHERE meeting_id = $1) AS n
                FROM world_meeting WHERE id = $1 AND host_id = $2
                """,
                .id(id),
                .id(host)
            ).first
            guard let found else { return .refused }
            guard try found.int("n") < PresentationDocument.most else { return .full }
            try session.query(
                """
                INSERT INTO world_wall_document (id, meeting_id, name, pages, bytes, added_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                .id(document.id),
                .id(id),
                .text(document.name),
                .int(pages.count),
                .int(document.bytes),
                .instant(document.addedAt)
            )
            for (index, page) in pages.enumerated() {
                try session.query(
                    "INSERT INTO world_wall_page (document_id, page, sha256, body) VALUES ($1, $2, $3, $4)",
                    .id(document.id),
                    .int(index + 1),
                    .text(page.digest),
                    .text(page.text)
                )
            }
            try Self.show(1, of: document.id, in: id, session)
            return .added
        }
    }

    /// False where there is no such page, or for whoever is not the host.
    public func show(
        _ number: Int,
        of document: PresentationDocumentID,
        in id: MeetingID,
        by host: PersonID
    ) async throws -> Bool {
        try await database.write { session in
            let found = try session.query(
                """
                SELECT 1 AS found FROM world_wall_page g JOIN world_wall_document d ON d.id = g.document_id
                JOIN world_meeting m ON m.id = d.meeting_id
                WHERE d.id = $1 AND m.id = $2 AND m.host_id = $3 AND g.page = $4
                """,
                .id(document),
                .id(id),
                .id(host),
                .int(number)
            )
            guard !found.isEmpty else { return false }
            try Self.show(number, of: document, in: id, session)
            return true
        }
    }

    /// With its pages; the wall is empty afterwards where it showed them.
    public func remove(_ document: PresentationDocumentID, of id: MeetingID, by host: PersonID) async throws -> Bool {
        try await database.write { session in
            let removed = try session.query(
                """
                DELETE FROM world_wall_document WHERE id = $1 AND meeting_id = $2
                    AND meeting_id IN (SELECT id FROM world_meeting WHERE id = $2 AND host_id = $3) RETURNING id
                """,
                .id(document),
                .id(id),
                .id(host)
            )
            guard !removed.isEmpty else { return false }
            try session.query(
                """
                UPDATE world_meeting SET wall_document_id = NULL, wall_page = NULL
                WHERE id = $1 AND wall_document_id = $2
                """,
                .id(id),
                .id(document)
            )
            return true
        }
    }

    private static func show(
        _ number: Int,
        of document: PresentationDocumentID,
        in id: MeetingID,
        _ session: any SQLSession
    ) throws {
        try session.query(
            "UPDATE world_meeting SET wall_document_id = $2, wall_page = $3 WHERE id = $1",
            .id(id),
            .id(document),
            .int(number)
        )
    }
}
