import HTML
import Kernel
import WebPlatform

/// „Bericht einlesen“: upload of a report that becomes the firm's own.
struct TakeoversPage: Page {
    static let name = "SustainabilityReporting/takeovers"
    let title: String
    let token: FormToken
    let waiting: [ReadReportRow]
    var errors = FieldErrors()

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("reading.kicker"), title: title) {
            actionLink(PageLink(t("reading.back"), href: SustainabilityReportingURL.reports), style: .quiet)
        }
        errorSummary(title: t("reading.faults"), faults: errors.faults)
        leadSentence(t("takeover.lead"))
        leadRemark { t("reading.remark") }
        ReportUpload.node(
            action: ReportReadingURL.takeovers,
            token: token,
            asksName: false,
            name: "",
            errors: errors,
            t
        )
        if !waiting.isEmpty {
            pageSection(title: t("takeover.waiting"), intro: t("takeover.waiting.intro"), id: "offen") {
                ReadReportRow.table(waiting, caption: t("takeover.waiting"), t)
            }
        }
    }
}
