public import Appointments
public import DatabasePlatform
import Foundation
public import Kernel

/// Profiles with their office hours and days off. What changes names the person whose profile it is.
public struct AdvisorStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Whose profile others see: published, and still a coach of the hub. For a table called `v`.
    static let isOpen = """
        v.is_published = 1
        AND EXISTS (SELECT 1 FROM hub_role r WHERE r.person_id = v.person_id AND r.role = 'coach')
        """

    /// By name; only those that are published.
    public func published() async throws -> [AdvisorProfile] {
        try await database.rows("SELECT v.* FROM advisor_profile v WHERE \(Self.isOpen) ORDER BY v.name, v.id").map(
            Self.profile
        )
    }

    public func published(_ id: AdvisorID) async throws -> AdvisorProfile? {
        try await database.rows(
            "SELECT v.* FROM advisor_profile v WHERE v.id = $1 AND \(Self.isOpen)",
            .id(id)
        ).first.map(Self.profile)
    }

    public func profile(of person: PersonID) async throws -> AdvisorProfile? {
        try await database.rows("SELECT * FROM advisor_profile WHERE person_id = $1", .id(person)).first.map(
            Self.profile
        )
    }

    public enum Saving: Sendable, Hashable {
        case saved
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(AdvisorProfile)
    }

    /// Adds the person's profile, or saves over the version that it names.
    public func save(_ profile: AdvisorProfile) async throws -> Saving {
        let lists = try [profile.themes, profile.languages, profile.places].map { try JSONColumn.text($0) }
        return try await database.write { session in
            let changed = try session.query(
                """
                INSERT INTO advisor_profile
                    (id, person_id, name, kind, themes, languages, places, body, is_published, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
                ON CONFLICT (person_id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                    themes = excluded.themes, languages = excluded.languages, places = excluded.places,
                    body = excluded.body, is_published = excluded.is_published, version = advisor_profile.version + 1
                WHERE advisor_profile.version = $10 AND advisor_profile.id = excluded.id RETURNING id
                """,
                .id(profile.id),
                .id(profile.person),
                .text(profile.name),
                .text(profile.kind.rawValue),
                .text(lists[0]),
                .text(lists[1]),
                .text(lists[2]),
                .text(profile.text),
                .bool(profile.isPublished),
                .int(profile.version)
            )
            if !changed.isEmpty { return .saved }
            let stored = try session.query(
                "SELECT * FROM advisor_profile WHERE person_id = $1",
                .id(profile.person)
            ).first
            return .conflict(try stored.map(Self.profile) ?? profile)
        }
    }

    static func profile(_ row: SQLRow) throws -> AdvisorProfile {
        func list(_ column: String) throws -> [String] {
            try row.parsed(column) { try? JSONDecoder().decode([String].self, from: Data($0.utf8)) }
        }
        return AdvisorProfile(
            id: try row.id("id"),
            person: try row.id("person_id"),
            name: try row.text("name"),
            kind: try row.parsed("kind") { AdvisorProfile.Kind(rawValue: $0) },
            themes: try list("themes"),
            languages: try list("languages"),
            places: try list("places"),
            text: try row.text("body"),
            isPublished: try row.bool("is_published"),
            version: try row.int("version")
        )
    }
}
