import DatabasePlatform
public import Kernel

/// Whose assessments are meant. Every query names one.
public enum AssessmentOwner: Hashable, Sendable {
    case firm(FirmID)
    /// The random name of a browser's visit.
    case visit(String)

    var column: String {
        switch self {
        case .firm: "firm_id"
        case .visit: "visit"
        }
    }

    var value: SQLValue {
        switch self {
        case .firm(let firm): .id(firm)
        case .visit(let visit): .text(visit)
        }
    }
}
