import DatabasePlatform
public import Kernel
public import RegionalNetwork

extension CompetencePathStore {
    public enum Saving: Hashable, Sendable {
        case saved
        /// Saved elsewhere meanwhile: what is stored now.
        case conflict(CompetencePathProject)
        case gone
    }

    /// Saves over the version the profile names; 0 writes the first.
    public func save(_ project: CompetencePathProject, of person: PersonID, in firm: FirmID) async throws -> Saving {
        let figures = try JSONColumn.text(project.figures)
        return try await database.write { session in
            let values: [SQLValue] = [
                .id(firm), .id(person), .text(project.title), .text(project.occasion), .text(project.approach),
                .text(project.result), .text(figures), .text(project.origin?.text ?? ""), .date(project.savedOn),
            ]
            let changed =
                project.version == 0
                ? try session.query(
                    """
                    INSERT INTO competence_project (firm_id, person_id, title, occasion, approach, result, figures,
                        origin, saved_on, version)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
                    ON CONFLICT (firm_id, person_id) DO NOTHING RETURNING version
                    """,
                    values
                )
                : try session.query(
                    """
                    UPDATE competence_project SET title = $3, occasion = $4, approach = $5, result = $6, figures = $7,
                        origin = $8, saved_on = $9, version = version + 1
                    WHERE firm_id = $1 AND person_id = $2 AND version = $10 RETURNING version
                    """,
                    values + [.int(project.version)]
                )
            if !changed.isEmpty { return .saved }
            return try session.query(
                "SELECT * FROM competence_project WHERE firm_id = $1 AND person_id = $2",
                .id(firm),
                .id(person)
            ).first.map { .conflict(try Self.project($0)) } ?? .gone
        }
    }

    /// False where there was none.
    public func removeProject(of person: PersonID, in firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM competence_project WHERE firm_id = $1 AND person_id = $2 RETURNING version",
                .id(firm),
                .id(person)
            ).isEmpty
        }
    }
}
