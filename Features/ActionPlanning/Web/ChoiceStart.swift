import ActionPlanning
import Kernel

/// One beginning that a reader takes over, as the page names it: measure, year and the version it was worked out from.
struct ChoiceStart: Sendable, Equatable {
    let measure: MeasureID
    let year: Int
    let version: Int

    init(measure: MeasureID, year: Int, version: Int) {
        (self.measure, self.year, self.version) = (measure, year, version)
    }

    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let measure = MeasureID(String(parts[0])), let year = Int(parts[1]),
            let version = Int(parts[2]), (2000...2200).contains(year)
        else { return nil }
        self.init(measure: measure, year: year, version: version)
    }

    var text: String { "\(measure):\(year):\(version)" }
}

extension Measure {
    /// The same, planned to begin in a year: on its own day where that lies in it, else on the first of January; its end
    /// moves along. Nil where its beginning is no longer open.
    func beginning(in year: Int) -> Measure? {
        guard status == .idea || status == .planned, let first = LocalDate(year: year, month: 1, day: 1) else {
            return nil
        }
        var copy = self
        copy.status = .planned
        guard start?.year != year else { return copy }
        copy.start = first
        if let start, let end {
            // 29 February has no day of its own in other years.
            let moved = end.year + year - start.year
            copy.end =
                LocalDate(year: moved, month: end.month, day: end.day)
                ?? LocalDate(year: moved, month: end.month, day: 28)
        }
        if let end = copy.end, end < first { copy.end = nil }
        return copy
    }
}
