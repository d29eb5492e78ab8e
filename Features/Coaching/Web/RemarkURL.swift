import Coaching
import Kernel

/// Addresses of remarks at figures.
enum RemarkURL {
    static let remarks = "/begleitung/anmerkungen"

    static func remark(_ id: RemarkID) -> String { "\(remarks)/\(id)" }
    static func answers(_ id: RemarkID) -> String { remark(id) + "/antworten" }
    static func settlement(_ id: RemarkID) -> String { remark(id) + "/erledigung" }
    static func reopening(_ id: RemarkID) -> String { settlement(id) + "?_method=DELETE" }
    static func removal(_ id: RemarkID) -> String { remark(id) + "?_method=DELETE" }
}
