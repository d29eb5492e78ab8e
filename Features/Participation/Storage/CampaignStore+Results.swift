import DatabasePlatform
public import Kernel
public import Participation

extension CampaignStore {
    /// How many have taken part, in all teams together.
    public func count(of id: CampaignID, of firm: FirmID) async throws -> Int {
        try await database.rows(
            "SELECT count(*) AS answers FROM campaign_answer WHERE campaign_id = $1 AND firm_id = $2",
            .id(id),
            .id(firm)
        ).first?.int("answers") ?? 0
    }

    /// The lines that may be shown of a campaign that is over; none before.
    public func result(of campaign: Campaign) async throws -> CampaignResult {
        guard campaign.over(on: outside.today()) != nil else { return CampaignResult(of: [], teams: [], items: 0) }
        let answers = try await database.rows(
            "SELECT team_id, grades FROM campaign_answer WHERE campaign_id = $1 AND firm_id = $2 ORDER BY id",
            .id(campaign.id),
            .id(campaign.firm)
        )
        .map { CampaignAnswer(team: try $0.id("team_id"), grades: try JSONColumn.value(try $0.text("grades"))) }
        return CampaignResult(of: answers, teams: campaign.teams.map(\.id), items: campaign.items.count)
    }

    /// Proposals with their comments, in no order that tells when they came: while the campaign runs those that are
    /// shown to the staff, afterwards all, if five people took part.
    public func proposals(of campaign: Campaign) async throws -> [StaffProposal] {
        let isOver = campaign.over(on: outside.today()) != nil
        let (id, firm) = (campaign.id, campaign.firm)
        return try await database.read { session in
            let answers = try session.query(
                "SELECT count(*) AS answers FROM campaign_answer WHERE campaign_id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            ).first?.int("answers")
            guard let answers, answers >= SmallGroups.minimum else { return [] }
            let comments = try session.query(
                """
                SELECT c.proposal_id, c.body FROM campaign_comment c
                JOIN campaign_proposal p ON p.id = c.proposal_id AND p.firm_id = c.firm_id
                WHERE p.campaign_id = $1 AND p.firm_id = $2 \(isOver ? "" : "AND c.is_shown = 1") ORDER BY c.id
                """,
                .id(id),
                .id(firm)
            )
            .map { (try $0.int("proposal_id"), try $0.text("body")) }
            let byProposal = Dictionary(grouping: comments, by: \.0)
            return try session.query(
                """
                SELECT id, body FROM campaign_proposal
                WHERE campaign_id = $1 AND firm_id = $2 \(isOver ? "" : "AND is_shown = 1") ORDER BY id
                """,
                .id(id),
                .id(firm)
            )
            .map { row in
                let number = try row.int("id")
                return StaffProposal(
                    number: Int64(number),
                    text: try row.text("body"),
                    comments: (byProposal[number] ?? []).map(\.1)
                )
            }
        }
    }
}
