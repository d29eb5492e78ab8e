import HTML
import Kernel
import WebPlatform

/// One programme whole: what it pays, for whom, until when, and how to get it.
struct ProgrammePage: FundingPage {
    /// What was already noted for this programme.
    struct Noted: Sendable {
        let link: PageLink
        let state: Mark
    }

    static let name = "Funding/programme"
    let title: String
    let here = FundingURL.finder
    let sections: [PageLink]
    let card: OfferCard
    let token: FormToken
    let measure: PageLink?
    let measureID: String?
    let back: String
    /// „Beratungshonorar“; nil where no rate is known.
    let base: String?
    /// As typed.
    let cost: String
    let costError: String?
    let steps: [String]
    let notes: String?
    let applyAt: String?
    let noted: [Noted]
    /// It is over: nothing to note any more.
    let isEnded: Bool

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: card.kicker, title: title) {
            actionLink(PageLink(t("programme.back"), href: back), style: .quiet)
        }
        leadSentence(card.headline)
        leadRemark {
            mark(card.sign)
            " \(card.purpose)"
        }
        measure.map { measure in
            p {
                t("finder.measure") + " "
                a(.href(measure.href)) { measure.label }
            }
        }
        card.stale.map { stale in notice(Notice(.warning, word: t("warning"), text: stale)) }
        if !isEnded { amountSection(t) }
        if !card.reasons.isEmpty || !card.met.isEmpty || !card.checks.isEmpty {
            pageSection(title: t("programme.conditions")) {
                card.reasonList(card.reasons + card.met, t)
                card.checkList(t)
            }
        }
        pageSection(title: t("programme.facts")) {
            definitionList(card.facts.map { Definition($0.term, $0.text) })
            notes.map { notes in p { FundingWords.spaced(notes) } }
        }
        if !isEnded { applySection(t) }
        pageSection(title: t("programme.sources")) {
            card.sourceList(t)
            p { t("aid.noAdvice") }
        }
    }

    private func amountSection(_ t: Texts) -> Node {
        pageSection(title: t("funding.amount")) {
            for rate in card.rates { p { rate } }
            p { card.amount ?? card.headline }
            card.trace.map { trace in traceSteps(trace) }
            base.map { base in
                form(.class("form"), .method("get"), .action(FundingURL.programme(card.id))) {
                    measureID.map { id in input(.type("hidden"), .name("massnahme"), .value(id)) }
                    numberField(
                        Field(name: "kosten", label: t("programme.cost"), hint: base, error: costError),
                        value: cost,
                        unit: "€",
                        width: .medium
                    )
                    actions { submitButton(t("programme.reckon"), style: .secondary) }
                }
            }
        }
    }

    private func applySection(_ t: Texts) -> Node {
        pageSection(title: t("programme.apply")) {
            if !steps.isEmpty { ol { for step in steps { li { FundingWords.spaced(step) } } } }
            applyAt.map { address in p { a(.href(address), .rel("noreferrer")) { t("programme.applyAt") } } }
            if !noted.isEmpty {
                p { t("programme.noted") }
                ul {
                    for item in noted {
                        li {
                            a(.href(item.link.href)) { item.link.label }
                            " "
                            mark(item.state)
                        }
                    }
                }
            }
            pageForm(
                PageForm(
                    action: FundingURL.applications,
                    tokens: [
                        token, FormToken(name: "programme", value: card.id),
                        FormToken(name: "measure", value: measureID ?? ""),
                    ]
                )
            ) {
                actions { submitButton(t("programme.note")) }
            }
        }
    }
}
