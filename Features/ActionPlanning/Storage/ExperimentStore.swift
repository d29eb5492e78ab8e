public import ActionPlanning
public import DatabasePlatform
import Foundation
public import Kernel

/// Experiments of a firm. Every query but that of a released profile names the firm.
public struct ExperimentStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Those that end first come first.
    public func experiments(of firm: FirmID) async throws -> [Experiment] {
        try await database.rows("SELECT * FROM experiment WHERE firm_id = $1 ORDER BY ends_on, id", .id(firm))
            .map(Experiment.init)
    }

    public func experiment(_ id: ExperimentID, of firm: FirmID) async throws -> Experiment? {
        try await database.rows("SELECT * FROM experiment WHERE id = $1 AND firm_id = $2", .id(id), .id(firm))
            .first.map(Experiment.init)
    }

    /// The experiments that were changed into others lead to those.
    public func followers(of id: ExperimentID, firm: FirmID) async throws -> [Experiment] {
        try await database.rows(
            "SELECT * FROM experiment WHERE predecessor_id = $1 AND firm_id = $2 ORDER BY id",
            .id(id),
            .id(firm)
        ).map(Experiment.init)
    }

    public func add(_ experiment: Experiment, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in try experiment.insert(by: person, at: now, in: session) }
    }

    public enum Saving: Hashable, Sendable {
        case saved
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(Experiment)
        case gone
    }

    /// Saves over the version the experiment names, or not at all; a changed trial that follows is added with it.
    public func save(
        _ experiment: Experiment,
        followedBy follower: Experiment? = nil,
        by person: PersonID
    ) async throws -> Saving {
        let now = outside.now()
        return try await database.write { session in
            if try experiment.update(by: person, at: now, in: session) {
                try follower?.insert(by: person, at: now, in: session)
                return .saved
            }
            let stored = try session.query(
                "SELECT * FROM experiment WHERE id = $1 AND firm_id = $2",
                .id(experiment.id),
                .id(experiment.firm)
            ).first
            return try stored.map { .conflict(try Experiment($0)) } ?? .gone
        }
    }

    public func remove(_ id: ExperimentID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM experiment WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }
}
