import EmissionFactors
import Kernel

/// Where and when: kind, category, site, period.
extension RowDraft {
    mutating func kind() -> EntryKind {
        let text = row[.kind]
        guard !text.isEmpty, !isFaulty(.kind) else { return .emission }
        if let kind = vocabulary.kinds.code(text) { return kind }
        fault(.kind, .unknownWord(allowed: EntryKind.allCases.map { vocabulary.kinds.title($0) }))
        return .emission
    }

    mutating func category() -> EmissionCategory? {
        let text = row[.category]
        guard !text.isEmpty, !isFaulty(.category) else { return nil }
        if let category = vocabulary.categories.code(text) { return category }
        let titles = wantsSuggestions ? EmissionCategory.allCases.map { vocabulary.categories.title($0) } : []
        fault(.category, .unknownCategory(suggestions: Nearest.among(titles, to: text)))
        return nil
    }

    /// Where the cell is empty, the factor may tell the category.
    mutating func category(_ stated: EmissionCategory?, from factor: FactorReference?) -> EmissionCategory? {
        guard stated == nil, !isFaulty(.category) else { return stated }
        if let factor, let found = context.factors.factor(factor), let category = EmissionCategory(usualFor: found) {
            notice(.category, .categoryFromFactor)
            return category
        }
        fault(.category, .missing)
        return nil
    }

    mutating func site() -> (id: SiteID, name: String)? {
        let text = row[.site]
        guard !isFaulty(.site) else { return nil }
        switch context.sites {
        case .open:
            return SiteDirectory.openID(of: text).map { ($0, text) }
        case .known(let directory):
            if let id = directory.id(of: text) { return (id, text) }
            if text.isEmpty, let only = directory.only {
                notice(.site, .siteAssumed)
                return (only, directory.name(of: only) ?? "")
            }
            let suggestions = wantsSuggestions ? directory.nearest(to: text) : []
            fault(.site, text.isEmpty ? .missing : .unknownSite(suggestions: suggestions))
            return nil
        }
    }

    mutating func period() -> (days: DatePeriod, years: [ReportingYear])? {
        guard !isFaulty(.from), !isFaulty(.to), let period = statedPeriod() else { return nil }
        guard let year = context.year else {
            let years = (period.first.year...period.last.year).compactMap { ReportingYear($0) }
            if years.isEmpty { fault(.from, .notADate) }
            return years.isEmpty ? nil : (period, years)
        }
        let inside = period.overlap(with: year.period)
        guard inside > 0 else {
            fault(row[.from].isEmpty ? .to : .from, .outsideYear(year))
            return nil
        }
        if inside < period.days { notice(.from, .daysOutsideYear(period.days - inside)) }
        return (period, [year])
    }

    private mutating func statedPeriod() -> DatePeriod? {
        let (from, to) = (parsed(.from), parsed(.to))
        guard !isFaulty(.from), !isFaulty(.to) else { return nil }
        switch (from, to) {
        case (let from?, let to?):
            if let period = DatePeriod(first: from.first, last: to.last) { return period }
            fault(.to, .periodReversed)
            return nil
        case (let from?, nil): return from
        // A month in the second column alone is a period; a single day is only half of one.
        case (nil, let to?) where to.days > 1: return to
        case (nil, .some):
            fault(.from, .missing)
            return nil
        case (nil, nil):
            if let year = context.year {
                notice(.from, .wholeYearAssumed)
                return year.period
            }
            fault(.from, .missing)
            return nil
        }
    }

    private mutating func parsed(_ column: ImportColumn) -> DatePeriod? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        do throws(PeriodText.Problem) {
            return try PeriodText(vocabulary: vocabulary).parse(text)
        } catch {
            switch error {
            case .unreadable: fault(column, .notADate)
            case .ambiguous: fault(column, .ambiguousDate)
            }
            return nil
        }
    }
}
