import HTML
import Kernel
import WebPlatform

/// One profile with its free times by day; whoever is signed in books here.
struct CoachPage: Page {
    /// A day with its free times; a value is the start in milliseconds since 1970.
    struct Day: Sendable {
        let label: String
        let times: [Choice]
    }

    static let name = "Appointments/coach"
    let title: String
    let kind: String
    let text: String
    let details: [Definition]
    let days: [Day]
    let kinds: [Choice]
    let action: String
    /// Nil: not signed in; then the page leads to this address first.
    let token: FormToken?
    let signIn: String
    var form: BookingForm
    var errors = FieldErrors()
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kind, title: title)
        errorSummary(title: t("booking.faults"), faults: errors.faults)
        if !text.isEmpty { prose { p { text } } }
        definitionList(details)
        pageSection(title: t("booking.times"), intro: t("booking.times.intro")) {
            if days.isEmpty {
                emptyState(title: t("booking.none"), text: t("booking.none.text"))
            } else if let token {
                booking(token, t)
            } else {
                days.map { day in
                    definitionList([Definition(day.label, day.times.map(\.label).joined(separator: ", "))])
                }
                actions { actionLink(PageLink(t("booking.signIn"), href: signIn), style: .primary) }
            }
        }
    }

    private func booking(_ token: FormToken, _ t: Texts) -> Node {
        pageForm(PageForm(action: action, tokens: [token], warnsWhenLeaving: true)) {
            selectField(
                Field(name: "start", label: t("booking.start"), error: errors["start"], isRequired: true),
                choices: days.flatMap { day in day.times.map { Choice($0.label, value: $0.value, group: day.label) } },
                selected: form.start,
                prompt: t("booking.start.prompt")
            )
            radioCards(
                Field(name: "kind", label: t("booking.kind"), error: errors["kind"], isRequired: true),
                choices: kinds,
                selected: form.kind
            )
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
            textAreaField(
                Field(name: "topic", label: t("booking.topic"), error: errors["topic"], isRequired: true),
                value: form.topic
            )
            actions { submitButton(t("booking.submit")) }
        }
    }
}
