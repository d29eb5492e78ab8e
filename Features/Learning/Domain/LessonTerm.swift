/// Something in a lesson that its files name by a code. What people read instead is up to the page that shows it.
public enum LessonTerm: Hashable, Sendable {
    /// What stands in front of a value, such as „Formel“.
    public enum Label: Hashable, Sendable {
        /// ``questionKind`` is ``kind`` in a question.
        case kind, questionKind, task, figures, formula, unit, decimals, why, door, answer, tolerance
        case publisher, year, url, seen, quality
    }

    case label(Label)
    /// As typed: `management`.
    case role(String)
    /// Of an exercise or a question: `reckon`.
    case kind(String)
    case quality(String)
    /// `balance.scope1`
    case figure(String)
    case right, wrong

    /// The code itself; labels are left out.
    public var plain: String {
        switch self {
        case .label: ""
        case .role(let code), .kind(let code), .quality(let code), .figure(let code): code
        case .right: "+"
        case .wrong: "\u{2212}"
        }
    }
}
