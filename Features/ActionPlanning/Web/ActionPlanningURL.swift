import ActionPlanning
import Kernel

/// All addresses of this feature, and those of others that its pages lead to.
enum ActionPlanningURL {
    static let measures = "/massnahmen"
    static let newMeasure = measures + "/neu"
    static let catalogue = measures + "/katalog"
    static let fromFinding = measures + "/aus-befund"
    static let plan = "/handlungsplan"
    static let assumptions = plan + "/annahmen"
    static let balance = "/klimabilanz"

    static func measure(_ id: MeasureID) -> String { measures + "/\(id)" }
    static func status(_ id: MeasureID) -> String { measure(id) + "/stand" }
    static func template(_ id: String) -> String { catalogue + "/\(id)" }
    static func funding(_ measure: MeasureID) -> String { "/foerderung?massnahme=\(measure)" }
    static func programme(_ id: String) -> String { "/foerderung/\(id)" }
}
