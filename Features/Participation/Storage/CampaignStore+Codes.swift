import DatabasePlatform
public import Kernel
public import Participation

/// Codes are known to whoever prints them; here only their marks are kept, and whether one was used.
extension CampaignStore {
    public struct FreshCode: Sendable, Hashable {
        public let team: CampaignTeamID
        /// Of which nobody without the installation's secret can tell the code.
        public let mark: String

        public init(team: CampaignTeamID, mark: String) { (self.team, self.mark) = (team, mark) }
    }

    /// Adds codes to those that are there. False, with nothing added, when the campaign takes no answers any more.
    public func add(codes: [FreshCode], to id: CampaignID, of firm: FirmID) async throws -> Bool {
        let today = outside.today()
        return try await database.write { session in
            guard let campaign = try Self.find("firm_id = $1 AND id = $2", [.id(firm), .id(id)], session).first,
                campaign.over(on: today) == nil
            else { return false }
            for code in codes {
                try session.query(
                    """
                    INSERT INTO campaign_code (code_mark, campaign_id, firm_id, team_id, is_used)
                    VALUES ($1, $2, $3, $4, 0)
                    """,
                    .text(code.mark),
                    .id(id),
                    .id(firm),
                    .id(code.team)
                )
            }
            for team in campaign.teams {
                try session.query(
                    "UPDATE campaign_team SET issued = issued + $1 WHERE id = $2 AND firm_id = $3",
                    .int(codes.count { $0.team == team.id }),
                    .id(team.id),
                    .id(firm)
                )
            }
            return true
        }
    }

    /// Unused codes of a lost sheet lead nowhere any more. How many there were is not told: with the number that was
    /// printed it would say how many of a team have answered.
    public func voidUnusedCodes(of id: CampaignID, of firm: FirmID) async throws {
        try await database.write { session in
            _ = try session.query(
                "DELETE FROM campaign_code WHERE campaign_id = $1 AND firm_id = $2 AND is_used = 0",
                .id(id),
                .id(firm)
            )
        }
    }
}
