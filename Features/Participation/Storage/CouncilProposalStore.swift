public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform
public import Participation

/// Drafts of a council. Every query names the council; nothing of a firm reads them.
public struct CouncilProposalStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// By the day asked for, the next first.
    public func drafts(of council: CouncilID) async throws -> [CouncilProposal] {
        try await database.rows(
            "SELECT * FROM council_proposal WHERE council_id = $1 ORDER BY due_on, id",
            .id(council)
        ).map(Self.draft)
    }

    public func draft(_ id: CouncilProposalID, of council: CouncilID) async throws -> CouncilProposal? {
        try await database.read { session in try Self.find(id, council, session) }
    }

    public func add(_ draft: CouncilProposal, to council: CouncilID, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO council_proposal (id, council_id, title, body, measure_id, measure_title, due_on, author,
                    author_id, version, changed_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)
                """,
                .id(draft.id),
                .id(council),
                .text(draft.title),
                .text(draft.text),
                .id(draft.measure?.id),
                .text(draft.measure?.title ?? ""),
                .date(draft.due),
                .text(draft.author),
                .id(person),
                .instant(now)
            )
        }
    }

    public enum Saving: Sendable, Hashable {
        case saved
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(CouncilProposal)
        case gone
    }

    /// Saves over the version the draft names, or not at all.
    public func save(_ draft: CouncilProposal, of council: CouncilID, by person: PersonID) async throws -> Saving {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE council_proposal SET title = $1, body = $2, measure_id = $3, measure_title = $4, due_on = $5,
                    author = $6, author_id = $7, version = version + 1, changed_at = $8
                WHERE id = $9 AND council_id = $10 AND version = $11 RETURNING id
                """,
                .text(draft.title),
                .text(draft.text),
                .id(draft.measure?.id),
                .text(draft.measure?.title ?? ""),
                .date(draft.due),
                .text(draft.author),
                .id(person),
                .instant(now),
                .id(draft.id),
                .id(council),
                .int(draft.version)
            )
            if !changed.isEmpty { return .saved }
            return try Self.find(draft.id, council, session).map { .conflict($0) } ?? .gone
        }
    }

    public func remove(_ id: CouncilProposalID, of council: CouncilID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM council_proposal WHERE id = $1 AND council_id = $2 RETURNING id",
                .id(id),
                .id(council)
            ).isEmpty
        }
    }

    public enum HandingIn: Sendable, Hashable {
        /// With the number of people who lead the firm's account and get a mail.
        case handedIn(readers: Int)
        /// The day for the answer lies behind.
        case late(LocalDate)
        /// The council's firm is not on the hub.
        case noFirm
        case gone
    }

    /// Moves a draft to where management reads it, and queues a mail to each who leads the firm's account.
    public func handIn(
        _ id: CouncilProposalID,
        of council: CouncilID,
        mail: @escaping @Sendable (_ recipient: ProposalReader, _ proposal: HandedInProposal) -> MailMessage
    ) async throws -> HandingIn {
        let (today, outside) = (outside.today(), outside)
        return try await database.write { session in
            guard let draft = try Self.find(id, council, session) else { return .gone }
            guard draft.due >= today else { return .late(draft.due) }
            guard let house = try CouncilRow.find(council, in: session), let firm = house.firm else { return .noFirm }
            try session.query(
                "DELETE FROM council_proposal WHERE id = $1 AND council_id = $2",
                .id(id),
                .id(council)
            )
            let proposal = HandedInProposal(
                id: id,
                firm: firm,
                council: council,
                councilName: house.name,
                title: draft.title,
                text: draft.text,
                measure: draft.measure,
                handedIn: today,
                due: draft.due,
                answer: nil
            )
            try HandedInProposalStore.insert(proposal, session)
            let readers = try HandedInProposalStore.owners(of: firm, session)
            for reader in readers { try MailQueue.add(mail(reader, proposal), in: session, outside: outside) }
            return .handedIn(readers: readers.count)
        }
    }

    private static func find(
        _ id: CouncilProposalID,
        _ council: CouncilID,
        _ session: any SQLSession
    ) throws -> CouncilProposal? {
        try session.query(
            "SELECT * FROM council_proposal WHERE id = $1 AND council_id = $2",
            .id(id),
            .id(council)
        ).first.map(draft)
    }

    private static func draft(_ row: SQLRow) throws -> CouncilProposal {
        CouncilProposal(
            id: try row.id("id"),
            title: try row.text("title"),
            text: try row.text("body"),
            measure: try HandedInProposalStore.measure(row),
            due: try row.date("due_on"),
            author: try row.text("author"),
            version: try row.int("version")
        )
    }
}
