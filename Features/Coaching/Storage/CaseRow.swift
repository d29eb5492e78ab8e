import Coaching
import DatabasePlatform
import Kernel

/// Rows of the feature's tables as values.
enum CaseRow {
    static func found(_ row: SQLRow) throws -> CoachingCase {
        CoachingCase(
            id: try row.id("id"),
            firm: try row.id("firm_id"),
            title: try row.text("title"),
            occasion: try row.text("occasion"),
            aims: try row.text("aims"),
            team: try row.text("team"),
            template: try row.text("template"),
            state: try row.parsed("state") { CoachingCase.State(rawValue: $0) },
            openedOn: try row.date("opened_on"),
            takenOn: try date(row, "taken_on"),
            closedOn: try date(row, "closed_on"),
            outcome: try row.text("outcome"),
            version: try row.int("version")
        )
    }

    static func step(_ row: SQLRow) throws -> CaseStep {
        var due = try date(row, "due_on").map { StepDue.on($0) }
        if let key = try row.textIfPresent("after_key") { due = .after(key, days: try row.int("after_days")) }
        return CaseStep(
            id: try row.id("id"),
            key: try row.text("step_key"),
            position: try row.int("position"),
            phase: try row.text("phase"),
            title: try row.text("title"),
            responsible: try row.text("responsible"),
            due: due,
            doneOn: try date(row, "done_on"),
            doneBy: try row.textIfPresent("person_name"),
            version: try row.int("version")
        )
    }

    static func session(_ row: SQLRow, _ participants: [CaseSession.Participant]) throws -> CaseSession {
        CaseSession(
            id: try row.id("id"),
            day: try row.date("day"),
            start: try row.intIfPresent("start_minute").flatMap { LocalTime(minutes: $0) },
            minutes: try row.int("minutes"),
            kind: try row.parsed("kind") { CaseSession.Kind(rawValue: $0) },
            place: try row.text("place"),
            note: try row.text("note"),
            visibility: try row.parsed("visibility") { CaseSession.Visibility(rawValue: $0) },
            countsAs: try row.parsed("counts_as") { CountsAs(rawValue: $0) },
            reason: try row.text("reason"),
            participants: participants,
            heldBy: try row.textIfPresent("person_name"),
            version: try row.int("version")
        )
    }

    static func promise(_ row: SQLRow) throws -> CasePromise {
        CasePromise(
            id: try row.id("id"),
            side: try row.parsed("promised_by") { CasePromise.Side(rawValue: $0) },
            text: try row.text("body"),
            madeOn: try row.date("made_on"),
            due: try date(row, "due_on"),
            keptOn: try date(row, "kept_on"),
            keptBy: try row.textIfPresent("person_name"),
            version: try row.int("version")
        )
    }

    static func link(_ row: SQLRow) throws -> CaseLink {
        CaseLink(
            id: try row.id("id"),
            kind: try row.parsed("kind") { CaseLink.Kind(rawValue: $0) },
            address: try row.text("address"),
            label: try row.text("label")
        )
    }

    static func document(_ row: SQLRow) throws -> CaseDocument {
        CaseDocument(
            id: try row.id("id"),
            name: try row.text("name"),
            fileType: try row.parsed("media_type") { CaseDocument.FileType(rawValue: $0) },
            bytes: try row.int("bytes"),
            digest: try row.text("sha256"),
            visibility: try row.parsed("visibility") { CaseSession.Visibility(rawValue: $0) },
            addedOn: try row.date("added_on"),
            side: try row.parsed("side") { CasePromise.Side(rawValue: $0) },
            addedBy: try row.textIfPresent("added_by_id") == nil ? nil : try row.id("added_by_id"),
            addedByName: try row.textIfPresent("person_name")
        )
    }

    static func date(_ row: SQLRow, _ column: String) throws -> LocalDate? {
        try row.textIfPresent(column) == nil ? nil : try row.date(column)
    }
}
