import HTML
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// What was read of a file, what was not, and the step that makes it a report of the firm.
struct TakeoverPage: Page {
    static let name = "SustainabilityReporting/takeover"
    let title: String
    let id: ReadReportID
    let facts: Int
    let summary: ReadReportSummary
    let notes: [String]
    let parts: ReadFactsPart
    let year: String
    let editions: [Choice]
    let edition: String
    /// Facts that the chosen edition does not ask for.
    let leftOut: Int
    let comparatives: Int
    let token: FormToken
    var existing: PageLink?
    var errors = FieldErrors()

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("reading.kicker"), title: title) {
            actionLink(PageLink(t("takeover.others"), href: ReportReadingURL.takeovers), style: .quiet)
        }
        errorSummary(title: t("reading.faults"), faults: errors.faults)
        leadSentence(t("takeover.read", count: facts))
        summary.node
        pageSection(title: t("takeover.take"), id: "uebernehmen") {
            existing.map { link in
                notice(
                    Notice(
                        .warning,
                        word: t("takeover.exists.word"),
                        text: t("takeover.exists.text"),
                        action: actionLink(link)
                    )
                )
            }
            pageForm(PageForm(action: ReportReadingURL.takeover(id), tokens: [token])) {
                p { t("takeover.year", ["year": year]) }
                radioCards(
                    Field(name: "edition", label: t("takeover.edition"), error: errors["edition"]),
                    choices: editions,
                    selected: edition
                )
                if leftOut > 0 { p { t("takeover.leftOut", count: leftOut) } }
                if comparatives > 0 { p { t("takeover.comparatives", count: comparatives) } }
                submitButton(t("takeover.submit"))
            }
            postButton(
                PostAction(
                    t("takeover.drop"),
                    action: ReportReadingURL.takeover(id) + "?_method=DELETE",
                    tokens: [token],
                    style: .quiet
                )
            )
        }
        ReadingNotesPart(notes: notes).node(t)
        parts.nodes(t)
    }
}

/// What of a file was left out, and why.
struct ReadingNotesPart {
    let notes: [String]

    func node(_ t: Texts) -> Node {
        notes.isEmpty
            ? .empty
            : pageSection(
                title: t("reading.notes", count: notes.count),
                intro: t("reading.notes.intro"),
                id: "nicht-gelesen"
            ) {
                ul { for note in notes { li { note } } }
            }
    }
}
