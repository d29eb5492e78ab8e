import Documents
import Foundation
import Kernel

/// Tasks and days of the plan for the calendar (RFC 5545).
struct PlanCalendar: Sendable {
    struct Entry: Sendable {
        enum Status: String, Sendable {
            case needsAction = "NEEDS-ACTION"
            case inProcess = "IN-PROCESS"
            case completed = "COMPLETED"
            case cancelled = "CANCELLED"
        }

        /// Stays the same for the same task, so that a calendar replaces it.
        let uid: String
        let summary: String
        let description: String
        let start: LocalDate?
        let due: LocalDate?
        let status: Status
        /// Grows with every change.
        let sequence: Int
    }

    enum Kind: Sendable {
        /// VTODO: for programs that keep tasks.
        case tasks
        /// VEVENT: begin and end as whole days, for programs that only know days.
        case days
    }

    let name: String
    let entries: [Entry]
    let written: Date
    /// Words before the summary of the day a measure begins and of the day it is to be done.
    let beginning: String
    let end: String

    func bytes(_ kind: Kind) -> [UInt8] {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Oeko.HUB//Handlungsplan//DE", "CALSCALE:GREGORIAN"]
        lines += ["METHOD:PUBLISH", "X-WR-CALNAME:" + ICalendarText.escaped(name)]
        for entry in entries {
            switch kind {
            case .tasks: lines += task(entry)
            case .days: lines += days(entry)
            }
        }
        lines.append("END:VCALENDAR")
        return lines.flatMap { ICalendarText.folded($0) }
    }

    private func task(_ entry: Entry) -> [String] {
        var lines = ["BEGIN:VTODO", "UID:\(entry.uid)", "DTSTAMP:\(stamp)", "SEQUENCE:\(entry.sequence)"]
        if let start = entry.start { lines.append("DTSTART;VALUE=DATE:" + Self.day(start)) }
        // Due must not lie before the start.
        if let due = entry.due, entry.start.map({ $0 < due }) ?? true {
            lines.append("DUE;VALUE=DATE:" + Self.day(due))
        }
        lines += words(entry, summary: entry.summary) + ["STATUS:\(entry.status.rawValue)"]
        return lines + ["END:VTODO"]
    }

    private func days(_ entry: Entry) -> [String] {
        let begin = entry.start.map { event(entry, "\(beginning): \(entry.summary)", on: $0, "-b") } ?? []
        return begin + (entry.due.map { event(entry, "\(end): \(entry.summary)", on: $0, "-e") } ?? [])
    }

    private func event(_ entry: Entry, _ summary: String, on day: LocalDate, _ suffix: String) -> [String] {
        [
            "BEGIN:VEVENT", "UID:\(entry.uid)\(suffix)", "DTSTAMP:\(stamp)", "SEQUENCE:\(entry.sequence)",
            "DTSTART;VALUE=DATE:" + Self.day(day), "TRANSP:TRANSPARENT",
        ] + words(entry, summary: summary) + [
            "STATUS:" + (entry.status == .cancelled ? "CANCELLED" : "CONFIRMED"), "END:VEVENT",
        ]
    }

    private func words(_ entry: Entry, summary: String) -> [String] {
        ["SUMMARY:" + ICalendarText.escaped(summary)]
            + (entry.description.isEmpty ? [] : ["DESCRIPTION:" + ICalendarText.escaped(entry.description)])
    }

    private static func day(_ date: LocalDate) -> String { date.iso.replacing("-", with: "") }

    /// `20260515T073000Z`
    private var stamp: String {
        ICalendarText.stamp(written)
    }
}
