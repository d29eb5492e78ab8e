import HTML
import Kernel
import WebPlatform

/// „Grüner Handlungsplan“
struct PlanPage: Page {
    static let name = "ActionPlanning/plan"
    let title: String
    /// Measures that are planned; without any there is no plan to show.
    let isEmpty: Bool
    let ideas: Int
    let sheet: Node

    var place: String { PlanURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("plan.kicker"), title: title)
        if isEmpty {
            emptyState(title: t("plan.none"), text: t("plan.none.text", count: ideas)) {
                actionLink(PageLink(t("plan.toChoice"), href: PlanURL.choice), style: .primary)
                actionLink(PageLink(t("plan.toMeasures"), href: PlanURL.measures))
            }
        } else {
            actions {
                download(t("plan.download.pdf"), "pdf", style: .primary)
                download(t("plan.download.xlsx"), "xlsx")
                download(t("plan.download.tasks"), "aufgaben.ics", style: .quiet)
                download(t("plan.download.days"), "termine.ics", style: .quiet)
                download(t("plan.download.json"), "json", style: .quiet)
            }
            sheet
        }
    }

    private func download(_ label: String, _ ending: String, style: ActionStyle = .secondary) -> Node {
        actionLink(PageLink(label, href: PlanURL.file(ending)), style: style, download: true)
    }
}

/// Too many papers are being printed at the same time.
struct PlanBusyPage: Page {
    static let name = "ActionPlanning/planBusy"
    let title: String

    var place: String { PlanURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("plan.busy.text"))
        actions { actionLink(PageLink(t("choice.busy.again"), href: PlanURL.file("pdf")), style: .primary) }
    }
}

/// The plan as a document of its own, for the PDF writer.
struct PlanPaper {
    let title: String
    let sheet: Node

    var html: String {
        let page = HTML.html(.lang("de")) {
            head {
                meta(.charset("utf-8"))
                HTML.title { title }
                link(.rel("stylesheet"), .href("report.css"))
            }
            HTML.body(.class("report-document")) { main { sheet } }
        }
        return "<!doctype html>" + page.html
    }
}
