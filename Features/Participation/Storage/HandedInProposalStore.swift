import ActionPlanning
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform
public import Participation

/// Somebody who gets a mail about a proposal.
public struct ProposalReader: Sendable, Hashable {
    public let name: String
    public let email: String
}

/// What councils have handed in to the management of their firms. Both sides read it; of a council's own room nothing
/// stands here.
public struct HandedInProposalStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Of all councils of a firm: those without an answer first, by their day.
    public func proposals(to firm: FirmID) async throws -> [HandedInProposal] {
        try await find("firm_id = $1", [.id(firm)])
    }

    public func proposal(_ id: CouncilProposalID, to firm: FirmID) async throws -> HandedInProposal? {
        try await find("firm_id = $1 AND id = $2", [.id(firm), .id(id)]).first
    }

    /// Also those to a firm it represented before.
    public func proposals(of council: CouncilID) async throws -> [HandedInProposal] {
        try await find("council_id = $1", [.id(council)])
    }

    public func proposal(_ id: CouncilProposalID, of council: CouncilID) async throws -> HandedInProposal? {
        try await find("council_id = $1 AND id = $2", [.id(council), .id(id)]).first
    }

    public enum Answering: Sendable, Hashable {
        case answered
        /// Somebody has answered already: what stands there.
        case already(HandedInProposal)
        case gone
    }

    /// Answers once and for good, and queues a mail to everyone who sits in the council.
    public func answer(
        _ answer: HandedInProposal.Answer,
        to id: CouncilProposalID,
        for firm: FirmID,
        by person: PersonID,
        mail: @escaping @Sendable (_ recipient: ProposalReader, _ proposal: HandedInProposal) -> MailMessage
    ) async throws -> Answering {
        let outside = outside
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE management_proposal SET decision = $1, reason = $2, answered_on = $3, answered_by = $4,
                    answered_by_id = $5
                WHERE id = $6 AND firm_id = $7 AND decision IS NULL RETURNING id
                """,
                .text(answer.decision.rawValue),
                .text(answer.reason),
                .date(answer.day),
                .text(answer.by),
                .id(person),
                .id(id),
                .id(firm)
            )
            guard let stored = try Self.find("firm_id = $1 AND id = $2", [.id(firm), .id(id)], session).first else {
                return .gone
            }
            guard !changed.isEmpty else { return .already(stored) }
            for holder in try CouncilStore.holders(of: stored.council, in: session).active {
                let reader = ProposalReader(name: holder.name, email: holder.email)
                try MailQueue.add(mail(reader, stored), in: session, outside: outside)
            }
            return .answered
        }
    }

    /// Reminds management once, on the day an answer is due or, where the hub stood still, on the first day after.
    /// - Returns: how many proposals were reminded of.
    @discardableResult
    public func remind(
        mail: @escaping @Sendable (_ recipient: ProposalReader, _ proposal: HandedInProposal) -> MailMessage
    ) async throws -> Int {
        let (today, outside) = (outside.today(), outside)
        return try await database.write { session in
            let due = try Self.find(
                "decision IS NULL AND reminded_on IS NULL AND due_on <= $1",
                [.date(today)],
                session
            )
            for proposal in due {
                try session.query(
                    "UPDATE management_proposal SET reminded_on = $1 WHERE id = $2 AND firm_id = $3",
                    .date(today),
                    .id(proposal.id),
                    .id(proposal.firm)
                )
                for reader in try Self.owners(of: proposal.firm, session) {
                    try MailQueue.add(mail(reader, proposal), in: session, outside: outside)
                }
            }
            return due.count
        }
    }

    private func find(_ condition: String, _ arguments: [SQLValue]) async throws -> [HandedInProposal] {
        try await database.read { session in try Self.find(condition, arguments, session) }
    }
}

extension HandedInProposalStore {
    static func insert(_ proposal: HandedInProposal, _ session: any SQLSession) throws {
        try session.query(
            """
            INSERT INTO management_proposal (id, firm_id, council_id, council_name, title, body, measure_id,
                measure_title, handed_in_on, due_on, reason, answered_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '')
            """,
            .id(proposal.id),
            .id(proposal.firm),
            .id(proposal.council),
            .text(proposal.councilName),
            .text(proposal.title),
            .text(proposal.text),
            .id(proposal.measure?.id),
            .text(proposal.measure?.title ?? ""),
            .date(proposal.handedIn),
            .date(proposal.due)
        )
    }

    static func owners(of firm: FirmID, _ session: any SQLSession) throws -> [ProposalReader] {
        try session.query(
            """
            SELECT p.name, p.email FROM membership m JOIN person p ON p.id = m.person_id
            WHERE m.firm_id = $1 AND m.role = 'owner' ORDER BY p.name, p.id
            """,
            .id(firm)
        )
        .map { ProposalReader(name: try $0.text("name"), email: try $0.text("email")) }
    }

    static func measure(_ row: SQLRow) throws -> NamedMeasure? {
        guard let id: MeasureID = try row.idIfPresent("measure_id") else { return nil }
        return NamedMeasure(id: id, title: try row.text("measure_title"))
    }

    private static func find(
        _ condition: String,
        _ arguments: [SQLValue],
        _ session: any SQLSession
    ) throws -> [HandedInProposal] {
        try session.query(
            """
            SELECT * FROM management_proposal WHERE \(condition)
            ORDER BY CASE WHEN decision IS NULL THEN 0 ELSE 1 END, due_on, id
            """,
            arguments
        )
        .map { row in
            var answer: HandedInProposal.Answer?
            if let day = try row.textIfPresent("answered_on").flatMap({ LocalDate(iso: $0) }) {
                answer = HandedInProposal.Answer(
                    decision: try row.parsed("decision") { HandedInProposal.Decision(rawValue: $0) },
                    reason: try row.text("reason"),
                    day: day,
                    by: try row.text("answered_by")
                )
            }
            return HandedInProposal(
                id: try row.id("id"),
                firm: try row.id("firm_id"),
                council: try row.id("council_id"),
                councilName: try row.text("council_name"),
                title: try row.text("title"),
                text: try row.text("body"),
                measure: try measure(row),
                handedIn: try row.date("handed_in_on"),
                due: try row.date("due_on"),
                answer: answer
            )
        }
    }
}
