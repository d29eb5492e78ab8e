import HTML
import Kernel
import WebPlatform

/// Which of the measures that fit a finding is taken over.
struct MeasureChoicePage: Page {
    static let name = "ActionPlanning/measureChoice"
    let title: String
    let finding: String
    let reasons: [Definition]
    let choices: [Choice]
    let tokens: [FormToken]

    var place: String { ActionPlanningURL.measures }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: finding, title: title)
        leadSentence(t("measure.choice.lead", count: choices.count - 1))
        if !reasons.isEmpty { definitionList(reasons) }
        pageForm(PageForm(action: ActionPlanningURL.fromFinding, tokens: tokens)) {
            radioCards(
                Field(name: "template", label: t("measure.choice.which"), isRequired: true),
                choices: choices,
                selected: choices.first?.value
            )
            actions { submitButton(t("measure.choice.submit")) }
        }
    }
}
