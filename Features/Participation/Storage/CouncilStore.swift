public import DatabasePlatform
import Foundation
public import Kernel
public import Participation

/// Councils from their founding to their end. Asks nowhere what the firm thinks of it.
public struct CouncilStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public enum Founding: Sendable, Hashable {
        case founded(CouncilID)
        /// Whoever leads the account of the firm cannot found its council.
        case leadsTheFirm
        /// The person belongs to no such firm.
        case strangeFirm
        /// So many requests wait already.
        case tooManyOpen(Int)
    }

    /// A person does not keep more requests waiting.
    public static let mostOpenRequests = 3

    /// The founder sits and chairs at once; the seat is of use when the hub has confirmed.
    public func found(_ founding: CouncilFounding, by person: PersonID) async throws -> Founding {
        let id = CouncilID(from: outside)
        let now = outside.now()
        return try await database.write { session in
            let open = try session.query(
                "SELECT id FROM council WHERE founded_by = $1 AND state = 'requested'",
                .id(person)
            ).count
            guard open < Self.mostOpenRequests else { return .tooManyOpen(open) }
            var (firm, firmName, postcode): (FirmID?, String, String) = (nil, "", "")
            switch founding.house {
            case .known(let known, let name):
                if try FirmOwners.leads(person, known, in: session) { return .leadsTheFirm }
                let membership = try session.query(
                    "SELECT firm_id FROM membership WHERE person_id = $1 AND firm_id = $2",
                    .id(person),
                    .id(known)
                )
                guard !membership.isEmpty else { return .strangeFirm }
                (firm, firmName) = (known, name)
            case .named(let name, let code): (firmName, postcode) = (name, code)
            }
            try session.query(
                """
                INSERT INTO council (
                    id, firm_id, kind, name, state, firm_name, firm_postcode, founder_function, explanation,
                    founded_by, founded_at, reason
                ) VALUES ($1, $2, $3, $4, 'requested', $5, $6, $7, $8, $9, $10, '')
                """,
                .id(id),
                .id(firm),
                .text(founding.kind.rawValue),
                .text(founding.name),
                .text(firmName),
                .text(postcode),
                .text(founding.function),
                .text(founding.explanation),
                .id(person),
                .instant(now)
            )
            try session.query(
                "INSERT INTO council_seat (council_id, person_id, is_chair, since) VALUES ($1, $2, 1, $3)",
                .id(id),
                .id(person),
                .instant(now)
            )
            return .founded(id)
        }
    }

    public func council(_ id: CouncilID) async throws -> Council? {
        try await database.read { session in try CouncilRow.find(id, in: session) }
    }

    /// Ends a confirmed council: seats, invitations, notes, drafts and the agreement go, what is left is that it was. What the
    /// owner may have said meanwhile about there being no council does not come into force by it.
    public func dissolve(_ id: CouncilID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE council SET state = 'dissolved', dissolved_at = $1
                WHERE id = $2 AND state = 'confirmed' RETURNING id
                """,
                .instant(now),
                .id(id)
            )
            guard !changed.isEmpty else { return false }
            try session.query(
                "DELETE FROM no_council_declaration WHERE firm_id = (SELECT firm_id FROM council WHERE id = $1)",
                .id(id)
            )
            for table in ["council_seat", "council_invitation", "council_note", "council_proposal", "hub_agreement"] {
                try session.query("DELETE FROM \(table) WHERE council_id = $1", .id(id))
            }
            return true
        }
    }
}
