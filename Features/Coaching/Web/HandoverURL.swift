import Coaching
import Kernel

/// Addresses of handing firms over to another coach.
enum HandoverURL {
    static let firms = "/meine-betriebe"
    static let grants = "/konto/zugaenge"
    static let loads = "/verwaltung/betreuung"

    static func `case`(_ id: CoachingCaseID) -> String { "\(firms)/\(id)" }
    static func handover(_ id: CoachingCaseID) -> String { `case`(id) + "/uebergabe" }
    static func load(_ coach: PersonID) -> String { "\(loads)/\(coach)" }
}
