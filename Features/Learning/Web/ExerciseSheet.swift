import HTML
import Learning

/// What was typed into the form of an exercise, and what was wrong with it.
struct ExerciseSheet: Sendable {
    let exercise: String
    let isSkipping: Bool
    /// An answer, or the reason for leaving the exercise out.
    let text: String
    let usesExample: Bool
    /// The version that the page showed.
    let version: Int
    var error: String?

    var faults: [FormFault] {
        error.map { [FormFault(fieldID: "\(exercise)-\(isSkipping ? "grund" : "antwort")", message: $0)] } ?? []
    }
}
