import HTML
import Kernel
import SustainabilityReportingStorage
import WebPlatform

/// The part of a report that may be required, on one page to print.
struct ValueChainExtractPage: Page {
    static let name = "SustainabilityReporting/valueChainExtract"
    let title: String
    let id: ReportID
    let firm: String
    let lines: [(String, String)]
    let law: String
    let parts: ReadFactsPart

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title) {
            actionLink(PageLink(t("chain.extract.back"), href: ValueChainURL.view(id)), style: .quiet)
        }
        leadSentence(t("chain.extract.lead"))
        leadRemark { law }
        definitionList(lines.map { Definition($0.0, $0.1) })
        if parts.sections.isEmpty {
            emptyState(title: t("chain.extract.empty.title"), text: t("chain.extract.empty.text"))
        } else {
            parts.nodes(t)
        }
    }
}
