import Foundation
import Kernel
import MailPlatform
import WebPlatform

/// What somebody who books sends; becomes a request for one start, or sentences.
struct BookingForm: Sendable {
    static let longestName = 120
    static let longestTopic = 1000

    /// Milliseconds since 1970, as the list of free times sends it.
    var start = ""
    var kind = ""
    var name = ""
    var email = ""
    var topic = ""

    init(name: String, email: String) { (self.name, self.email) = (name, email) }

    init(_ form: Form) {
        (start, kind, topic) = (form["start"], form["kind"], form["topic"])
        (name, email) = (form["name"], form["email"])
    }

    /// Sentences at their fields.
    /// - Parameter kinds: which kinds of meeting this advisor offers.
    func errors(kinds: Set<String>, _ t: Texts) -> FieldErrors {
        var errors = FieldErrors()
        if Int64(start) == nil { errors.add("start", t("booking.start.missing")) }
        if !kinds.contains(kind) { errors.add("kind", t("booking.kind.missing")) }
        if name.isEmpty { errors.add("name", t("booking.name.missing")) }
        if name.count > Self.longestName {
            errors.add("name", t("booking.name.long", ["count": "\(name.count)", "most": "\(Self.longestName)"]))
        }
        if Self.hasInvisibleMarks(name) { errors.add("name", t("booking.name.marks")) }
        if !MailMessage.isAddress(email) {
            errors.add(
                "email",
                email.isEmpty ? t("booking.email.missing") : t("booking.email.invalid", ["value": email])
            )
        }
        if topic.isEmpty { errors.add("topic", t("booking.topic.missing")) }
        if topic.count > Self.longestTopic {
            errors.add("topic", t("booking.topic.long", ["count": "\(topic.count)", "most": "\(Self.longestTopic)"]))
        }
        return errors
    }

    /// Control and format characters, among them those that turn the direction of reading: a name with one could show
    /// as another in the advisor's list.
    private static func hasInvisibleMarks(_ text: String) -> Bool {
        text.unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) }
    }
}
