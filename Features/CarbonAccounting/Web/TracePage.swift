import HTML
import Kernel
import WebPlatform

/// The whole way from an amount to kg CO₂e, with every source; made to be read on paper as well.
struct TracePage: YearPage {
    /// One way through the calculation: the direct emission by one method, or the upstream chain.
    struct Part: Sendable {
        let title: String
        let intro: String
        let trace: HTML.Trace
        let gases: DataTable?
        let remarks: [String]
    }

    struct Source: Sendable {
        let title: String
        let facts: [EntryFacts.Fact]
        let link: String?
    }

    static let name = "CarbonAccounting/trace"
    let title: String
    let frame: YearFrame
    let edit: String
    let category: String
    let lead: String
    let leadFigures: [String]
    /// Why there is no figure; nil where there is one.
    let problem: String?
    let parts: [Part]
    let remarks: [String]
    let sources: [Source]
    let facts: [EntryFacts.Fact]
    let evidence: String?
    let basis: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("trace.kicker", ["category": category, "year": "\(frame.year)"]), title: title) {
            actionLink(PageLink(t("trace.edit"), href: edit))
        }
        leadSentence(lead, figures: leadFigures)
        leadRemark { basis }
        if let problem { notice(Notice(.warning, word: t("trace.problem.word"), text: problem)) }
        for (index, part) in parts.enumerated() { partSection(part, index) }
        if !remarks.isEmpty {
            pageSection(title: t("trace.remarks"), id: "hinweise") {
                prose { ul { for remark in remarks { li { remark } } } }
            }
        }
        if !sources.isEmpty {
            pageSection(title: t("trace.sources"), intro: t("trace.sources.intro"), id: "quellen") {
                for source in sources { sourcePart(source, t) }
            }
        }
        pageSection(title: t("trace.facts"), id: "eintrag") {
            definitionList(facts.map { Definition($0.label, $0.value) })
            evidence.map { href in p { a(.href(href)) { t("trace.evidence") } } }
        }
    }

    private func partSection(_ part: Part, _ index: Int) -> Node {
        pageSection(title: part.title, intro: part.intro, id: "rechnung-\(index + 1)") {
            traceSteps(part.trace)
            part.gases.map { dataTable($0) }
            for remark in part.remarks { p(.class("field-hint")) { remark } }
        }
    }

    private func sourcePart(_ source: Source, _ t: Texts) -> Node {
        div(.class("trace-origin")) {
            h3 { source.title }
            definitionList(source.facts.map { Definition($0.label, $0.value) })
            source.link.map { href in p { a(.href(href), .rel("noreferrer")) { t("trace.source.open") } } }
        }
    }
}
