import DataProtectionStorage
import Kernel
import WebPlatform

/// What the form for a legal hold sends.
struct HoldForm: Sendable {
    var kind = "person"
    var subject = ""
    var reason = ""
    var review = ""

    struct Valid {
        let subject: LegalHoldStore.Subject
        let reason: String
        let day: LocalDate
    }

    init() {}

    init(_ form: Form) {
        (kind, subject) = (form["art"], form["betreff"])
        (reason, review) = (form["grund"], form["termin"])
    }

    func validated(today: LocalDate, _ t: Texts) -> (value: Valid?, errors: FieldErrors) {
        var errors = FieldErrors()
        if subject.isEmpty { errors.add("betreff", t("hold.subject.missing")) }
        if reason.isEmpty { errors.add("grund", t("hold.reason.missing")) }
        if reason.count > 500 { errors.add("grund", t("hold.reason.long", ["count": "\(reason.count)"])) }
        let day = LocalDate(iso: review)
        if let day {
            if day <= today { errors.add("termin", t("hold.review.past", ["day": day.german])) }
        } else {
            errors.add(
                "termin",
                review.isEmpty ? t("hold.review.missing") : t("hold.review.invalid", ["value": review])
            )
        }
        guard errors.isEmpty, let day else { return (nil, errors) }
        let target: LegalHoldStore.Subject = kind == "betrieb" ? .firm(subject) : .person(subject.lowercased())
        return (Valid(subject: target, reason: reason, day: day), errors)
    }
}
