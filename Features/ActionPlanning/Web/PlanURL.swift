import ActionPlanning
import Kernel

/// Addresses of the plan, the choice and the curve; those of measures and assumptions as their pages have them.
enum PlanURL {
    /// The place of the rail.
    static let place = "/massnahmen"
    static let plan = "/handlungsplan"
    static let choice = "/handlungsplan/auswahl"
    static let curve = "/handlungsplan/kosten"
    static let assumptions = "/handlungsplan/annahmen"
    static let readings = "/handlungsplan/messungen"
    static let measures = "/massnahmen"
    static let bench = "/werkbank"
    static let experiments = "/experimente"

    static func measure(_ id: MeasureID) -> String { "\(measures)/\(id)" }
    static func reason(_ id: MeasureID) -> String { "\(choice)/\(id)" }
    static func reading(_ id: MeasuredSavingID) -> String { "\(readings)/\(id)" }
    /// `pdf`, `xlsx`, `json`, `aufgaben.ics`, `termine.ics`
    static func file(_ ending: String) -> String { "\(plan)/plan.\(ending)" }
}
