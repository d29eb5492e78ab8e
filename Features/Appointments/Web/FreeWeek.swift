import Appointments
import Foundation
import HTML
import Kernel
import WebPlatform

/// The free times of a week by day, with the way to the weeks before and after.
struct FreeWeek: Sendable {
    struct Day: Sendable {
        let label: String
        /// Each time with what it leads to.
        let times: [PageLink]
    }

    let label: String
    let days: [Day]
    let previous: String?
    let next: String?

    /// - Parameters:
    ///   - free: of all weeks that can be booked; of two that begin together the first counts.
    ///   - asked: any day of the week that is wanted; nil or out of the period: the first in which something is free.
    /// - Returns: nil where nothing is free at all.
    init?(
        _ free: [AppointmentSlot],
        in period: DatePeriod,
        asked: LocalDate?,
        _ words: AppointmentWords,
        address: (LocalDate) -> String,
        leadsTo: (AppointmentSlot) -> String
    ) {
        guard let first = free.first else { return nil }
        let week = BookableWeek(of: asked ?? LocalDate(first.start)).within(period)
        var (days, last): ([Day], AppointmentSlot?) = ([], nil)
        var times: [(LocalDate, PageLink)] = []
        for slot in free where slot.start != last?.start {
            last = slot
            let day = LocalDate(slot.start)
            if week.days.contains(day) { times.append((day, PageLink(words.times(slot), href: leadsTo(slot)))) }
        }
        while let day = times.first?.0 {
            let run = times.prefix { $0.0 == day }
            days.append(Day(label: words.day(day), times: run.map(\.1)))
            times.removeFirst(run.count)
        }
        self.days = days
        label = words.t("week.label", ["from": week.days.first.german, "to": week.days.last.german])
        previous = week.previous(in: period).map { address($0.monday) }
        next = week.next(in: period).map { address($0.monday) }
    }
}

func freeWeek(_ week: FreeWeek, _ t: Texts) -> [Node] {
    let pages = pagination(
        Pagination(
            label: t("week.pages"),
            position: week.label,
            previous: week.previous.map { PageLink(t("week.previous"), href: $0 + "#zeiten") },
            next: week.next.map { PageLink(t("week.next"), href: $0 + "#zeiten") }
        )
    )
    let days = week.days.map { day in
        section(.class("free-day")) {
            h3 { day.label }
            ul(.class("actions free-times")) { for time in day.times { li { actionLink(time) } } }
        }
    }
    return [pages] + (days.isEmpty ? [p { t("week.none") }] : days)
}
