import ActionPlanning
import DatabasePlatform
import Foundation
import Kernel

extension MeasureStore {
    static func measures(of firm: FirmID, _ session: any SQLSession) throws -> [Measure] {
        let links = try session.query("SELECT * FROM measure_link WHERE firm_id = $1", .id(firm))
        return try session.query("SELECT * FROM measure WHERE firm_id = $1 ORDER BY id", .id(firm)).map {
            try measure($0, links: Links(links))
        }
    }

    static func measure(_ id: MeasureID, of firm: FirmID, _ session: any SQLSession) throws -> Measure? {
        let row = try session.query("SELECT * FROM measure WHERE id = $1 AND firm_id = $2", .id(id), .id(firm)).first
        guard let row else { return nil }
        let links = try session.query(
            "SELECT * FROM measure_link WHERE firm_id = $1 AND (measure_id = $2 OR other_id = $2)",
            .id(firm),
            .id(id)
        )
        return try measure(row, links: Links(links))
    }

    /// From title to proof, in the order of the statements.
    static func values(_ measure: Measure) throws -> [SQLValue] {
        [
            .text(measure.title), .text(measure.description), .text(measure.theme), .text(measure.status.rawValue),
            .text(try measure.origin.map { try JSONColumn.text($0) }), .double(measure.investment),
            .double(measure.runningCost), .int(measure.life), .double(measure.residualValue),
            .text(try JSONColumn.text(measure.savings)), .date(measure.start), .date(measure.end),
            .text(measure.responsible), .text(measure.qualification), .text(measure.participation),
            .text(measure.risks), .text(measure.nextStep), .text(measure.coach), .text(measure.lesson),
            .text(measure.proof),
        ]
    }

    /// Which measures need and exclude which.
    struct Links {
        var requires: [MeasureID: Set<MeasureID>] = [:]
        var excludes: [MeasureID: Set<MeasureID>] = [:]

        init(_ rows: [SQLRow]) throws {
            for row in rows {
                let (measure, other): (MeasureID, MeasureID) = (try row.id("measure_id"), try row.id("other_id"))
                if try row.text("kind") == "requires" {
                    requires[measure, default: []].insert(other)
                } else {
                    excludes[measure, default: []].insert(other)
                    excludes[other, default: []].insert(measure)
                }
            }
        }
    }

    private static func measure(_ row: SQLRow, links: Links) throws -> Measure {
        let id: MeasureID = try row.id("id")
        return Measure(
            id: id,
            firm: try row.id("firm_id"),
            title: try row.text("title"),
            description: try row.text("description"),
            theme: try row.text("theme"),
            status: try row.parsed("status") { Measure.Status(rawValue: $0) },
            origin: try row.textIfPresent("origin").map { try JSONColumn.value($0) },
            investment: try row.doubleIfPresent("investment"),
            runningCost: try row.doubleIfPresent("running_cost"),
            life: try row.intIfPresent("life"),
            residualValue: try row.doubleIfPresent("residual_value"),
            savings: try JSONColumn.value(try row.text("savings")),
            start: try row.textIfPresent("start_day").flatMap { LocalDate(iso: $0) },
            end: try row.textIfPresent("end_day").flatMap { LocalDate(iso: $0) },
            responsible: try row.text("responsible"),
            qualification: try row.text("qualification"),
            participation: try row.text("participation"),
            risks: try row.text("risks"),
            nextStep: try row.text("next_step"),
            coach: try row.text("coach"),
            lesson: try row.text("lesson"),
            proof: try row.text("proof"),
            requires: links.requires[id] ?? [],
            excludes: links.excludes[id] ?? [],
            version: try row.int("version")
        )
    }
}
