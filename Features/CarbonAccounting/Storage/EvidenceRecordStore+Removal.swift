import CarbonAccounting
import DatabasePlatform
public import Kernel

/// Evidence that nothing needs any more may be deleted. Its file goes with the next deletion run, unless another record
/// has the same.
extension EvidenceRecordStore {
    /// What still needs a piece of evidence. Raw values order the sentences.
    public enum Use: String, Sendable, CaseIterable {
        case contract, line
        /// It is named in a year that was released: that record must stay whole (§ 147 AO, § 257 HGB).
        case release
    }

    public func uses(of id: EvidenceID, firm: FirmID) async throws -> Set<Use> {
        try await database.read { session in try Self.uses(of: id, firm, session) }
    }

    /// Deletes the record; what still needs it is returned, and then nothing was deleted.
    public func remove(_ id: EvidenceID, of firm: FirmID) async throws -> Set<Use> {
        try await database.write { session in
            let uses = try Self.uses(of: id, firm, session)
            guard uses.isEmpty else { return uses }
            try session.query("DELETE FROM evidence WHERE id = $1 AND firm_id = $2", .id(id), .id(firm))
            return []
        }
    }

    private static func uses(of id: EvidenceID, _ firm: FirmID, _ session: any SQLSession) throws -> Set<Use> {
        let conditions: [(Use, String)] = [
            (.line, "activity_entry WHERE firm_id = $1 AND evidence_id = $2"),
            (.contract, "energy_contract WHERE firm_id = $1 AND evidence_id = $2"),
            (.release, "released_year WHERE firm_id = $1 AND (entries || basis) LIKE '%' || $2 || '%'"),
        ]
        return try Set(
            conditions.filter {
                try !session.query("SELECT 1 AS found FROM \($0.1) LIMIT 1", .id(firm), .id(id)).isEmpty
            }
            .map(\.0)
        )
    }
}
