import Assessments
import AssessmentsStorage
import Kernel

/// Where one assessment is filled in and read: a firm's by its id, a visit's as the one there is.
enum AssessmentPlace: Sendable {
    case firm(instrument: String, AssessmentID)
    case visit

    init(_ assessment: Assessment, of owner: AssessmentOwner) {
        switch owner {
        case .firm: self = .firm(instrument: assessment.instrument, assessment.id)
        case .visit: self = .visit
        }
    }

    var result: String {
        switch self {
        case .firm(let instrument, let id): AssessmentsURL.assessment(instrument, id)
        case .visit: AssessmentsURL.kompassResult
        }
    }

    func part(_ part: String) -> String {
        switch self {
        case .firm(let instrument, let id): AssessmentsURL.assessment(instrument, id) + "/teil/\(part)"
        case .visit: AssessmentsURL.kompass + "/teil/\(part)"
        }
    }

    /// What stands above: all records of the instrument, or the beginning of the Kompass.
    var above: String {
        switch self {
        case .firm(let instrument, _): AssessmentsURL.instrument(instrument)
        case .visit: AssessmentsURL.kompass
        }
    }
}
