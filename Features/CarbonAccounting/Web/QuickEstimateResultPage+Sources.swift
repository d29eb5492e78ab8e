import CarbonAccounting
import EmissionFactors
import HTML
import Kernel

extension QuickEstimateResultPage {
    /// Only what entered this very range.
    static func assumptions(_ facts: QuickEstimateFacts, _ t: Texts) -> [Assumption] {
        var rows: [Assumption] = []
        for item in facts.estimate.items {
            let energy = facts.energy(item)
            for reason in item.reasons {
                switch reason {
                case .price(let range):
                    let unit = energy?.unit.quickLabel(t) ?? ""
                    let label = t("quick.assumption.price", ["energy": item.label, "unit": unit])
                    rows.append(assumption(label, range, facts, t) { QuickEstimateFacts.price($0, t) })
                case .distance(let range):
                    rows.append(
                        assumption(t("quick.assumption.distance"), range, facts, t) {
                            GermanFormat.significant($0) + GermanFormat.thinSpace + "km"
                        }
                    )
                case .days(let range):
                    rows.append(
                        assumption(t("quick.assumption.days"), range, facts, t) { GermanFormat.significant($0) }
                    )
                case .factor: break
                }
            }
            if item.part == .commuting { rows.append(modes(facts, t)) }
        }
        return rows
    }

    private static func assumption(
        _ label: String,
        _ range: QuickEstimateAssumptions.Range,
        _ facts: QuickEstimateFacts,
        _ t: Texts,
        _ words: (Double) -> String
    ) -> Assumption {
        Assumption(
            label: label,
            note: range.note,
            low: words(range.low),
            mid: words(range.mid),
            high: words(range.high),
            sources: sources(range.sources, facts, t)
        )
    }

    /// How people come to work has no range: the shares stand in the middle.
    private static func modes(_ facts: QuickEstimateFacts, _ t: Texts) -> Assumption {
        let commuting = facts.assumptions.commuting
        let shares = commuting.modes.map { "\($0.label) \(GermanFormat.percent($0.share, places: 0))" }
        return Assumption(
            label: t("quick.assumption.modes"),
            note: shares.joined(separator: ", ") + ". " + commuting.note,
            low: "",
            mid: "",
            high: "",
            sources: sources(commuting.sources, facts, t)
        )
    }

    private static func sources(_ ids: [String], _ facts: QuickEstimateFacts, _ t: Texts) -> [Source] {
        ids.compactMap { facts.assumptions.source($0) }.map { source in
            Source(
                title: "\(source.title) (\(source.publisher), \(source.year))",
                href: source.url,
                read: t("quick.source.read", ["date": source.dateRead.german])
            )
        }
    }

    static func factors(_ facts: QuickEstimateFacts, _ t: Texts) -> [Factor] {
        facts.factors.map { factor in
            let value = FactorWords.value(factor, set: .ar6, table: facts.library.gwp, t)
            return Factor(
                link: PageLink("\(factor.name), \(factor.year)", href: "/faktoren/\(factor.series)"),
                value: value ?? t("missing"),
                source: Source(
                    title: "\(factor.source.title) (\(factor.source.publisher), \(factor.source.year))",
                    href: factor.source.url,
                    read: t("quick.source.read", ["date": factor.source.dateRead.german])
                )
            )
        }
    }
}
