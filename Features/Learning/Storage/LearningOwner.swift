import DatabasePlatform
public import Kernel

/// Whose learning is meant. Every query names one.
public enum LearningOwner: Hashable, Sendable {
    case person(PersonID)
    /// The random name of a browser's visit.
    case visit(String)

    var column: String {
        switch self {
        case .person: "person_id"
        case .visit: "visit"
        }
    }

    var value: SQLValue {
        switch self {
        case .person(let person): .id(person)
        case .visit(let visit): .text(visit)
        }
    }
}
