import CarbonAccounting
import Kernel
import WebPlatform

/// When it was used, and how sure the amount is.
extension EntryReading {
    /// Days within the year, at least one of them.
    mutating func period() -> DatePeriod? {
        guard let first = date(.from), let last = date(.to) else { return nil }
        guard let period = DatePeriod(first: first, last: last) else {
            errors.add(
                EntryField.to.rawValue,
                t("entry.period.reversed", ["first": first.german, "last": last.german])
            )
            return nil
        }
        guard context.rules.touchesYear(period) else {
            errors.add(
                EntryField.from.rawValue,
                t(
                    "entry.period.outside",
                    ["first": first.german, "last": last.german, "year": "\(context.year)"]
                )
            )
            return nil
        }
        return period
    }

    private mutating func date(_ field: EntryField) -> LocalDate? {
        let text = form[field]
        if let date = LocalDate(iso: text) ?? LocalDate(german: text) {
            form[field] = date.iso
            return date
        }
        errors.add(field.rawValue, text.isEmpty ? t("entry.date.missing") : t("entry.date.invalid", ["value": text]))
        return nil
    }

    mutating func quality() -> DataQuality? {
        switch QualityChoice(rawValue: form[.quality]) {
        case nil, .some(.none): return DataQuality.none
        case .percent:
            if form[.percent].isEmpty {
                errors.add(EntryField.percent.rawValue, t("entry.percent.missing"))
                return nil
            }
            guard let percent = number(.percent) else { return nil }
            guard DataQuality.allows(percent / 100) else {
                errors.add(EntryField.percent.rawValue, t("entry.percent.range", ["value": form[.percent]]))
                return nil
            }
            return .percent(percent / 100)
        case .pedigree:
            let marks = EntryForm.pedigreeFields.map { Int(form[$0]) ?? 0 }
            for (field, mark) in zip(EntryForm.pedigreeFields, marks) where !(1...5).contains(mark) {
                errors.add(field.rawValue, t("entry.pedigree.missing", ["field": t("pedigree.\(field.rawValue)")]))
            }
            let score = PedigreeScore(
                reliability: marks[0],
                completeness: marks[1],
                temporal: marks[2],
                geographical: marks[3],
                technological: marks[4]
            )
            return score.map { .pedigree($0) }
        }
    }
}
