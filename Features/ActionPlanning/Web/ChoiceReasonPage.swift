import HTML
import Kernel
import WebPlatform

/// „Warum ist diese nicht dabei?“
struct ChoiceReasonPage: Page {
    static let name = "ActionPlanning/choiceReason"
    let title: String
    let kicker: String
    let lead: String
    /// What it would displace, cost, move.
    let sentences: [String]
    let measure: PageLink

    var place: String { PlanURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(lead)
        if !sentences.isEmpty { ul(.class("plain-list")) { for sentence in sentences { li { sentence } } } }
        actions {
            actionLink(PageLink(t("choice.back"), href: PlanURL.choice), style: .primary)
            actionLink(measure)
        }
    }
}

/// The solver gives no answer at all just now.
struct ChoiceBusyPage: Page {
    static let name = "ActionPlanning/choiceBusy"
    let title: String
    let sentence: String
    let again: String

    var place: String { PlanURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("plan.kicker"), title: title)
        leadSentence(sentence)
        actions { actionLink(PageLink(t("choice.busy.again"), href: again), style: .primary) }
    }
}
