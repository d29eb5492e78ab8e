import DatabasePlatform
import Foundation
public import Kernel
public import Participation

/// What staff send. The code opens the door once and is not taken along.
extension CampaignStore {
    public struct OpenCode: Sendable {
        public let campaign: Campaign
        public let isUsed: Bool
    }

    public func find(code mark: String) async throws -> OpenCode? {
        try await database.read { session in
            guard
                let row = try session.query(
                    "SELECT campaign_id, firm_id, is_used FROM campaign_code WHERE code_mark = $1",
                    .text(mark)
                ).first
            else { return nil }
            let (id, firm): (CampaignID, FirmID) = (try row.id("campaign_id"), try row.id("firm_id"))
            let found = try Self.find("firm_id = $1 AND id = $2", [.id(firm), .id(id)], session)
            return try found.first.map { OpenCode(campaign: $0, isUsed: try row.bool("is_used")) }
        }
    }

    public enum Taking: Sendable, Hashable {
        case taken
        case used
        /// Since when.
        case over(LocalDate)
        case unknown
    }

    /// Takes a submission and uses up its code, both or neither: of two that come at once with one code the second is
    /// refused.
    public func take(_ submission: CampaignSubmission, code mark: String) async throws -> Taking {
        let (today, grades) = (outside.today(), try JSONColumn.text(submission.grades))
        let numbers = (0..<(1 + submission.proposals.count + submission.comments.count)).map { _ in number() }
        return try await database.write { session in
            guard
                let row = try session.query(
                    "SELECT campaign_id, firm_id, team_id FROM campaign_code WHERE code_mark = $1",
                    .text(mark)
                ).first
            else { return .unknown }
            let (id, firm): (CampaignID, FirmID) = (try row.id("campaign_id"), try row.id("firm_id"))
            let team: CampaignTeamID = try row.id("team_id")
            guard let campaign = try Self.find("firm_id = $1 AND id = $2", [.id(firm), .id(id)], session).first else {
                return .unknown
            }
            if let day = campaign.over(on: today) { return .over(day) }
            let used = try session.query(
                "UPDATE campaign_code SET is_used = 1 WHERE code_mark = $1 AND is_used = 0 RETURNING team_id",
                .text(mark)
            )
            guard !used.isEmpty else { return .used }
            var rest = numbers[...]
            try session.query(
                """
                INSERT INTO campaign_answer (id, campaign_id, firm_id, team_id, grades, is_counted)
                VALUES ($1, $2, $3, $4, $5, 0)
                """,
                .int(rest.removeFirst()),
                .id(id),
                .id(firm),
                .id(team),
                .text(grades)
            )
            for text in submission.proposals {
                try session.query(
                    "INSERT INTO campaign_proposal (id, campaign_id, firm_id, body, is_shown) VALUES ($1, $2, $3, $4, 0)",
                    .int(rest.removeFirst()),
                    .id(id),
                    .id(firm),
                    .text(text)
                )
            }
            for comment in submission.comments {
                let number = rest.removeFirst()
                let shown = try session.query(
                    """
                    SELECT id FROM campaign_proposal
                    WHERE id = $1 AND campaign_id = $2 AND firm_id = $3 AND is_shown = 1
                    """,
                    .int(comment.proposal),
                    .id(id),
                    .id(firm)
                )
                guard !shown.isEmpty else { continue }
                try session.query(
                    "INSERT INTO campaign_comment (id, proposal_id, firm_id, body, is_shown) VALUES ($1, $2, $3, $4, 0)",
                    .int(number),
                    .int(comment.proposal),
                    .id(firm),
                    .text(comment.text)
                )
            }
            try Self.showTexts(of: id, firm, session)
            return .taken
        }
    }

    /// Texts are shown to others in lots of five submissions at least: whoever looks twice cannot tell whose came between.
    private static func showTexts(of id: CampaignID, _ firm: FirmID, _ session: any SQLSession) throws {
        let fresh = try session.query(
            "SELECT count(*) AS fresh FROM campaign_answer WHERE campaign_id = $1 AND firm_id = $2 AND is_counted = 0",
            .id(id),
            .id(firm)
        ).first?.int("fresh")
        guard let fresh, fresh >= SmallGroups.minimum else { return }
        try session.query(
            "UPDATE campaign_answer SET is_counted = 1 WHERE campaign_id = $1 AND firm_id = $2",
            .id(id),
            .id(firm)
        )
        try session.query(
            "UPDATE campaign_proposal SET is_shown = 1 WHERE campaign_id = $1 AND firm_id = $2",
            .id(id),
            .id(firm)
        )
        try session.query(
            """
            UPDATE campaign_comment SET is_shown = 1 WHERE firm_id = $2
                AND proposal_id IN (SELECT id FROM campaign_proposal WHERE campaign_id = $1 AND firm_id = $2)
            """,
            .id(id),
            .id(firm)
        )
    }

    /// 63 random bits.
    private func number() -> Int64 {
        Int64(outside.randomBytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & UInt64(Int64.max))
    }
}
