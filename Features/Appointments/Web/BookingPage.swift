import HTML
import Kernel
import WebPlatform

/// The form that books one chosen time; where it was taken meanwhile, the next free ones to choose from.
struct BookingPage: Page {
    static let name = "Appointments/booking"
    let title: String
    let kicker: String
    /// What is booked: with whom, where, and when as long as that time is free.
    let facts: [Definition]
    /// To choose from; empty: the time stands fast.
    var times: [Choice] = []
    /// Why one has to choose again, or wait.
    var trouble: String?
    let asksPlace: Bool
    /// Name and address of whoever is signed in; they are not typed again.
    let person: String?
    let action: String
    let other: String
    let signIn: String
    let token: FormToken
    var form: BookingForm
    var errors = FieldErrors()
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        trouble.map { notice(Notice(.warning, word: t("booking.trouble"), text: $0)) }
        errorSummary(title: t("booking.faults"), faults: errors.faults)
        definitionList(facts)
        pageForm(PageForm(action: action, tokens: [token] + hidden, warnsWhenLeaving: true)) {
            if times.isEmpty {
                hiddenField(FormToken(name: "start", value: form.start))
            } else {
                radioCards(
                    Field(name: "start", label: t("booking.start"), error: errors["start"], isRequired: true),
                    choices: times,
                    selected: form.start
                )
            }
            guest(t)
            if asksPlace {
                textField(
                    Field(
                        name: "place",
                        label: t("booking.place"),
                        hint: t("booking.place.hint"),
                        error: errors["place"],
                        isRequired: true
                    ),
                    value: form.place,
                    width: .long,
                    autocomplete: "street-address"
                )
            }
            textAreaField(
                Field(name: "topic", label: t("booking.topic"), error: errors["topic"], isRequired: true),
                value: form.topic
            )
            p { t("booking.privacy") }
            actions {
                submitButton(t("booking.submit"))
                actionLink(PageLink(t("booking.other"), href: other), style: .quiet)
            }
        }
    }

    private var hidden: [FormToken] {
        [FormToken(name: "kind", value: form.kind), FormToken(name: "order", value: form.order)]
    }

    @NodeBuilder private func guest(_ t: Texts) -> [Node] {
        if let person {
            p { t("booking.person", ["person": person]) }
        } else {
            p {
                t("booking.guest") + " "
                a(.href(signIn)) { t("booking.signIn") }
            }
            textField(
                Field(name: "name", label: t("booking.name"), error: errors["name"], isRequired: true),
                value: form.name,
                width: .long,
                autocomplete: "name"
            )
            textField(
                Field(name: "email", label: t("booking.email"), error: errors["email"], isRequired: true),
                value: form.email,
                kind: .email,
                width: .long,
                autocomplete: "email"
            )
        }
        textField(
            Field(
                name: "company",
                label: t("booking.company"),
                error: errors["company"],
                note: t("booking.optional")
            ),
            value: form.company,
            width: .long,
            autocomplete: "organization"
        )
    }
}
