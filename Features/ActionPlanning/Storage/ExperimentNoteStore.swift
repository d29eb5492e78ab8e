public import ActionPlanning
public import DatabasePlatform
public import Kernel

/// The log of an experiment. Every query names the firm.
public struct ExperimentNoteStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// The latest day first.
    public func notes(of experiment: ExperimentID, firm: FirmID) async throws -> [ExperimentNote] {
        try await database.rows(
            "SELECT * FROM experiment_note WHERE experiment_id = $1 AND firm_id = $2 ORDER BY day DESC, id DESC",
            .id(experiment),
            .id(firm)
        ).map { row in
            ExperimentNote(
                id: try row.id("id"),
                day: try row.date("day"),
                text: try row.text("body"),
                author: try row.text("author")
            )
        }
    }

    /// False where the firm has no such experiment.
    public func add(
        _ note: ExperimentNote,
        to experiment: ExperimentID,
        firm: FirmID,
        by person: PersonID
    ) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                INSERT INTO experiment_note (id, firm_id, experiment_id, day, body, author, author_id)
                SELECT $1, firm_id, id, $2, $3, $4, $5 FROM experiment WHERE id = $6 AND firm_id = $7 RETURNING id
                """,
                .id(note.id),
                .date(note.day),
                .text(note.text),
                .text(note.author),
                .id(person),
                .id(experiment),
                .id(firm)
            ).isEmpty
        }
    }

    public func remove(_ id: ExperimentNoteID, of experiment: ExperimentID, firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM experiment_note WHERE id = $1 AND experiment_id = $2 AND firm_id = $3 RETURNING id",
                .id(id),
                .id(experiment),
                .id(firm)
            ).isEmpty
        }
    }
}
