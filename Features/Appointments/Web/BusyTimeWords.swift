import Appointments
import Documents
import Foundation
import HTTPClientPlatform
import Kernel

/// Busy times and what can go wrong with them, in sentences.
struct BusyTimeWords: Sendable {
    let t: Texts

    /// „15.05.2026, 09:30 Uhr“
    func moment(_ instant: Date) -> String {
        let clock = BerlinTime.clock(instant)
        return t("kalender.moment", ["day": clock.day.german, "time": clock.time.german])
    }

    /// „18.05.2026, 09:00 bis 10:00 Uhr“, „18.05.2026, ganztägig“, „18.05.2026, 22:00 Uhr, bis 19.05.2026, 06:00 Uhr“
    func span(_ slot: AppointmentSlot) -> String {
        let (start, end) = (BerlinTime.clock(slot.start), BerlinTime.clock(slot.end))
        let isWhole = start.time.minutes == 0 && end.time.minutes == 0
        if isWhole, end.day == start.day.adding(days: 1) { return t("kalender.span.day", ["day": start.day.german]) }
        if isWhole {
            return t("kalender.span.days", ["first": start.day.german, "last": end.day.adding(days: -1).german])
        }
        if start.day == end.day {
            return t(
                "kalender.span.hours",
                ["day": start.day.german, "from": start.time.german, "to": end.time.german]
            )
        }
        return t("kalender.span.over", ["from": moment(slot.start), "to": moment(slot.end)])
    }

    func size(_ bytes: Int) -> String { GermanFormat.number(Double(bytes) / 1_048_576, places: 1) + " MB" }

    func sentence(_ fault: BusyTimeFault) -> String {
        switch fault {
        case .web(.malformed), .web(.forbidden): t("kalender.fault.forbidden")
        case .web(.unreachable): t("kalender.fault.unreachable")
        case .web(.timedOut): t("kalender.fault.slow")
        case .web(.insecure): t("kalender.fault.insecure")
        case .web(.redirected): t("kalender.fault.redirected")
        case .web(.tooLarge): t("kalender.fault.answer", ["most": size(BusyTimeImport.mostBytes)])
        case .status(let status): t("kalender.fault.status", ["status": "\(status)"])
        case .tooManyTimes(let count): t("kalender.fault.times", ["count": number(count)])
        case .sealed: t("kalender.fault.sealed")
        case .calendar(let fault): sentence(fault)
        }
    }

    func tooLarge(_ bytes: Int) -> String {
        t("kalender.fault.size", ["size": size(bytes), "most": size(BusyTimeImport.mostBytes)])
    }

    private func sentence(_ fault: ICalendarFault) -> String {
        switch fault {
        case .tooLarge(let bytes, _): tooLarge(bytes)
        case .tooManyLines(let most): t("kalender.fault.lines", ["most": number(most)])
        case .tooManyEvents(let most): t("kalender.fault.events", ["most": number(most)])
        case .tooManyRepetitions: t("kalender.fault.repetitions")
        case .noCalendar(let first) where first.isEmpty: t("kalender.fault.empty")
        case .noCalendar(let first): t("kalender.fault.noCalendar", ["value": first])
        case .cutOff(let component): t("kalender.fault.cutOff", ["component": component])
        case .nesting(let line, let found): t("kalender.fault.nesting", ["line": number(line), "value": found])
        case .malformed(let line, let text): t("kalender.fault.malformed", ["line": number(line), "value": text])
        case .value(let line, let property, let text):
            t("kalender.fault.value", ["line": number(line), "property": property, "value": text])
        case .missing(let line, let property):
            t("kalender.fault.missing", ["line": number(line), "property": property])
        case .unknownZone(let line, let zone): t("kalender.fault.zone", ["line": number(line), "value": zone])
        case .unsupported(let line, let text): t("kalender.fault.unsupported", ["line": number(line), "value": text])
        }
    }

    private func number(_ count: Int) -> String { GermanFormat.number(Double(count), places: 0) }
}
