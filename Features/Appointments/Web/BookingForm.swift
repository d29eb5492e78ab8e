import Accounts
import Appointments
import Foundation
import Kernel
import MailPlatform
import WebPlatform

/// What somebody who books sends; becomes a request for one start, or sentences.
struct BookingForm: Sendable {
    static let longestName = 120
    static let longestCompany = 160
    static let longestPlace = 200
    static let longestTopic = 1000

    /// Milliseconds since 1970, as the list of free times sends it.
    var start = ""
    var kind = ""
    var name = ""
    var email = ""
    var company = ""
    var place = ""
    var topic = ""
    /// A secret of this form, so that sending it twice books once.
    var order = ""

    init(name: String, email: String) { (self.name, self.email) = (name, email) }

    init(_ form: Form) {
        (start, kind, topic) = (form["start"], form["kind"], form["topic"])
        (name, email, company) = (form["name"], form["email"], form["company"])
        (place, order) = (form["place"], String(form["order"].prefix(128)))
    }

    /// Sentences at their fields.
    /// - Parameter kinds: which kinds of meeting this advisor offers.
    func errors(kinds: Set<MeetingKind>, _ t: Texts) -> FieldErrors {
        var errors = FieldErrors()
        if StartTime.read(start) == nil { errors.add("start", t("booking.start.missing")) }
        let kind = MeetingKind(rawValue: kind)
        if !kinds.contains(where: { $0 == kind }) { errors.add("kind", t("booking.kind.missing")) }
        if name.isEmpty { errors.add("name", t("booking.name.missing")) }
        if name.count > Self.longestName {
            errors.add("name", t("booking.name.long", ["count": "\(name.count)", "most": "\(Self.longestName)"]))
        }
        if Self.hasInvisibleMarks(name) { errors.add("name", t("booking.name.marks")) }
        if EmailAddress(email) == nil || !MailMessage.isAddress(email) {
            errors.add(
                "email",
                email.isEmpty
                    ? t("booking.email.missing") : t("booking.email.invalid", ["value": String(email.prefix(80))])
            )
        }
        addLongTexts(to: &errors, kind, t)
        return errors
    }

    private func addLongTexts(to errors: inout FieldErrors, _ kind: MeetingKind?, _ t: Texts) {
        if company.count > Self.longestCompany {
            let fills: KeyValuePairs = ["count": "\(company.count)", "most": "\(Self.longestCompany)"]
            errors.add("company", t("booking.company.long", fills))
        }
        if Self.hasInvisibleMarks(company) { errors.add("company", t("booking.company.marks")) }
        if kind == .atFirm {
            if place.isEmpty { errors.add("place", t("booking.place.missing")) }
            if place.count > Self.longestPlace {
                errors.add(
                    "place",
                    t("booking.place.long", ["count": "\(place.count)", "most": "\(Self.longestPlace)"])
                )
            }
            if Self.hasInvisibleMarks(place) { errors.add("place", t("booking.place.marks")) }
        }
        if topic.isEmpty { errors.add("topic", t("booking.topic.missing")) }
        if topic.count > Self.longestTopic {
            errors.add("topic", t("booking.topic.long", ["count": "\(topic.count)", "most": "\(Self.longestTopic)"]))
        }
        if Self.hasInvisibleMarks(topic.filter { !"\n\t".contains($0) }) {
            errors.add("topic", t("booking.topic.marks"))
        }
    }

    /// Control and format characters, among them those that turn the direction of reading: a name with one could show
    /// as another in the advisor's list.
    static func hasInvisibleMarks(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            // The joiner inside of emoji turns nothing.
            scalar != "\u{200d}" && [.control, .format].contains(scalar.properties.generalCategory)
        }
    }
}
