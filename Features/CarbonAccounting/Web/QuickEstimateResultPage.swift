import HTML
import Kernel
import WebPlatform

/// The range, where it comes from, what would narrow it, and on which assumptions it stands.
struct QuickEstimateResultPage: Page {
    struct Missing: Sendable {
        let label: String
        /// The field of the form where it can be said.
        let href: String
    }

    struct Advice: Sendable {
        let label: String
        let sentence: String
        let effect: String
    }

    struct Reason: Sendable {
        let label: String
        let sentences: [String]
    }

    struct Assumption: Sendable {
        let label: String
        let note: String
        let low: String
        let mid: String
        let high: String
        let sources: [Source]
    }

    struct Source: Sendable {
        let title: String
        let href: String?
        /// „gelesen am 22.11.2026“
        let read: String
    }

    struct Factor: Sendable {
        let link: PageLink
        let value: String
        let source: Source
    }

    static let name = "CarbonAccounting/quickEstimateResult"
    let title: String
    let kicker: String
    let lead: String
    let leadFigures: [String]
    let remark: String
    let refused: String?
    let figures: [KeyFigure]
    /// The whole range as one band, and the spans it is made of.
    let range: ChartFigure
    let items: ChartFigure
    let missing: [Missing]
    let adviceTitle: String
    let advice: [Advice]
    let reasons: [Reason]
    let assumptions: [Assumption]
    let factors: [Factor]
    let onward: Onward

    /// The way on: an account for a visitor, the year's balance for a member.
    struct Onward: Sendable {
        let sentence: String
        let primary: PageLink
        let secondary: PageLink?
    }

    var place: String { CarbonAccountingURL.quickEstimate }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) {
            actionLink(PageLink(t("quick.change"), href: CarbonAccountingURL.quickEstimate), style: .secondary)
        }
        leadSentence(lead, figures: leadFigures)
        leadRemark { remark }
        refused.map { text in notice(Notice(.warning, word: t("quick.refused.word"), text: text)) }
        chartFigure(range)
        keyFigures(figures)
        notice(Notice(.info, word: t("quick.honesty.word"), text: t("quick.honesty")))
        pageSection(title: t("quick.items.title"), intro: t("quick.items.intro"), id: "posten") {
            chartFigure(items)
            unsaid(t)
        }
        narrowing(t)
        pageSection(title: t("quick.onward.title"), id: "weiter") {
            p(.class("quick-onward")) { onward.sentence }
            actions {
                actionLink(onward.primary, style: .primary)
                onward.secondary.map { link in actionLink(link, style: .quiet) }
            }
        }
        proof(t)
    }

    /// Parts about which nothing was said: missing, and not 0.
    private func unsaid(_ t: Texts) -> Node? {
        missing.isEmpty
            ? nil
            : definitionList(
                missing.map { part in
                    let sign = mark(Mark(.missing, t("missing")))
                    return Definition(
                        part.label,
                        .group([sign, .text(" "), a(.href(part.href)) { t("quick.missing.add", ["part": part.label]) }])
                    )
                }
            )
    }

    private func narrowing(_ t: Texts) -> Node {
        pageSection(title: adviceTitle, id: "genauer") {
            if !advice.isEmpty {
                ol(.class("quick-advice")) {
                    for item in advice {
                        li {
                            h3 { item.label }
                            p { item.sentence }
                            p(.class("quick-effect")) { item.effect }
                        }
                    }
                }
            }
            h3(.class("quick-reasons-title")) { t("quick.reasons.title") }
            definitionList(reasons.map { reason in Definition(reason.label, reason.sentences.joined(separator: " ")) })
        }
    }
}
