import HTML
import Kernel
import WebPlatform

/// One page of an instrument to fill in.
struct PartPage: Page {
    struct Suggestion: Sendable {
        let text: String
        let help: String?
        let index: Int
    }

    static let name = "Assessments/part"
    let title: String
    /// The instrument, and which record of it.
    let kicker: String
    let lead: String
    let progress: String
    let parts: [PageLink]
    let cards: [QuestionCard]
    let suggestions: [Suggestion]
    /// Says how many rows are wanted; nil for what has no rows of its own.
    let rowsHint: String?
    let takesRows: Bool
    /// Whether a part follows; else the result does.
    let hasNext: Bool
    let action: String
    let result: PageLink
    let tokens: [FormToken]
    let faults: [FormFault]
    let place: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) { actionLink(result, style: .quiet) }
        Opening(lead).nodes
        leadRemark { progress }
        tabs(parts, label: t("part.all"))
        errorSummary(title: t("form.faults"), faults: faults)
        let draft = DraftWords(restored: t("draft.restored"), discard: t("draft.discard"))
        pageForm(PageForm(action: action, tokens: tokens, draft: draft)) {
            // The first button is what the enter key presses.
            button(
                .class("visually-hidden"),
                .type("submit"),
                .name("tun"),
                .value("bleiben"),
                .tabindex("-1")
            ) { t("part.save") }
            if cards.isEmpty {
                emptyState(title: t("part.rows.none"), text: t("part.rows.none.text"))
            }
            for card in cards { card.node(t) }
            rowsHint.map { hint in p(.class("field-hint")) { hint } }
            actions {
                submitButton(
                    hasNext ? t("part.next") : t("part.finish"),
                    name: "tun",
                    value: hasNext ? "weiter" : "ergebnis"
                )
                if takesRows { submitButton(t("part.row.add"), style: .secondary, name: "tun", value: "neu") }
                submitButton(t("part.save"), style: .secondary, name: "tun", value: "bleiben")
                if hasNext { submitButton(t("part.toResult"), style: .quiet, name: "tun", value: "ergebnis") }
            }
            if !suggestions.isEmpty {
                pageSection(title: t("part.suggestions"), intro: t("part.suggestions.intro")) {
                    ul(.class("suggestions")) {
                        for suggestion in suggestions {
                            li {
                                p { strong { suggestion.text } }
                                suggestion.help.map { help in p(.class("field-hint")) { help } }
                                button(
                                    .class("action action-secondary"),
                                    .type("submit"),
                                    .name("vorschlag"),
                                    .value("\(suggestion.index)"),
                                    .aria("label", t("part.suggestion.take.spoken", ["text": suggestion.text]))
                                ) { t("part.suggestion.take") }
                            }
                        }
                    }
                }
            }
        }
    }
}
