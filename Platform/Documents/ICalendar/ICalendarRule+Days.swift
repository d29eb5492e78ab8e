import Foundation
import Kernel

extension ICalendarRule {
    /// The days of the rule that lie in a span, in order. Each step goes ahead in time and the span ends, so that a rule
    /// without an end costs no more than one with; of rules that are counted, the days before the span are too.
    /// - Parameter span: day numbers.
    func days(
        from start: LocalDate,
        in span: ClosedRange<Int>,
        line: ICalendarLine,
        budget: inout ICalendarBudget
    ) throws(ICalendarFault) -> [LocalDate] {
        var (found, counted): ([LocalDate], Int) = ([], 0)
        let lastDay = min(span.upperBound, until?.day.adding(days: 1).dayNumber ?? span.upperBound)
        var step = count == nil ? firstStep(from: start, reaching: span.lowerBound) : 0
        while let first = beginning(of: step, from: start), first.dayNumber <= lastDay {
            let candidates = candidates(of: step, from: start)
            try budget.take(1 + candidates.count)
            for day in candidates where day >= start {
                guard day.dayNumber <= lastDay else { return found }
                counted += 1
                if let count, counted > count { return found }
                if day.dayNumber >= span.lowerBound { found.append(day) }
            }
            step += interval
        }
        return found
    }

    /// The last step that cannot lie behind the day.
    private func firstStep(from start: LocalDate, reaching day: Int) -> Int {
        let apart = day - start.dayNumber
        let length =
            switch frequency {
            case .daily: 1
            case .weekly: 7
            case .monthly: 31
            case .yearly: 366
            }
        return max(0, apart / length / interval - 1) * interval
    }

    /// The first day of the day, week, month or year so many after that of the start; nil when the calendar ends.
    private func beginning(of step: Int, from start: LocalDate) -> LocalDate? {
        switch frequency {
        case .daily: return LocalDate(dayNumber: start.dayNumber + step)
        case .weekly:
            let into = (start.weekday.rawValue - weekStart.rawValue + 7) % 7
            return LocalDate(dayNumber: start.dayNumber - into + 7 * step)
        case .monthly:
            let count = start.year * 12 + start.month - 1 + step
            return LocalDate(year: count / 12, month: count % 12 + 1, day: 1)
        case .yearly: return LocalDate(year: start.year + step, month: 1, day: 1)
        }
    }

    private func candidates(of step: Int, from start: LocalDate) -> [LocalDate] {
        guard let first = beginning(of: step, from: start) else { return [] }
        var candidates: [LocalDate]
        switch frequency {
        case .daily:
            candidates = [first].filter { day in
                (days.isEmpty || days.contains { $0.weekday == day.weekday })
                    && (monthDays.isEmpty || Month(day).days(monthDays).contains(day))
            }
        case .weekly:
            let weekdays = days.isEmpty ? [start.weekday] : days.map(\.weekday)
            candidates = (0..<7).map { first.adding(days: $0) }.filter { weekdays.contains($0.weekday) }
        case .monthly: candidates = inMonth(Month(first), from: start)
        case .yearly: candidates = inYear(first.year, from: start)
        }
        if !months.isEmpty { candidates = candidates.filter { months.contains($0.month) } }
        candidates = Set(candidates).sorted()
        guard !positions.isEmpty else { return candidates }
        let chosen = positions.map { $0 > 0 ? $0 - 1 : candidates.count + $0 }.filter(candidates.indices.contains)
        return Set(chosen).sorted().map { candidates[$0] }
    }

    private func inMonth(_ month: Month, from start: LocalDate) -> [LocalDate] {
        if !monthDays.isEmpty {
            return month.days(monthDays).filter { day in
                days.isEmpty || days.contains { $0.weekday == day.weekday }
            }
        }
        if !days.isEmpty { return days.flatMap { Self.matching($0, month.all) } }
        return month.days([start.day])
    }

    private func inYear(_ year: Int, from start: LocalDate) -> [LocalDate] {
        if !months.isEmpty { return months.flatMap { inMonth(Month(year: year, month: $0), from: start) } }
        let all = (1...12).map { Month(year: year, month: $0) }
        if !monthDays.isEmpty { return all.flatMap { inMonth($0, from: start) } }
        if !days.isEmpty {
            let whole = all.flatMap(\.all)
            return days.flatMap { Self.matching($0, whole) }
        }
        return Month(year: year, month: start.month).days([start.day])
    }

    /// Of these days those of the weekday, or the one at its place among them.
    private static func matching(_ day: Day, _ among: [LocalDate]) -> [LocalDate] {
        let matching = among.filter { $0.weekday == day.weekday }
        guard day.ordinal != 0 else { return matching }
        let index = day.ordinal > 0 ? day.ordinal - 1 : matching.count + day.ordinal
        return matching.indices.contains(index) ? [matching[index]] : []
    }

    private struct Month {
        let all: [LocalDate]

        init(year: Int, month: Int) {
            all = (1...31).compactMap { LocalDate(year: year, month: month, day: $0) }
        }

        init(_ day: LocalDate) { self.init(year: day.year, month: day.month) }

        /// By number, from the end when negative; those that the month does not have are left out.
        func days(_ numbers: [Int]) -> [LocalDate] {
            numbers.compactMap { number in
                let index = number > 0 ? number - 1 : all.count + number
                return all.indices.contains(index) ? all[index] : nil
            }
        }
    }
}
