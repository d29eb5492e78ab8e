import Kernel

/// Reads a day, month, quarter, half-year or year as people write it.
struct PeriodText: Sendable {
    enum Problem: Error { case unreadable, ambiguous }

    let vocabulary: ImportVocabulary

    /// `31.03.2025`, `2025-03-31`, `Jan 2025`, `Jan 25`, `01/2025`, `2025-01`, `Q1 2025`, `1. Halbjahr 2025`, `2025`.
    /// Refused as ambiguous: years of two digits behind a day, and days that could as well be the month.
    func parse(_ text: String) throws(Problem) -> DatePeriod {
        let text = Self.withoutMidnight(text)
        if let day = LocalDate(german: text) ?? LocalDate(iso: text) { return try span(day, day) }
        let tokens = Self.tokens(text)
        guard (1...3).contains(tokens.count) else { throw .unreadable }
        let numbers = tokens.compactMap { Int($0) }
        if numbers.count == tokens.count { return try digits(tokens.map(String.init), numbers, text) }
        return try words(tokens.map(String.init))
    }

    private func digits(_ tokens: [String], _ numbers: [Int], _ text: String) throws(Problem) -> DatePeriod {
        switch tokens.count {
        case 1:
            guard tokens[0].count == 4 else { throw .unreadable }
            return try months(1...12, of: numbers[0])
        case 2:
            let yearFirst = tokens[0].count == 4
            guard yearFirst || tokens[1].count == 4 else { throw .unreadable }
            let (month, year) = yearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
            guard (1...12).contains(month) else { throw .unreadable }
            return try months(month...month, of: year)
        default:
            return try day(tokens, numbers)
        }
    }

    /// `31/03/2025` has one meaning, `03/04/2025` two.
    private func day(_ tokens: [String], _ numbers: [Int]) throws(Problem) -> DatePeriod {
        guard tokens[0].count <= 2, tokens[1].count <= 2 else { throw .unreadable }
        if tokens[2].count == 2 { throw .ambiguous }
        let german = LocalDate(year: numbers[2], month: numbers[1], day: numbers[0])
        let american = LocalDate(year: numbers[2], month: numbers[0], day: numbers[1])
        switch (german, american) {
        case (let day?, let other) where other == nil || other == day: return try span(day, day)
        case (nil, let day?): return try span(day, day)
        case (nil, nil): throw .unreadable
        default: throw .ambiguous
        }
    }

    private func words(_ tokens: [String]) throws(Problem) -> DatePeriod {
        let numbers = tokens.map { Int($0) }
        guard let place = numbers.firstIndex(of: nil) else { throw .unreadable }
        let others = numbers.enumerated().filter { $0.offset != place }.compactMap(\.element)
        guard others.count == tokens.count - 1 else { throw .unreadable }
        if let month = vocabulary.months.code(tokens[place]) {
            if others.count == 1 { return try months(month...month, of: Self.fullYear(others[0])) }
            guard others.count == 2, place == 1, let day = LocalDate(year: others[1], month: month, day: others[0])
            else { throw .unreadable }
            return try span(day, day)
        }
        guard let kind = vocabulary.spans.code(tokens[place]), others.count == 2 else { throw .unreadable }
        // `2025 Q1` or `Q1 2025`: the year is the number of four digits.
        let (number, year) = others[0] > 99 ? (others[1], others[0]) : (others[0], others[1])
        let length = kind == .quarter ? 3 : 6
        guard number >= 1, number <= 12 / length else { throw .unreadable }
        return try months(((number - 1) * length + 1)...(number * length), of: year)
    }

    /// Behind the name of a month two digits can only be the year: Excel writes `Jan 25`.
    private static func fullYear(_ number: Int) -> Int { (0...99).contains(number) ? 2000 + number : number }

    private func months(_ months: ClosedRange<Int>, of year: Int) throws(Problem) -> DatePeriod {
        guard (1990...2100).contains(year), let first = LocalDate(year: year, month: months.lowerBound, day: 1),
            let last = (28...31).reversed().lazy.compactMap({
                LocalDate(year: year, month: months.upperBound, day: $0)
            }).first
        else { throw .unreadable }
        return try span(first, last)
    }

    private func span(_ first: LocalDate, _ last: LocalDate) throws(Problem) -> DatePeriod {
        guard let period = DatePeriod(first: first, last: last) else { throw .unreadable }
        return period
    }

    /// Runs of digits and runs of letters; everything else separates.
    private static func tokens(_ text: String) -> [Substring] {
        var tokens: [Substring] = []
        var start = text.startIndex
        func kind(_ character: Character) -> Int {
            character.isASCII && character.isNumber ? 1 : character.isLetter ? 2 : 0
        }
        while start < text.endIndex {
            let wanted = kind(text[start])
            let end = text[start...].firstIndex { kind($0) != wanted } ?? text.endIndex
            if wanted > 0 { tokens.append(text[start..<end]) }
            start = end
        }
        return tokens
    }

    /// Sheets and databases write midnight behind a day.
    private static func withoutMidnight(_ text: String) -> String {
        for suffix in [" 00:00:00", "T00:00:00", " 00:00", " 0:00"] where text.hasSuffix(suffix) {
            return String(text.dropLast(suffix.count))
        }
        return text
    }
}
