import Assessments
import AssessmentsStorage
import Kernel

/// An assessment on somebody's desk: whose it is, who works on it, and all that follows from it.
struct Desk: Sendable {
    let owner: AssessmentOwner
    let author: AssessmentStore.Author?
    let bench: Workbench

    var assessment: Assessment { bench.assessment }
    var place: AssessmentPlace { AssessmentPlace(assessment, of: owner) }

    /// The left rail's place.
    var railPlace: String {
        switch owner {
        case .firm: AssessmentsURL.instruments
        case .visit: AssessmentsURL.kompass
        }
    }

    /// „Öko.Kompass · Werk Hagen“
    func kicker(_ t: Texts) -> String {
        let title = bench.instrument.title
        return assessment.title.hasPrefix(title) ? assessment.title : "\(title) · \(assessment.title)"
    }
}
