import HTML
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// A report that somebody else wrote: what it says, what is odd about it, and what could not be read.
struct ReadReportPage: Page {
    struct Finding: Sendable {
        let severity: ReportFinding.Severity
        let place: String
        let label: String?
        let sentence: String
    }

    static let name = "SustainabilityReporting/readReport"
    /// More findings are counted only.
    static let shown = 100

    let title: String
    let id: ReadReportID
    let summary: ReadReportSummary
    let findings: [Finding]
    let notes: [String]
    let parts: ReadFactsPart
    let token: FormToken

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("reading.kicker"), title: title) {
            actionLink(PageLink(t("readReport.others"), href: ReportReadingURL.reports), style: .quiet)
        }
        leadSentence(lead(t))
        summary.node
        actions {
            disclosedConfirmation(
                label: t("readReport.remove"),
                sentence: t("readReport.remove.sentence"),
                confirm: PostAction(
                    t("readReport.remove.submit"),
                    action: ReportReadingURL.report(id) + "?_method=DELETE",
                    tokens: [token],
                    style: .destructive
                )
            )
        }
        if !findings.isEmpty {
            pageSection(title: t("readReport.findings"), intro: t("readReport.findings.intro"), id: "pruefung") {
                findingsTable(t)
                if findings.count > Self.shown {
                    p { t("readReport.findings.more", count: findings.count - Self.shown) }
                }
            }
        }
        ReadingNotesPart(notes: notes).node(t)
        parts.nodes(t)
    }

    private func lead(_ t: Texts) -> String {
        let errors = findings.count { $0.severity == .error }
        return errors == 0 ? t("readReport.lead.sound") : t("readReport.lead.errors", count: errors)
    }

    private func findingsTable(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("readReport.findings"),
                columns: [
                    TableColumn(t("readReport.where"), isRowTitle: true), TableColumn(t("readReport.weight")),
                    TableColumn(t("readReport.what")),
                ],
                rows: findings.prefix(Self.shown).map { finding in
                    TableRow([
                        TableCell(finding.label ?? finding.place, detail: finding.label == nil ? nil : finding.place),
                        TableCell(mark(sign(finding.severity, t))), TableCell(finding.sentence),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func sign(_ severity: ReportFinding.Severity, _ t: Texts) -> Mark {
        switch severity {
        case .error: Mark(.attention, t("check.severity.error"))
        case .warning: Mark(.estimated, t("check.severity.warning"))
        case .hint: Mark(.plain, t("check.severity.hint"))
        }
    }
}
