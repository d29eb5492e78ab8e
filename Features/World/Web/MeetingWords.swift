import Foundation
import Kernel
import World

/// Days and times as meetings say them.
enum MeetingWords {
    static func day(_ instant: Date) -> String { LocalDate(instant).german }

    static func time(_ instant: Date, _ t: Texts) -> String {
        let (day, time) = BerlinTime.clock(instant)
        return t("treffen.at", ["day": day.german, "time": time.german])
    }

    static func retention(_ meeting: Meeting, _ t: Texts) -> String {
        t(
            "treffen.retention",
            ["days": t("treffen.days", count: meeting.retention.rawValue), "end": day(meeting.endsAt)]
        )
    }

    /// „3 Nachrichten“ … „2 Gäste“; only what is there.
    static func holdings(_ holdings: MeetingHoldings, _ t: Texts) -> [String] {
        [
            (holdings.lines, t("treffen.holds.lines", count: holdings.lines)),
            (holdings.notes, t("treffen.holds.notes", count: holdings.notes)),
            (holdings.documents, t("treffen.holds.documents", count: holdings.documents)),
            (holdings.invitations, t("treffen.holds.invitations", count: holdings.invitations)),
            (holdings.guests, t("treffen.holds.guests", count: holdings.guests)),
        ].filter { $0.0 > 0 }.map(\.1)
    }
}
