import HTML
import Kernel
import WebPlatform

/// One instrument: what it is for, what the firm has of it, and how to begin.
struct InstrumentPage: Page {
    struct Record: Sendable {
        let link: PageLink
        let perspective: String?
        let changed: String
        let standing: String
        let goOn: PageLink?
    }

    static let name = "Assessments/instrument"
    let title: String
    let lead: String
    let facts: [Definition]
    let why: String
    let privacy: String?
    let records: [Record]
    let comparison: PageLink?
    let beginning: BeginningForm
    let faults: [FormFault]
    let action: String
    let token: FormToken
    let sources: [String]
    let notes: [String]
    var place: String { AssessmentsURL.kompass }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("instruments.title"), title: title)
        Opening(lead).nodes
        definitionList(facts)
        details {
            summary { t("question.why") }
            p { why }
        }
        privacy.map { privacy in notice(Notice(.info, word: t("instrument.privacy"), text: privacy)) }
        if !records.isEmpty {
            pageSection(title: t("records.title")) {
                dataTable(
                    DataTable(
                        caption: t("records.title"),
                        columns: [
                            TableColumn(t("record.name"), isRowTitle: true), TableColumn(t("record.perspective")),
                            TableColumn(t("record.changed")), TableColumn(t("record.standing")),
                            TableColumn(t("record.goOn"), isAction: true),
                        ],
                        rows: records.map { record in
                            TableRow([
                                .link(record.link), TableCell(record.perspective ?? "–"), TableCell(record.changed),
                                TableCell(record.standing), record.goOn.map { .link($0) } ?? TableCell(""),
                            ])
                        },
                        narrow: .cards
                    )
                )
                comparison.map { link in p { a(.href(link.href)) { link.label } } }
            }
        }
        pageSection(title: t("begin.title"), id: "beginnen") {
            errorSummary(title: t("form.faults"), faults: faults)
            pageForm(PageForm(action: action, tokens: [token])) {
                beginning.fields(t)
                actions { submitButton(t("begin.submit")) }
            }
        }
        for note in notes { p(.class("field-hint")) { note } }
        if !sources.isEmpty {
            details {
                summary { t("instrument.sources") }
                ul { for source in sources { li { source } } }
            }
        }
    }
}
