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
        lines += ["METHOD:PUBLISH", "X-WR-CALNAME:" + Self.escaped(name)]
        for entry in entries {
            switch kind {
            case .tasks: lines += task(entry)
            case .days: lines += days(entry)
            }
        }
        lines.append("END:VCALENDAR")
        return lines.flatMap { Self.folded($0) }
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
        ["SUMMARY:" + Self.escaped(summary)]
            + (entry.description.isEmpty ? [] : ["DESCRIPTION:" + Self.escaped(entry.description)])
    }

    private static func day(_ date: LocalDate) -> String { date.iso.replacing("-", with: "") }

    /// `20260515T073000Z`
    private var stamp: String {
        var style = Date.ISO8601FormatStyle(timeZone: .gmt)
        style = style.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false)
        let text = written.formatted(style.timeSeparator(.omitted))
        return text.hasSuffix("Z") ? text : text + "Z"
    }

    /// Backslash, semicolon, comma and line ends (section 3.3.11); other control characters are not allowed at all.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\" + String(scalar)
            case "\n", "\r": result += "\\n"
            case _ where scalar.value < 32 || scalar.value == 127: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Lines of at most 75 octets, goes on after CRLF and a space (section 3.1); no character is torn.
    static func folded(_ line: String) -> [UInt8] {
        var (bytes, length): ([UInt8], Int) = ([], 0)
        for scalar in line.unicodeScalars {
            let octets = Array(String(scalar).utf8)
            if length + octets.count > 75 {
                bytes += Array("\r\n ".utf8)
                length = 1
            }
            bytes += octets
            length += octets.count
        }
        return bytes + Array("\r\n".utf8)
    }
}
