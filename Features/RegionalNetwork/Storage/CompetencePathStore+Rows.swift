import DatabasePlatform
import Kernel
import RegionalNetwork

extension CompetencePathStore {
    /// Puts a row of one of the tables where it belongs.
    static func add(_ row: SQLRow, of table: String, to record: inout CompetencePathRecord) throws {
        switch table {
        case "competence_interest": record.interest = try row.date("declared_on")
        case "competence_naming": record.naming = try naming(row)
        case "competence_project": record.project = try project(row)
        case "competence_contribution": record.contributions.append(try contribution(row))
        default:
            record.visibility = CompetencePathRecord.Visibility(
                about: try row.text("about"),
                since: try row.date("given_on")
            )
        }
    }

    static func naming(_ row: SQLRow) throws -> CompetencePathNaming {
        CompetencePathNaming(
            id: try row.id("id"),
            minutesAMonth: try row.int("minutes_a_month"),
            letsList: try row.bool("lets_list"),
            state: try row.parsed("state") { CompetencePathNaming.State(rawValue: $0) },
            by: try row.text("named_by"),
            namedOn: try row.date("named_on"),
            answeredOn: try row.textIfPresent("answered_on").flatMap { LocalDate(iso: $0) },
            version: try row.int("version")
        )
    }

    static func project(_ row: SQLRow) throws -> CompetencePathProject {
        CompetencePathProject(
            title: try row.text("title"),
            occasion: try row.text("occasion"),
            approach: try row.text("approach"),
            result: try row.text("result"),
            figures: try JSONColumn.value(row.text("figures")),
            origin: CompetencePathProject.Origin(try row.text("origin")),
            savedOn: try row.date("saved_on"),
            version: try row.int("version")
        )
    }

    static func contribution(_ row: SQLRow) throws -> CompetencePathContribution {
        CompetencePathContribution(
            id: try row.id("id"),
            kind: try row.parsed("kind") { CompetencePathContribution.Kind(rawValue: $0) },
            title: try row.text("title"),
            day: try row.date("day"),
            state: try row.parsed("state") { CompetencePathContribution.State(rawValue: $0) },
            reason: try row.text("reason")
        )
    }
}
