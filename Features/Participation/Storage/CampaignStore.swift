public import DatabasePlatform
import Foundation
public import Kernel
public import Participation

/// Campaigns of a firm and what their makers do with them. Every query names the firm.
public struct CampaignStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The newest first.
    public func campaigns(of firm: FirmID) async throws -> [Campaign] {
        try await database.read { session in try Self.find("firm_id = $1", [.id(firm)], session) }
    }

    public func campaign(_ id: CampaignID, of firm: FirmID) async throws -> Campaign? {
        try await database.read { session in
            try Self.find("firm_id = $1 AND id = $2", [.id(firm), .id(id)], session).first
        }
    }

    public func add(_ campaign: Campaign, by person: PersonID) async throws {
        let (now, items) = (outside.now(), try JSONColumn.text(campaign.items))
        try await database.write { session in
            try session.query(
                """
                INSERT INTO campaign (id, firm_id, kind, title, introduction, theme, items, lowest, highest, last_day,
                    created_at, maker, maker_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                """,
                .id(campaign.id),
                .id(campaign.firm),
                .text(campaign.kind.rawValue),
                .text(campaign.title),
                .text(campaign.introduction),
                .text(campaign.theme),
                .text(items),
                .text(campaign.scale.lowest),
                .text(campaign.scale.highest),
                .date(campaign.lastDay),
                .instant(now),
                .text(campaign.maker),
                .id(person)
            )
            for (position, team) in campaign.teams.enumerated() {
                try session.query(
                    """
                    INSERT INTO campaign_team (id, campaign_id, firm_id, position, name, size, issued)
                    VALUES ($1, $2, $3, $4, $5, $6, 0)
                    """,
                    .id(team.id),
                    .id(campaign.id),
                    .id(campaign.firm),
                    .int(position),
                    .text(team.name),
                    .int(team.size)
                )
            }
        }
    }

    /// Ends it today, for good. False when there is none that takes answers.
    public func end(_ id: CampaignID, of firm: FirmID) async throws -> Bool {
        let today = outside.today()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE campaign SET ended_on = $1
                WHERE id = $2 AND firm_id = $3 AND ended_on IS NULL AND last_day >= $1 RETURNING id
                """,
                .date(today),
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    public func remove(_ id: CampaignID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM campaign WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    static func find(_ condition: String, _ arguments: [SQLValue], _ session: any SQLSession) throws -> [Campaign] {
        try session.query("SELECT * FROM campaign WHERE \(condition) ORDER BY created_at DESC, id DESC", arguments)
            .map { row in
                let (id, firm): (CampaignID, FirmID) = (try row.id("id"), try row.id("firm_id"))
                let teams = try session.query(
                    "SELECT * FROM campaign_team WHERE campaign_id = $1 AND firm_id = $2 ORDER BY position",
                    .id(id),
                    .id(firm)
                )
                return Campaign(
                    id: id,
                    firm: firm,
                    kind: try row.parsed("kind") { Campaign.Kind(rawValue: $0) },
                    title: try row.text("title"),
                    introduction: try row.text("introduction"),
                    theme: try row.text("theme"),
                    items: try JSONColumn.value(try row.text("items")),
                    scale: .init(lowest: try row.text("lowest"), highest: try row.text("highest")),
                    teams: try teams.map { team in
                        Campaign.Team(
                            id: try team.id("id"),
                            name: try team.text("name"),
                            size: try team.int("size"),
                            issued: try team.int("issued")
                        )
                    },
                    lastDay: try row.date("last_day"),
                    endedOn: try row.textIfPresent("ended_on").flatMap { LocalDate(iso: $0) },
                    maker: try row.text("maker")
                )
            }
    }
}
