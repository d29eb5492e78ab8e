public import Kernel

/// The dates of an event as typed: one a line, `15.06.2026 09:00-12:30 what it is about @ where it is that day`.
public enum DateList {
    public enum Fault: Error, Hashable, Sendable {
        case none
        case tooMany(Int)
        /// The line's number, from 1, and what was read.
        case noDate(line: Int, String)
        case noTimes(line: Int, String)
        case endsBefore(line: Int, String)
        /// Its words are longer than ``longestTopic``.
        case long(line: Int, String)
        /// It takes place at the same time as an earlier line.
        case overlaps(line: Int, String, with: EventDate)
    }

    public static let longestTopic = 300

    /// In order of time.
    /// - Throws: the first ``Fault``.
    public static func read(_ text: String, outside: OutsideWorld) throws(Fault) -> [EventDate] {
        var dates: [EventDate] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let (line, typed) = (index + 1, TypedText.line(String(raw)))
            guard !typed.isEmpty else { continue }
            let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
            guard let day = LocalDate(german: parts[0]) ?? LocalDate(iso: parts[0]) else {
                throw .noDate(line: line, typed)
            }
            guard let (starts, ends, topic) = times(parts.count > 1 ? parts[1] : "") else {
                throw .noTimes(line: line, typed)
            }
            guard starts < ends else { throw .endsBefore(line: line, typed) }
            let (what, place) = place(in: topic)
            let date = EventDate(
                id: EventDateID(from: outside),
                day: day,
                starts: starts,
                ends: ends,
                topic: what,
                place: place
            )
            if let other = dates.first(where: date.overlaps) { throw .overlaps(line: line, typed, with: other) }
            guard what.count <= longestTopic, place.count <= longestTopic else { throw .long(line: line, typed) }
            dates.append(date)
        }
        guard !dates.isEmpty else { throw .none }
        guard dates.count <= HubEvent.mostDates else { throw .tooMany(dates.count) }
        return dates.sorted { ($0.day, $0.starts.minutes) < ($1.day, $1.starts.minutes) }
    }

    /// As ``read(_:outside:)`` takes it.
    public static func text(_ dates: [EventDate]) -> String {
        dates.map { date in
            "\(date.day.german) \(date.starts.german)-\(date.ends.german)"
                + (date.topic.isEmpty ? "" : " " + date.topic) + (date.place.isEmpty ? "" : " @ " + date.place)
        }.joined(separator: "\n")
    }

    /// What stands behind the last `@` that has a space or nothing around it is a place.
    private static func place(in text: String) -> (topic: String, place: String) {
        let words = text.split(separator: " ")
        guard let index = words.lastIndex(of: "@") else { return (text, "") }
        return (words[..<index].joined(separator: " "), words[(index + 1)...].joined(separator: " "))
    }

    /// `09:00-12:30 topic`, also with spaces and „bis“ or a long dash between.
    private static func times(_ text: String) -> (LocalTime, LocalTime, String)? {
        let plain = text.replacing("–", with: "-").replacing(" bis ", with: "-").replacing(" - ", with: "-")
        let parts = plain.split(separator: " ", maxSplits: 1).map(String.init)
        let clocks = (parts.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard clocks.count == 2, let starts = LocalTime(german: String(clocks[0])),
            let ends = LocalTime(german: String(clocks[1]))
        else { return nil }
        var topic = parts.count > 1 ? parts[1] : ""
        if topic == "Uhr" { topic = "" }
        if topic.hasPrefix("Uhr ") { topic = String(topic.dropFirst(4)) }
        return (starts, ends, topic)
    }
}
