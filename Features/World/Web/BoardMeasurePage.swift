import HTML
import Kernel
import WebPlatform

/// A note that becomes a measure of the firm.
struct BoardMeasurePage: Page {
    static let name = "World/boardMeasure"
    /// Themes of the catalogue of measures.
    static let themes = [
        "energy", "carbon", "resources", "mobility", "supply", "offers", "people", "reporting", "markets",
    ]
    static let longestTitle = 120

    let title: String
    let meeting: String
    let firm: String
    let note: String
    let token: FormToken
    let action: String
    let back: String
    var measureTitle: String
    var theme = ""
    var errors = FieldErrors()

    var place: String { WorldURL.rounds }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: meeting, title: title)
        errorSummary(title: t("treffen.faults"), faults: errors.faults)
        leadSentence(t("zettel.plan.lead", ["firm": firm]))
        blockquote { p { note } }
        pageForm(PageForm(action: action, tokens: [token])) {
            textField(
                Field(name: "title", label: t("zettel.plan.title"), error: errors["title"], isRequired: true),
                value: measureTitle,
                width: .long,
                maxLength: Self.longestTitle
            )
            selectField(
                Field(name: "theme", label: t("zettel.plan.theme"), error: errors["theme"], isRequired: true),
                choices: Self.themes.map { Choice(t("zettel.theme.\($0)"), value: $0) },
                selected: theme,
                prompt: t("zettel.plan.theme.prompt")
            )
            actions {
                submitButton(t("zettel.plan.submit"))
                actionLink(PageLink(t("treffen.cancel"), href: back), style: .quiet)
            }
        }
    }
}
