public import Appointments
import DatabasePlatform
import Foundation
import Kernel

extension AppointmentStore {
    /// A profile with the next time that can be booked; nil where nothing is free in the weeks that can be.
    public struct Opening: Sendable {
        public let profile: AdvisorProfile
        public let next: AppointmentSlot?
    }

    /// All open profiles by name, read at one moment. Goes on week by week only for those of whom nothing was free
    /// before, so that a calendar full of appointments costs no more than its first week.
    public func openings() async throws -> [Opening] {
        let (days, now) = (WorkableDays(bookable), outside.now())
        return try await database.read { session in
            let profiles = try session.query(
                "SELECT v.* FROM advisor_profile v WHERE \(AdvisorStore.isOpen) ORDER BY v.name, v.id"
            ).map(AdvisorStore.profile)
            let (hours, off) = (
                try OfficeHoursStore.allHours(in: session), try OfficeHoursStore.allDaysOff(in: session)
            )
            var next: [AdvisorID: AppointmentSlot] = [:]
            var week: DatePeriod? = Self.week(from: days.period.first, in: days.period)
            while let present = week, next.count < profiles.count {
                let (part, taken) = (days.within(present), try TakenTimes.all(in: present, in: session))
                for profile in profiles where next[profile.id] == nil {
                    let free = FreeSlots(
                        hours: hours[profile.id] ?? [],
                        daysOff: (off[profile.id] ?? []).map(\.days),
                        taken: taken[profile.id] ?? []
                    )
                    next[profile.id] = free.first(in: part, notBefore: now)
                }
                week = Self.week(from: present.last.adding(days: 1), in: days.period)
            }
            return profiles.map { Opening(profile: $0, next: next[$0.id]) }
        }
    }

    private static func week(from day: LocalDate, in period: DatePeriod) -> DatePeriod? {
        DatePeriod(first: day, last: min(period.last, day.adding(days: 6)))
    }
}
