import Events
import HTML
import Kernel
import WebPlatform

struct CheckInForm: Sendable {
    var (name, email) = ("", "")

    init() {}

    init(_ form: Form) { (name, email) = (TypedText.line(form["name"]), TypedText.line(form["email"])) }

    func errors(_ t: Texts) -> FieldErrors {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", t("checkIn.name.missing")) }
        let limits = [("name", name, EventRegistration.longestName), ("email", email, 254)]
        for (field, value, most) in limits where value.count > most {
            let count = GermanFormat.number(Double(value.count), places: 0)
            errors.add(field, t("checkIn.long", ["count": count, "most": "\(most)"]))
        }
        return errors
    }
}

/// What the QR code leads to: „Ich bin da“.
struct CheckInPage: Page {
    static let name = "Events/checkIn"
    let title: String
    let event: String
    let when: String
    let action: String
    let token: FormToken
    /// Why one cannot confirm now.
    var refusal: String?
    /// That the reader has confirmed.
    var confirmed: String?
    /// Name of the reader, who is on the list and has not confirmed.
    var own: String?
    var form = CheckInForm()
    var errors = FieldErrors()
    /// Why nothing was looked up, although nothing is wrong with what was typed.
    var trouble: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: event, title: title)
        trouble.map { notice(Notice(.warning, word: t("checkIn.wait.word"), text: $0)) }
        errorSummary(title: t("attendance.faults"), faults: errors.faults)
        leadSentence(when)
        if let refusal {
            notice(Notice(.info, word: t("checkIn.refusal"), text: refusal))
        } else if let confirmed {
            notice(Notice(.success, word: t("checkIn.done"), text: confirmed))
        } else if let own {
            p { t("checkIn.own", ["name": own]) }
            div(.class("check-in-own"), .id("name")) {
                postButton(
                    PostAction(
                        t("checkIn.submit"),
                        action: action,
                        tokens: [token, FormToken(name: "self", value: "1")],
                        style: .primary
                    )
                )
            }
        } else {
            p { t("checkIn.text") }
            pageForm(PageForm(action: action, tokens: [token])) {
                textField(
                    Field(name: "name", label: t("attendance.name"), error: errors["name"], isRequired: true),
                    value: form.name,
                    width: .long,
                    autocomplete: "name"
                )
                textField(
                    Field(
                        name: "email",
                        label: t("attendance.email"),
                        hint: t("checkIn.email.hint"),
                        error: errors["email"],
                        note: t("attendance.optional")
                    ),
                    value: form.email,
                    kind: .email,
                    width: .long,
                    autocomplete: "email"
                )
                actions { submitButton(t("checkIn.submit")) }
            }
        }
    }
}

/// The QR code of a date, large, for the screen of the room or to print.
struct CheckInPosterPage: Page {
    static let name = "Events/checkInPoster"
    let title: String
    let event: String
    let when: String
    let address: String
    /// Nil once the event is cancelled.
    let picture: QRCode?
    let back: String
    var place: String { EventsURL.team }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: event, title: title) {
            actionLink(PageLink(t("tablet.back"), href: back), style: .quiet)
        }
        leadSentence(when)
        if let picture {
            div(.class("check-in-poster")) {
                picture.svg(label: t("checkIn.picture"))
                div {
                    p { t("checkIn.poster.text") }
                    p { code { address } }
                    p { t("checkIn.poster.window") }
                }
            }
        } else {
            notice(Notice(.info, word: t("attendance.cancelled.word"), text: t("attendance.cancelled")))
        }
    }
}
