import Kernel

/// Guesses from a column's cells what it holds.
struct ContentGuess {
    let context: ImportContext

    /// Share of the filled cells that read as each kind, 0…1.
    func scores(_ cells: [String]) -> [ImportColumn: Double] {
        let filled = cells.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return [:] }
        func share(_ isFitting: (String) -> Bool) -> Double {
            Double(filled.count(where: isFitting)) / Double(filled.count)
        }
        let period = PeriodText(vocabulary: context.vocabulary)
        let dates = share { (try? period.parse($0)) != nil && !Self.isBareYear($0) }
        // A column of numbers is the amount; years, numbers of meters and bills are whole and long or all alike.
        let numbers = share { GermanNumber.parse($0) != nil && $0.utf8.count <= 14 && !Self.isBareYear($0) }
        return [
            .category: share { context.vocabulary.categories.code($0) != nil },
            .site: share { context.sites.knows($0) },
            .from: dates,
            .to: dates * 0.95,
            .amount: dates > 0.5 ? 0 : numbers,
            .unit: share { Unit.parse($0) != nil && GermanNumber.parse($0) == nil },
            .factor: share { context.factors.knows($0) } * 0.95,
            .contract: share { context.contracts?.id(of: $0) != nil },
        ]
    }

    private static func isBareYear(_ text: String) -> Bool {
        text.utf8.count == 4 && Int(text).map { (1990...2100).contains($0) } == true
    }
}
