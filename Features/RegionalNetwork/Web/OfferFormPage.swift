import HTML
import Kernel
import WebPlatform

/// An offer to suggest, to write or to change.
struct OfferFormPage: Page {
    static let name = "RegionalNetwork/offerForm"
    let title: String
    let lead: String
    let place: String
    let action: String
    let back: String
    let submit: String
    let token: FormToken
    var form: OfferForm
    /// For the hub's team: the state and what can be done with it.
    var state: Mark?
    var moves: [PostAction] = []
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        state.map { state in
            actions {
                mark(state)
                for move in moves { postButton(move) }
            }
        }
        let version = FormToken(name: "version", value: "\(form.version)")
        pageForm(PageForm(action: action, tokens: [token, version], warnsWhenLeaving: true)) {
            radioCards(
                field("kind", t("offers.kind"), required: true),
                choices: OfferChoices.kinds(t),
                selected: form.kind
            )
            line("title", t("offers.title"), required: true)
            textAreaField(field("text", t("offers.text")), value: form.line("text"), lines: 6)
            fieldGroup(title: t("offers.for"), hint: t("offers.for.hint")) { audience(t) }
            line("dates", t("offers.dates"), hint: t("offers.dates.hint"))
            fieldRow {
                dateField(field("first", t("offers.first")), value: form.first)
                dateField(field("last", t("offers.last")), value: form.last)
            }
            line("costs", t("offers.costs"), hint: t("offers.costs.hint"))
            line("provider", t("offers.provider"), required: true)
            line("contact", t("offers.contact"), hint: t("offers.contact.hint"))
            line("link", t("offers.link"), hint: t("offers.link.hint"))
            line("source", t("offers.source"), hint: t("offers.source.hint"))
            dateField(field("known", t("offers.known"), required: true), value: form.known)
            actions {
                submitButton(submit)
                actionLink(PageLink(t("cancel"), href: back), style: .quiet)
            }
        }
    }

    @NodeBuilder private func audience(_ t: Texts) -> [Node] {
        checkboxes(field("themes", t("offers.themes")), choices: OfferChoices.themes(t), selected: form.themes)
        checkboxes(
            field("audiences", t("offers.audience")),
            choices: OfferChoices.audiences(t),
            selected: form.audiences
        )
        checkboxes(field("sectors", t("offers.sector")), choices: OfferChoices.sectors(t), selected: form.sectors)
        checkboxes(field("sizes", t("offers.size")), choices: OfferChoices.sizes(t), selected: form.sizes)
    }

    private func field(_ name: String, _ label: String, hint: String? = nil, required: Bool = false) -> Field {
        Field(name: name, label: label, hint: hint, error: errors[name], isRequired: required)
    }

    private func line(_ name: String, _ label: String, hint: String? = nil, required: Bool = false) -> Node {
        textField(field(name, label, hint: hint, required: required), value: form.line(name), width: .long)
    }
}
