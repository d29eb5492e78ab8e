import HTML
import Kernel
import WebPlatform

/// „Berichte lesen“
struct ReadReportsPage: Page {
    static let name = "SustainabilityReporting/readReports"
    let title: String
    let token: FormToken
    let typedName: String
    let rows: [ReadReportRow]
    /// What can be put beside each other.
    let choices: [Choice]
    var errors = FieldErrors()

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("reading.kicker"), title: title) {
            actionLink(PageLink(t("reading.back"), href: SustainabilityReportingURL.reports), style: .quiet)
        }
        errorSummary(title: t("reading.faults"), faults: errors.faults)
        leadSentence(t("readReports.lead"))
        leadRemark { t("reading.remark") }
        ReportUpload.node(
            action: ReportReadingURL.reports,
            token: token,
            asksName: true,
            name: typedName,
            errors: errors,
            t
        )
        if !rows.isEmpty {
            pageSection(title: t("readReports.list"), id: "gelesen") {
                ReadReportRow.table(rows, caption: t("readReports.list"), t)
            }
        }
        if choices.count > 1 {
            pageSection(title: t("comparison.title"), intro: t("comparison.intro"), id: "vergleichen") {
                ComparisonForm(choices: choices, chosen: []).node(t)
            }
        }
    }
}

/// Chooses what stands beside each other.
struct ComparisonForm {
    static let fields = ["eins", "zwei", "drei", "vier"]

    let choices: [Choice]
    let chosen: [String]

    func node(_ t: Texts) -> Node {
        HTML.form(.class("form"), .method("get"), .action(ReportReadingURL.comparison)) {
            for (index, name) in Self.fields.enumerated() where index < max(choices.count, 2) {
                selectField(
                    Field(
                        name: name,
                        label: index < 2
                            ? t("comparison.report", ["number": "\(index + 1)"])
                            : t("comparison.report.more", ["number": "\(index + 1)"])
                    ),
                    choices: choices,
                    selected: index < chosen.count ? chosen[index] : nil,
                    prompt: t("comparison.prompt"),
                    width: .long
                )
            }
            submitButton(t("comparison.submit"), style: .secondary)
        }
    }
}
