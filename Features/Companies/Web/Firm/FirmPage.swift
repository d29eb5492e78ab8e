import Companies
import HTML
import Kernel
import WebPlatform

/// What the hub knows of the firm, answered first with its size.
struct FirmPage: Page {
    static let name = "Companies/firm"
    let title: String
    let lead: String
    /// Parts of the lead that are set off.
    let leadFigures: [String]
    let facts: [(term: String, value: String?)]
    /// What is missing for a balance, each with the page where it is said.
    let gaps: [PageLink]
    let sizesTitle: String
    let sizes: [SizePanel]
    /// Said when both definitions give different classes.
    let difference: String?
    let figures: PageLink
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("firm.edit"), href: CompaniesURL.masterData), style: .primary)
        }
        leadSentence(lead, figures: leadFigures)
        if !gaps.isEmpty { gapNotice(t) }
        pageSection(title: t("firm.facts"), id: "stammdaten") { factList(t) }
        pageSection(title: sizesTitle, intro: t("size.intro"), id: "groesse") { sizeHead(t) }
        for size in sizes { size.node(t) }
    }

    private func gapNotice(_ t: Texts) -> Node {
        notice(
            Notice(
                .info,
                word: t("firm.gaps.word"),
                content: .group([
                    p { t("firm.gaps.text") },
                    ul { for gap in gaps { li { a(.href(gap.href)) { gap.label } } } },
                ])
            )
        )
    }

    private func factList(_ t: Texts) -> Node {
        definitionList(
            facts.map { fact in
                Definition(fact.term, fact.value.map { .text($0) } ?? mark(Mark(.missing, t("missing"))))
            }
        )
    }

    @NodeBuilder private func sizeHead(_ t: Texts) -> [Node] {
        difference.map { difference in p { difference } }
        actions { actionLink(figures) }
    }
}
