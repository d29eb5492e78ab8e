import Appointments
import Foundation
import Kernel

/// Times, places and people of appointments in words.
struct AppointmentWords: Sendable {
    let t: Texts
    let content: AppointmentsContent

    func kind(_ kind: MeetingKind) -> String {
        switch kind {
        case .locationA, .locationB: content.locations[kind]?.name ?? ""
        case .atFirm: t("meeting.atFirm")
        case .video: t("meeting.video")
        }
    }

    /// What one needs to know to be there.
    func place(_ appointment: Appointment) -> String {
        switch appointment.kind {
        case .locationA, .locationB: location(appointment.kind)
        case .atFirm: t("meeting.place.atFirm", ["place": appointment.place])
        case .video: t("meeting.place.video")
        }
    }

    func location(_ kind: MeetingKind) -> String {
        guard let location = content.locations[kind] else { return "" }
        return t(
            "meeting.place.location",
            ["name": location.name, "address": location.address ?? t("meeting.missing")]
        )
    }

    /// `Montag, 18.05.2026`
    func day(_ day: LocalDate) -> String { "\(weekday(day.weekday)), \(day.german)" }

    /// `18.05.2026`, or `18.05.2026 bis 20.05.2026`
    func period(_ days: DatePeriod) -> String {
        days.days == 1
            ? days.first.german : t("week.label", ["from": days.first.german, "to": days.last.german])
    }

    func weekday(_ day: Weekday) -> String { t("weekday.\(day.rawValue).name") }

    /// `09:00`; says of the second hour in an autumn night that it is the second.
    func clock(_ instant: Date) -> String {
        let (day, time) = BerlinTime.clock(instant)
        let isFirst = abs(BerlinTime.instant(day, time).timeIntervalSince(instant)) < 60
        return isFirst ? time.german : t("slot.winter", ["time": time.german])
    }

    /// `09:00 bis 10:00 Uhr`
    func times(_ slot: AppointmentSlot) -> String {
        t("slot.times", ["from": clock(slot.start), "to": clock(slot.end)])
    }

    /// `Montag, 18.05.2026, 09:00 bis 10:00 Uhr`
    func when(_ slot: AppointmentSlot) -> String { "\(day(LocalDate(slot.start))), \(times(slot))" }

    /// `Jonas Brandt, Brandt KG`
    func guest(_ guest: Appointment.Guest) -> String {
        guest.company.isEmpty ? guest.name : "\(guest.name), \(guest.company)"
    }

    func state(_ appointment: Appointment, at now: Date) -> String {
        if appointment.state == .cancelled { return t("appointment.state.cancelled") }
        switch appointment.absence {
        case .guest: return t("appointment.state.guestAbsent")
        case .host: return t("appointment.state.hostAbsent")
        case nil: return appointment.slot.end <= now ? t("appointment.state.over") : t("appointment.state.booked")
        }
    }

    func advisor(_ kind: AdvisorProfile.Kind) -> String {
        switch kind {
        case .coach: t("coaches.kind.coach")
        case .expert: t("coaches.kind.expert")
        }
    }
}
