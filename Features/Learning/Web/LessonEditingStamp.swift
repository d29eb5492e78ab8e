import Learning
import WebPlatform

/// What a form was made from: the draft's version, and the sign of the part it shows.
struct LessonEditingStamp: Hashable, Sendable {
    /// Nil where there was no draft, and one shall be begun.
    let version: Int?
    let sign: String

    init(version: Int?, sign: String) { (self.version, self.sign) = (version, sign) }

    /// What typing began with counts before what the page was made with.
    init(_ form: Form) {
        let begun = form[LessonEditingForm.begun]
        let parts = (begun.isEmpty ? form[LessonEditingForm.state] : begun).split(separator: ":")
        version = parts.first.flatMap { Int($0) }
        sign = parts.count == 2 ? String(parts[1]) : ""
    }

    /// `12:9f3c…`
    var text: String { "\(version.map(String.init) ?? "-"):\(sign)" }
}
