import Events
import Foundation
import Kernel

extension AttendanceState {
    func label(_ t: Texts) -> String { t("attendance.state.\(rawValue)") }
}

enum AttendanceWords {
    /// „6 Bescheinigungen, 2 nicht“
    static func tally(_ tally: AttendanceTally, _ t: Texts) -> String {
        if tally.proven + tally.unproven == 0 { return t("attendance.tally.none") }
        let proven = t("attendance.tally.proven", count: tally.proven)
        return tally.unproven == 0 ? proven : proven + t("attendance.tally.unproven", ["number": "\(tally.unproven)"])
    }

    /// „6,5 von 8 Std.“
    static func hours(_ hours: AttendanceHours, _ t: Texts) -> String {
        t(
            "attendance.hours.of",
            [
                "attended": AttendanceHours.number(hours.attended), "offered": AttendanceHours.number(hours.offered),
            ]
        )
    }

    /// „16 Unterrichtseinheiten (12,0 Stunden), eine Unterrichtseinheit hat 45 Minuten“, or hours by the clock.
    static func proof(_ hours: AttendanceHours, _ t: Texts) -> String {
        let isWhole = hours.attended >= hours.offered
        if hours.units == 0 {
            let fills: KeyValuePairs = [
                "attended": AttendanceHours.exact(hours.attended), "offered": AttendanceHours.exact(hours.offered),
            ]
            return isWhole ? t("certificate.hours.whole", fills) : t("certificate.hours.part", fills)
        }
        let fills: KeyValuePairs = [
            "units": hours.unitsNumber, "all": "\(hours.units)",
            "attended": AttendanceHours.exact(hours.teachingMinutes),
            "offered": AttendanceHours.exact(hours.units * AttendanceHours.unitMinutes),
        ]
        return isWhole ? t("certificate.units.whole", fills) : t("certificate.units.part", fills)
    }

    static func when(_ date: EventDate, _ t: Texts) -> String {
        t(
            "attendance.when",
            ["day": date.day.german, "start": date.starts.german, "end": date.ends.german]
        )
    }

    static func time(_ instant: Date, _ t: Texts) -> String {
        let (day, time) = BerlinTime.clock(instant)
        return t("attendance.time", ["day": day.german, "time": time.german])
    }

    /// „Mehmet Aksoy, 15.05.2026, 09:30 Uhr“ or „selbst bestätigt, …“
    static func by(_ note: AttendanceRoll.Note, _ t: Texts) -> String {
        t("attendance.by", ["name": note.by.isEmpty ? t("attendance.by.self") : note.by, "time": time(note.at, t)])
    }

    static func mark(_ mark: AttendanceMark, _ t: Texts) -> String {
        mark.state.label(t) + (mark.missed.map { t("attendance.late.by", ["minutes": "\($0)"]) } ?? "")
    }
}
