import ActionPlanning
import Kernel

/// Ranges and marks of the catalogue in words.
struct CatalogueWords {
    let t: Texts

    init(_ t: Texts) { self.t = t }

    func difficulty(_ measure: CatalogueMeasure) -> String { t("catalogue.difficulty.\(measure.difficulty.rawValue)") }
    func selfPaying(_ measure: CatalogueMeasure) -> String { t("catalogue.selfPaying.\(measure.selfPaying.rawValue)") }
    func sectors(_ measure: CatalogueMeasure) -> String {
        MeasureWords.sectors.filter { measure.sectors.contains($0) }.map { t("catalogue.sector.\($0)") }
            .joined(separator: ", ")
    }

    /// All figures of a measure: what it is for, the range, what the source says.
    func figures(of measure: CatalogueMeasure) -> [(name: String, range: String?, note: String)] {
        let effects = measure.effects.map { effect in
            (
                t("catalogue.effect", ["of": effect.of]), self.effect(effect),
                note(effect.range, measure)
            )
        }
        let others: [(String, CatalogueMeasure.Range?, String)] = [
            (t("measure.investment"), measure.investment, "€"), (t("measure.runningCost"), measure.runningCost, "€"),
            (t("measure.life"), measure.life, t("catalogue.years")),
            (t("catalogue.leadTime"), measure.leadTime, t("catalogue.weeks")),
        ]
        return effects
            + others.map { name, range, unit in
                (name, range.flatMap { self.range($0, unit: unit) }, range.map { note($0, measure) } ?? "")
            }
    }

    /// Those that are known, each as a sentence, for the page of a measure made from it.
    func ranges(of measure: CatalogueMeasure) -> [String] {
        figures(of: measure).compactMap { figure in
            figure.range.map { t("catalogue.range.line", ["name": figure.name, "range": $0, "note": figure.note]) }
        }
    }

    func effect(_ effect: CatalogueMeasure.Effect) -> String? {
        switch effect.kind {
        case .share: range(effect.range, unit: "%", scale: 100)
        case .absolute, .perUnit: range(effect.range, unit: effect.unit ?? "")
        }
    }

    /// „10 bis 30 %“, „bis 30 %“, „mindestens 10 %“
    func range(_ range: CatalogueMeasure.Range, unit: String, scale: Double = 1) -> String? {
        func number(_ value: Double) -> String { MeasureWords.number(value * scale) }
        let amount: String
        switch (range.low, range.high) {
        case (nil, nil): return nil
        case (let low?, let high?):
            amount = low == high ? number(low) : t("catalogue.range", ["low": number(low), "high": number(high)])
        case (let low?, nil): amount = t("catalogue.range.least", ["low": number(low)])
        case (nil, let high?): amount = t("catalogue.range.most", ["high": number(high)])
        }
        let whole = unit.isEmpty ? amount : amount + GermanFormat.thinSpace + unit
        return range.per.map { whole + " " + $0 } ?? whole
    }

    private func note(_ range: CatalogueMeasure.Range, _ measure: CatalogueMeasure) -> String {
        let source = range.source.flatMap { measure.sources.indices.contains($0) ? measure.sources[$0] : nil }
        let name = source.map { source in
            t("catalogue.source", ["publisher": source.publisher, "year": source.year.map { ", \($0)" } ?? ""])
        }
        return [range.note, name].compactMap(\.self).joined(separator: " ")
    }
}

extension CatalogueWords {
    /// „10 bis 30 % von: Strom für Druckluft“; nil where no range is known.
    func firstEffect(of measure: CatalogueMeasure) -> String? {
        measure.effects.lazy.compactMap { effect in
            self.effect(effect).map { t("catalogue.effect.of", ["range": $0, "of": effect.of]) }
        }.first
    }

    func detail(of source: ContentSource) -> String {
        let year = source.year.map { ", \($0)" } ?? ""
        return t("catalogue.source.detail", ["publisher": source.publisher, "year": year, "day": source.seen.german])
    }
}
