import HTML
import Kernel
import WebPlatform

/// „Wo stehen wir?“: the newest year's total or what it lacks, and the steps with their state.
struct StandingPage: Page {
    struct Step: Sendable {
        let title: String
        let state: Standing.State
        /// „erledigt“, „als Nächstes“, „danach“
        let stateWord: String
        let sentence: String
        let links: [PageLink]
    }

    /// Something begun before, with the way back to it.
    struct Kept: Sendable {
        let sentence: String
        let link: PageLink
    }

    static let name = "Start/standing"
    let title: String
    let kicker: String
    let lead: String
    let leadFigures: [String]
    let figures: [KeyFigure]
    let lines: StartLines
    let steps: [Step]
    let estimate: Kept?
    /// The Öko.Kompass that the firm has begun.
    let kompass: Kept?

    var place: String { StartURL.start }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(lead, figures: leadFigures)
        if !figures.isEmpty { keyFigures(figures, leadsWithFirst: true) }
        lines.node
        pageSection(title: t("steps.title"), id: "schritte") {
            ol(.class("start-steps")) { for step in steps { item(step) } }
        }
        kompass.map { keptSection($0, title: t("standing.kompass.title"), id: "kompass") }
        estimate.map { keptSection($0, title: t("standing.estimate.title"), id: "schnellbilanz") }
    }

    private func keptSection(_ kept: Kept, title: String, id: String) -> Node {
        pageSection(title: title, id: id) {
            p(.class("start-kept")) {
                kept.sentence
                " "
                a(.href(kept.link.href)) { kept.link.label }
            }
        }
    }

    private func item(_ step: Step) -> Node {
        li(
            .class("start-step"),
            .data("state", step.state.rawValue),
            .aria("current", step.state == .current ? "step" : nil)
        ) {
            div(.class("start-step-head")) {
                h3 { step.title }
                mark(Mark(step.state == .done ? .done : step.state == .current ? .attention : .plain, step.stateWord))
            }
            p { step.sentence }
            if !step.links.isEmpty { actions { links(step) } }
        }
    }

    @NodeBuilder private func links(_ step: Step) -> [Node] {
        for (position, link) in step.links.enumerated() {
            actionLink(link, style: step.state == .current && position == 0 ? .primary : .quiet)
        }
    }
}
