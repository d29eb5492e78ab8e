public import ActionPlanning
import DatabasePlatform
import Foundation
public import Kernel

/// What everybody may read, and since when.
extension ExperimentStore {
    /// Whoever asks: only what an owner has released.
    public func profile(_ id: ExperimentID) async throws -> (profile: ExperimentProfile, since: LocalDate)? {
        try await database.rows(
            "SELECT profile, released_at FROM experiment WHERE id = $1 AND profile IS NOT NULL",
            .id(id)
        ).first.map { row in
            (try row.parsed("profile", ExperimentProfile.init(stored:)), LocalDate(try row.instant("released_at")))
        }
    }

    /// Makes these words public; false where the experiment is not there.
    public func release(
        _ profile: ExperimentProfile,
        of id: ExperimentID,
        firm: FirmID,
        by person: PersonID
    ) async throws -> Bool {
        let (now, words) = (outside.now(), try profile.stored())
        return try await database.write { session in
            try !session.query(
                """
                UPDATE experiment SET profile = $1, released_at = $2, released_by = $3
                WHERE id = $4 AND firm_id = $5 RETURNING id
                """,
                .text(words),
                .instant(now),
                .id(person),
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    /// Nobody outside the firm reads it any more.
    public func withdraw(_ id: ExperimentID, firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                UPDATE experiment SET profile = NULL, released_at = NULL, released_by = NULL
                WHERE id = $1 AND firm_id = $2 RETURNING id
                """,
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }
}

extension ExperimentProfile {
    init?(stored: String) {
        guard let profile = try? JSONDecoder().decode(Self.self, from: Data(stored.utf8)) else { return nil }
        self = profile
    }

    func stored() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
}
