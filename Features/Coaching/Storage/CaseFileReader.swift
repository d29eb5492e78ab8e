public import Coaching
public import DatabasePlatform
public import Kernel

/// A case with all that belongs to it, as its coach or its firm may read it.
public struct CaseFileReader: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Nil when it is another coach's or the firm's grant has ended.
    public func file(_ id: CoachingCaseID, of coach: PersonID) async throws -> (CaseFile, CoachingCase.Reach)? {
        let today = outside.today()
        return try await database.read { session in
            let row = try session.query("\(CaseGrant.cases) AND c.id = $3", .id(coach), .date(today), .id(id)).first
            guard let row else { return nil }
            return (try Self.file(row, session), try CaseGrant.reach(row))
        }
    }

    /// What members of the firm read: without what the coach noted for themselves.
    public func file(_ id: CoachingCaseID, of firm: FirmID) async throws -> CaseFile? {
        try await database.read { session in
            let row = try session.query(
                "SELECT * FROM coaching_case WHERE id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            ).first
            return try row.map { Self.withoutOwnNotes(try Self.file($0, session)) }
        }
    }

    private static func file(_ row: SQLRow, _ session: any SQLSession) throws -> CaseFile {
        let found = try CaseRow.found(row)
        let names = try session.query(
            """
            SELECT f.name AS firm_name, p.name AS coach_name FROM coaching_case c
            JOIN firm f ON f.id = c.firm_id LEFT JOIN person p ON p.id = c.coach_id
            WHERE c.id = $1 AND c.firm_id = $2
            """,
            .id(found.id),
            .id(found.firm)
        ).first
        return CaseFile(
            found,
            firmName: try names?.text("firm_name") ?? "",
            coachName: try names?.textIfPresent("coach_name"),
            steps: try CaseStepStore.steps(of: found.id, found.firm, session),
            sessions: try CaseSessionStore.sessions(of: found.id, found.firm, session),
            promises: try CasePromiseStore.promises(of: found.id, found.firm, session),
            links: try CaseLinkStore.links(of: found.id, found.firm, session),
            documents: try CaseDocumentStore.documents(of: found.id, found.firm, session)
        )
    }

    private static func withoutOwnNotes(_ file: CaseFile) -> CaseFile {
        CaseFile(
            file.case,
            firmName: file.firmName,
            coachName: file.coachName,
            steps: file.plan.steps,
            sessions: file.sessions.map { held in
                var open = held
                if held.visibility == .coach { open.note = "" }
                return open
            },
            promises: file.promises,
            links: file.links,
            documents: file.documents.filter { $0.visibility == .shared }
        )
    }
}
