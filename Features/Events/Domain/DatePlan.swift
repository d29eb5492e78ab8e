public import Kernel

/// Dates planned anew: which of them are the ones that were there before.
public enum DatePlan {
    /// Gives the new dates the ids of those they replace, so that what hangs on a date stays with it: first to those of
    /// the same time, then in order to the others. A date on which attendance is noted can neither be moved nor left
    /// out.
    ///
    /// - Throws: the first noted date that is missing.
    public static func keep(
        _ stored: [EventDate],
        in planned: [EventDate],
        noted: Set<EventDateID>
    ) throws(NotedDate) -> [EventDate] {
        var left = stored
        var result = planned.map { date -> EventDate? in
            guard let index = left.firstIndex(where: date.isSameTime) else { return nil }
            return date.with(id: left.remove(at: index).id)
        }
        if let date = left.first(where: { noted.contains($0.id) }) { throw NotedDate(date: date) }
        for (index, date) in planned.enumerated() where result[index] == nil {
            result[index] = left.isEmpty ? date : date.with(id: left.removeFirst().id)
        }
        return result.compactMap(\.self)
    }
}

public struct NotedDate: Error, Hashable, Sendable {
    public let date: EventDate
}
