import ActionPlanning
import Kernel
import WebPlatform

extension MeasureForm {
    /// The measure with what was typed, or sentences.
    /// - Parameters:
    ///   - measure: what stays as it is: id, origin, status.
    ///   - others: all measures of the firm, for what it needs and excludes.
    func validated(
        over measure: Measure,
        among others: [Measure],
        _ t: Texts
    ) -> (value: Measure?, errors: FieldErrors) {
        var numbers = MeasureNumbers(t)
        if title.isEmpty { numbers.errors.add("title", t("measure.title.missing")) }
        numbers.limit("title", title, t("measure.title"), Measure.longestTitle)
        if !MeasureWords.themes.contains(theme) { numbers.errors.add("theme", t("measure.theme.missing")) }
        numbers.limit("description", description, t("measure.description"), Measure.longestText)
        var result = with(version: version, over: measure)
        result.investment = numbers.number("investment", investment, t("measure.investment"), least: 0)
        result.runningCost = numbers.number("runningCost", runningCost, t("measure.runningCost"))
        result.life = numbers.whole("life", life, t("measure.life"), 1...Measure.longestLife)
        result.residualValue = numbers.number("residualValue", residualValue, t("measure.residualValue"))
        result.savings = savings.enumerated().compactMap { Self.saving($1, $0, &numbers, t) }
        result.start = numbers.date("start", start, t("measure.start"))
        result.end = numbers.date("end", end, t("measure.end"))
        if let start = result.start, let end = result.end, end < start {
            numbers.errors.add("end", t("measure.end.early", ["start": start.german, "end": end.german]))
        }
        for name in Self.lines {
            numbers.limit(name, words[name] ?? "", t("measure.words.\(name)"), Measure.longestLine)
        }
        for name in Self.texts {
            numbers.limit(name, words[name] ?? "", t("measure.words.\(name)"), Measure.longestText)
        }
        let known = Set(others.map(\.id)).subtracting([measure.id])
        result.requires = known.intersection(requires.compactMap { MeasureID($0) })
        result.excludes = known.intersection(excludes.compactMap { MeasureID($0) })
        var titles = Dictionary(others.map { ($0.id, $0.title) }) { first, _ in first }
        titles[measure.id] = title
        for found in MeasureContradiction.all(of: result, among: others.map { Self.released($0, by: result) }) {
            // What was dropped, or comes later, may change again: it is said on the page, not refused.
            switch found {
            case .needsDropped, .needComesLater: continue
            default: numbers.errors.add("requires", MeasureWords.contradiction(found, titles: titles, t))
            }
        }
        return (numbers.errors.isEmpty ? result : nil, numbers.errors)
    }

    /// Exclusions hold both ways: what this measure no longer excludes, the other does not either.
    private static func released(_ other: Measure, by measure: Measure) -> Measure {
        var other = other
        if !measure.excludes.contains(other.id) { other.excludes.remove(measure.id) }
        return other
    }

    private func with(version: Int, over measure: Measure) -> Measure {
        func word(_ name: String) -> String { words[name] ?? "" }
        return Measure(
            id: measure.id,
            firm: measure.firm,
            title: title,
            description: description,
            theme: theme,
            status: measure.status,
            origin: measure.origin,
            responsible: word("responsible"),
            qualification: word("qualification"),
            participation: word("participation"),
            risks: word("risks"),
            nextStep: word("nextStep"),
            coach: word("coach"),
            lesson: word("lesson"),
            proof: word("proof"),
            version: version
        )
    }

    private static func saving(
        _ row: SavingRow,
        _ index: Int,
        _ numbers: inout MeasureNumbers,
        _ t: Texts
    ) -> Measure.Saving? {
        if row.isEmpty { return nil }
        let name = "saving-\(index)-"
        let place = ["row": "\(index + 1)"]
        guard let (quantity, unit) = SavingChoice.parsed(row.what) else {
            numbers.errors.add(name + "what", t("measure.saving.what.missing", ["row": "\(index + 1)"]))
            return nil
        }
        var saving = Measure.Saving(
            quantity: quantity,
            amount: numbers.number(name + "amount", row.amount, t("measure.saving.amount.of", ["row": place["row"]!])),
            unit: unit
        )
        saving.uncertainty = numbers.percent(
            name + "uncertainty",
            row.uncertainty,
            t("measure.saving.uncertainty.of", ["row": place["row"]!]),
            least: 0,
            most: 100
        )
        saving.price = numbers.number(
            name + "price",
            row.price,
            t("measure.saving.price.of", ["row": place["row"]!]),
            least: 0,
            most: 1e9
        )
        return saving
    }
}
