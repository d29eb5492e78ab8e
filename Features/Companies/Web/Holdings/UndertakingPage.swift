import Companies
import HTML
import Kernel
import WebPlatform

/// The form of a related undertaking: its name and what it is to the SME definition.
struct UndertakingPage: Page {
    static let name = "Companies/undertaking"
    let title: String
    let form: UndertakingForm
    var frame: FormFrame
    /// Its figures of the year at hand.
    let figures: PageLink
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("section.holdings"), title: title) { actionLink(figures) }
        frame.head(t)
        frame.node(t, submit: t("form.save"), cancel: CompaniesURL.holdings) {
            textField(
                Field(name: "name", label: t("undertaking.name"), error: frame.errors["name"], isRequired: true),
                value: form.name,
                width: .long
            )
            radioCards(
                Field(name: "kind", label: t("holding.newKind"), error: frame.errors["kind"]),
                choices: Undertaking.Kind.allCases.map { Choice($0.word(t), value: $0.rawValue, detail: $0.detail(t)) },
                selected: form.kind
            )
        }
    }
}
