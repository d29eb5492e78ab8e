import DatabasePlatform
import Foundation
public import Kernel
public import Participation

/// Who sits in a council. The council alone decides, through its chairs.
extension CouncilStore {
    /// The chairs first, then by name.
    public func holders(of council: CouncilID) async throws -> [CouncilSeatHolder] {
        try await database.read { session in try Self.holders(of: council, in: session) }
    }

    static func holders(of council: CouncilID, in session: any SQLSession) throws -> [CouncilSeatHolder] {
        try session.query(
            """
            SELECT p.id, p.name, p.email, s.is_chair, s.since, CASE WHEN m.person_id IS NULL THEN 0 ELSE 1 END AS rests
            FROM council_seat s
            JOIN council c ON c.id = s.council_id
            JOIN person p ON p.id = s.person_id
            LEFT JOIN membership m ON m.person_id = s.person_id AND m.firm_id = c.firm_id AND m.role = 'owner'
            WHERE s.council_id = $1 ORDER BY s.is_chair DESC, p.name, p.id
            """,
            .id(council)
        )
        .map { row in
            CouncilSeatHolder(
                person: try row.id("id"),
                name: try row.text("name"),
                email: try row.text("email"),
                isChair: try row.bool("is_chair"),
                since: try row.instant("since"),
                rests: try row.bool("rests")
            )
        }
    }

    public enum SeatChange: Sendable, Hashable {
        case done
        /// A council keeps somebody who chairs it.
        case lastChair
        case notFound
    }

    /// Makes a member a chair too.
    public func giveChair(to person: PersonID, in council: CouncilID) async throws -> SeatChange {
        try await setChair(true, of: person, in: council)
    }

    /// The seat stays, the chair goes.
    public func takeChair(from person: PersonID, in council: CouncilID) async throws -> SeatChange {
        try await setChair(false, of: person, in: council)
    }

    private func setChair(_ isChair: Bool, of person: PersonID, in council: CouncilID) async throws -> SeatChange {
        try await database.write { session in
            let holders = try Self.holders(of: council, in: session)
            guard let holder = holders.first(where: { $0.person == person }) else { return .notFound }
            if isChair, holder.rests { return .notFound }
            if !isChair, !holders.keepsChair(without: person) { return .lastChair }
            try session.query(
                "UPDATE council_seat SET is_chair = $1 WHERE council_id = $2 AND person_id = $3",
                .bool(isChair),
                .id(council),
                .id(person)
            )
            return .done
        }
    }

    /// Leaves the council, or is taken out of it. The last chair cannot go: it hands over or dissolves.
    public func remove(_ person: PersonID, from council: CouncilID) async throws -> SeatChange {
        try await database.write { session in
            let holders = try Self.holders(of: council, in: session)
            guard let holder = holders.first(where: { $0.person == person }) else { return .notFound }
            if holder.isChair, !holder.rests, !holders.keepsChair(without: person) { return .lastChair }
            try session.query(
                "DELETE FROM council_seat WHERE council_id = $1 AND person_id = $2",
                .id(council),
                .id(person)
            )
            return .done
        }
    }
}
