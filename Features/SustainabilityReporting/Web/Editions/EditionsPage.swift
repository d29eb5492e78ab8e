import HTML
import Kernel
import WebPlatform

/// The editions of the standard, the newest first: since when each holds, where it stands, what it changed, and which
/// taxonomy carries it.
struct EditionsPage: Page {
    struct Edition: Sendable {
        let id: String
        let title: String
        let state: Mark
        let facts: [Definition]
        /// Which taxonomy exports use although the edition is newer; nil where it has its own.
        let taxonomyNote: String?
        /// Nil for the first edition.
        let changes: DataTable?
        let disclosures: DataTable
    }

    static let name = "SustainabilityReporting/editions"
    let title: String
    let lead: String
    let editions: [Edition]
    let place = SustainabilityReportingURL.reports

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        leadRemark { t("edition.remark") }
        for edition in editions { part(edition, t) }
    }

    @NodeBuilder private func part(_ edition: Edition, _ t: Texts) -> [Node] {
        pageSection(title: edition.title, id: "ausgabe-\(edition.id)") {
            p { mark(edition.state) }
            definitionList(edition.facts)
            edition.taxonomyNote.map { note in notice(Notice(.info, word: t("edition.note"), text: note)) }
            details {
                summary { t("edition.disclosures") }
                dataTable(edition.disclosures)
            }
        }
        edition.changes.map { table in
            pageSection(
                title: t("edition.changes", ["title": edition.title]),
                intro: t("edition.changes.intro"),
                id: "aenderungen-\(edition.id)"
            ) { dataTable(table) }
        }
    }
}
