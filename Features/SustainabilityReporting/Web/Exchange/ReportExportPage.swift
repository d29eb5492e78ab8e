import HTML
import Kernel
import WebPlatform

/// „Bericht weitergeben“: every format, what it is for, and what its reader should know.
struct ReportExportPage: Page {
    struct Format: Sendable {
        let title: String
        /// Who wants it, in everyday words.
        let purpose: String
        let files: [PageLink]
        /// Nil where nothing is saved from here.
        let fileName: String?
        /// What of the report has no place in this format, a sentence for each table.
        var losses: [String] = []
    }

    static let name = "SustainabilityReporting/export"

    let title: String
    let kicker: String
    let back: String
    let check: String
    /// Nil once the report is released.
    let draft: String?
    /// What the check finds; nil where it finds nothing grave.
    let errors: String?
    let warnings: String?
    let formats: [Format]
    /// What standard and taxonomy the files follow.
    let notes: [String]

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) { actionLink(PageLink(t("export.back"), href: back), style: .quiet) }
        leadSentence(t("export.lead"))
        if let draft { notice(Notice(.info, word: t("export.draft.word"), text: draft)) }
        if let errors {
            notice(Notice(.warning, word: t("export.errors.word"), text: errors))
            p { a(.href(check)) { t("export.toCheck") } }
        }
        if let warnings { p { warnings } }
        for format in formats {
            pageSection(title: format.title, intro: format.purpose) {
                if !format.files.isEmpty {
                    actions {
                        for (index, file) in format.files.enumerated() {
                            let style: ActionStyle = index == 0 && format.fileName != nil ? .primary : .secondary
                            actionLink(file, style: style, download: format.fileName != nil)
                        }
                    }
                }
                format.fileName.map { name in p { t("export.fileName", ["name": name]) } }
                for loss in format.losses { notice(Notice(.warning, word: t("export.overflow.word"), text: loss)) }
            }
        }
        pageSection(title: t("export.about")) { prose { for note in notes { p { note } } } }
    }
}
