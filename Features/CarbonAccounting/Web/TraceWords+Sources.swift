import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel

/// Every factor used, with all that its source says.
extension TraceWords {
    func sources(_ result: LineResult) -> [TracePage.Source] {
        guard case .success(let line) = result else { return [] }
        var seen: Set<String> = []
        let factors = CarbonAccounting.Trace(line).parts.flatMap(\.steps).flatMap { step -> [EmissionFactor] in
            switch step {
            case .factor(let factor, _): [factor]
            case .directPart(let whole, let upstream, _): [whole, upstream]
            default: []
            }
        }
        .filter { seen.insert($0.id).inserted }
        return factors.map(source) + potentials(of: factors)
    }

    private func source(_ factor: EmissionFactor) -> TracePage.Source {
        let input = context.basis.input
        let value = FactorWords.value(factor, set: input.settings.set, table: input.table, t)
        let uncertainty = factor.uncertainty.map {
            "± " + GermanFormat.exact($0.percent) + GermanFormat.thinSpace + "% – " + $0.basis
        }
        let facts: [(String, String?)] = [
            (t("source.value"), value), (t("source.year"), years(factor)),
            (t("source.region"), SourceWords.region(factor.region, t)),
            (t("source.boundary"), factor.boundary.label(t)), (t("source.title"), factor.source.title),
            (t("source.publisher"), publisher(factor.source)), (t("source.place"), factor.place),
            (t("source.licence"), factor.isUserDefined ? nil : SourceWords.licence(factor.source, t)),
            (t("source.read"), factor.source.dateRead.german), (t("source.status"), factor.status.label(t)),
            (t("source.purpose"), FactorWords.purposes(factor.purposes, t)), (t("source.uncertainty"), uncertainty),
            (t("source.enteredBy"), entered(factor)), (t("source.note"), factor.note),
        ]
        return TracePage.Source(title: factor.name, facts: present(facts), link: web(factor.source.url))
    }

    private func years(_ factor: EmissionFactor) -> String {
        guard let last = factor.validThrough, last > factor.year, last < 2100 else { return "\(factor.year)" }
        return "\(factor.year)–\(last)"
    }

    private func publisher(_ source: FactorSource) -> String? {
        source.publisher.isEmpty ? nil : "\(source.publisher), \(source.year)"
    }

    private func entered(_ factor: EmissionFactor) -> String? {
        factor.evidence.map { t("source.entered", ["name": $0.enteredBy, "date": $0.enteredOn.german]) }
    }

    /// Where the warming potentials stand that weighed the gases.
    private func potentials(of factors: [EmissionFactor]) -> [TracePage.Source] {
        let (table, set) = (context.basis.input.table, context.basis.input.settings.set)
        let names = factors.flatMap { factor -> [String] in
            if case .gases(let masses) = factor.emission { Array(masses.keys) } else { [] }
        }
        let gases = Set(names.compactMap { table.key(of: $0) }).sorted()
        let substances = Set(gases.flatMap { (try? table.components(of: $0).map(\.substance)) ?? [] })
        let values = substances.sorted { $0.id < $1.id }.compactMap { $0.values[set] }
        guard let first = values.first else { return [] }
        let places = Set(values.map(\.place)).sorted().joined(separator: "; ")
        let facts: [(String, String?)] = [
            (t("source.title"), first.source.title), (t("source.publisher"), publisher(first.source)),
            (t("source.place"), places), (t("source.licence"), SourceWords.licence(first.source, t)),
            (t("source.read"), first.source.dateRead.german),
        ]
        return [
            TracePage.Source(
                title: t("source.potentials", ["set": set.label(t)]),
                facts: present(facts),
                link: web(first.source.url)
            )
        ]
    }

    private func present(_ facts: [(String, String?)]) -> [EntryFacts.Fact] {
        facts.compactMap { label, value in
            value.flatMap { $0.isEmpty ? nil : EntryFacts.Fact(label: label, value: $0) }
        }
    }

    /// Only addresses of the web become links.
    private func web(_ address: String?) -> String? {
        address.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
    }
}
