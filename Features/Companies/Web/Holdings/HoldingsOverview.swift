import Companies
import CompaniesStorage
import HTML
import Kernel
import WebPlatform

/// Everything the page of all holdings is made from.
struct HoldingsOverview {
    let names: HoldingNames
    let structure: HoldingStore.Structure
    let year: ReportingYear
    let choices: [ReportingYear]

    func page(_ t: Texts) throws -> HoldingsPage {
        HoldingsPage(
            title: t("section.holdings"),
            lead: t("holding.lead", count: structure.holdings.count),
            rows: structure.holdings.map { row($0, t) },
            sharesTitle: t("holding.shares", ["year": "\(year)"]),
            shares: try shares(t),
            years: YearSwitch(
                current: year.value,
                choices: choices.map { ($0.value, "\(CompaniesURL.holdings)?jahr=\($0)") }
            ),
            sections: CompaniesSection.links(.holdings, t)
        )
    }

    private func row(_ holding: Holding, _ t: Texts) -> HoldingsPage.Row {
        let words = t("holding.line", ["parent": names.name(holding.parent), "child": names.name(holding.child)])
        return HoldingsPage.Row(
            holding: PageLink(words, href: CompaniesURL.holding(holding.id)),
            share: holding.votes.map {
                t("holding.share.votes", ["share": percent(holding.share.fraction), "votes": percent($0.fraction)])
            } ?? percent(holding.share.fraction),
            operationalControl: holding.hasOperationalControl ? t("yes") : t("no"),
            accounting: holding.accounting.word(t),
            years: span(holding, t)
        )
    }

    private func shares(_ t: Texts) throws -> [HoldingsPage.ShareRow] {
        let consolidation = try Consolidation(structure.holdings, in: year)
        let relations = EnterpriseRelations(structure.holdings, undertakings: structure.undertakings, in: year)
            .relations
        return structure.undertakings.map { undertaking in
            let party = HoldingParty.undertaking(undertaking.id)
            func share(_ approach: ConsolidationApproach) -> String {
                percent((try? consolidation.share(of: party, approach: approach)) ?? 0)
            }
            return HoldingsPage.ShareRow(
                name: PageLink(undertaking.name, href: CompaniesURL.undertaking(undertaking.id)),
                operationalControl: share(.operationalControl),
                financialControl: share(.financialControl),
                equityShare: share(.equityShare),
                working: working(consolidation.terms(of: party, approach: .equityShare)),
                relation: relation(relations[undertaking.id], undertaking, t)
            )
        }
    }

    /// „83 % × 75 % + 10 %“; empty for a share held directly.
    private func working(_ terms: [Consolidation.Term]) -> String {
        if terms.count == 1, terms[0].holding.parent == .firm { return "" }
        return terms.map { term in
            term.holding.parent == .firm
                ? percent(term.factor) : "\(percent(term.parentShare)) × \(percent(term.factor))"
        }
        .joined(separator: " + ")
    }

    private func relation(_ relation: EnterpriseRelations.Relation?, _ undertaking: Undertaking, _ t: Texts) -> String {
        if let relation { return relation.word(t) }
        return undertaking.kind == .publicBody ? t("relation.publicBody") : t("relation.autonomous")
    }

    private func span(_ holding: Holding, _ t: Texts) -> String {
        switch (holding.firstYear, holding.lastYear) {
        case (nil, nil): t("span.always")
        case (let first?, nil): t("span.from", ["first": "\(first)"])
        case (nil, let last?): t("span.until", ["last": "\(last)"])
        case (let first?, let last?): t("span.both", ["first": "\(first)", "last": "\(last)"])
        }
    }

    private func percent(_ share: Double) -> String { ShareWords.percent(share) }
}
