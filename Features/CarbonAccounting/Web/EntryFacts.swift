import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import Kernel
import WebPlatform

/// A line field by field, as confirmation, conflict and trace show it.
struct EntryFacts {
    let context: EntryContext
    let t: Texts

    struct Fact: Sendable, Equatable {
        let label: String
        /// Empty where nothing was stated.
        let value: String
    }

    /// The line's own words, else its factor, else its category.
    static func title(_ entry: ActivityEntry, _ basis: YearBasis, _ t: Texts) -> String {
        if !entry.description.isEmpty { return entry.description }
        return basis.match(entry.factor)?.factor.name ?? entry.category.label(t)
    }

    /// „Dieser Eintrag ergibt 4.332 kg CO₂e.“ with both methods where they differ, and what comes on top in 3.3.
    static func result(_ line: InventoryLine, _ t: Texts) -> String {
        var parts: [String] = []
        let (location, market) = (line.kilograms(.location), line.kilograms(.market))
        if location == market {
            parts.append(t("entry.result.one", ["amount": kilograms(location, t)]))
        } else {
            parts.append(
                t("entry.result.both", ["location": kilograms(location, t), "market": kilograms(market, t)])
            )
        }
        if line.upstreamKilograms > 0 {
            parts.append(t("entry.result.upstream", ["amount": kilograms(line.upstreamKilograms, t)]))
        }
        if line.entry.kind != .emission { parts.append(t("entry.result.beside")) }
        return parts.joined(separator: " ")
    }

    /// „4.332 kg CO₂e“; „fehlt“ where a method has no figure.
    static func kilograms(_ value: Double?, _ t: Texts) -> String {
        value.map { NumberWords.kilograms($0) + GermanFormat.thinSpace + t("factor.kilograms") } ?? t("missing")
    }

    func facts(_ entry: ActivityEntry) -> [Fact] {
        let site = context.sites.first { $0.id == entry.site }?.name ?? ""
        let contract = entry.contract.flatMap { id in context.contracts.first { $0.id == id }?.name } ?? ""
        let evidence = entry.evidence.flatMap { id in context.evidence.first { $0.id == id }?.fileName } ?? ""
        let factor = entry.factor == .none ? "" : context.basis.match(entry.factor)?.factor.name ?? entry.factor.text
        return [
            Fact(label: t("entry.category"), value: entry.category.numberedLabel(t)),
            Fact(label: t("entry.description"), value: entry.description),
            Fact(label: t("entry.site"), value: site),
            Fact(label: t("entry.period"), value: EntryPeriod.full(entry.period, in: entry.year, t)),
            Fact(label: t("entry.amount"), value: NumberWords.amountWithUnit(entry, t)),
            Fact(label: t("entry.derivation"), value: entry.derivation.map { DerivationWords.formula($0, t) } ?? ""),
            Fact(label: t("entry.method"), value: method(entry)),
            Fact(label: t("entry.factor"), value: factor),
            Fact(label: t("entry.contract"), value: contract),
            Fact(label: t("entry.properties"), value: properties(entry)),
            Fact(label: t("entry.meter"), value: entry.meter),
            Fact(label: t("entry.quality.group"), value: quality(entry.dataQuality)),
            Fact(label: t("entry.evidence"), value: evidence),
            Fact(label: t("entry.kind"), value: entry.kind == .emission ? "" : entry.kind.label(t)),
            Fact(label: t("entry.note"), value: entry.note),
        ]
    }

    private func method(_ entry: ActivityEntry) -> String {
        switch entry.method {
        case .activity: return ""
        case .spend(let basis):
            return t("entry.method.spend", ["year": "\(basis.year)", "valuation": basis.valuation.label(t)])
        case .supplierFigure(let figure):
            return t(
                "entry.method.supplier",
                [
                    "value": GermanFormat.exact(figure.kilogramsPerUnit), "unit": figure.unit.label(t),
                    "source": figure.source,
                ]
            )
        }
    }

    private func properties(_ entry: ActivityEntry) -> String {
        entry.properties.map { property in
            let unit = property.kind.unit(t).map { GermanFormat.thinSpace + $0 } ?? ""
            return "\(property.kind.label(t)) \(property.kind.typed(property.value))\(unit) (\(property.source))"
        }
        .joined(separator: "; ")
    }

    private func quality(_ quality: DataQuality) -> String {
        switch quality {
        case .none: ""
        case .percent(let halfWidth): "± " + Percent.text(halfWidth) + GermanFormat.thinSpace + "%"
        case .pedigree(let score):
            t("entry.quality.marks", ["marks": score.marks.map(String.init).joined(separator: " · ")])
        }
    }
}
