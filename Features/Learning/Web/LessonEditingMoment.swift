import Foundation
import Kernel

/// When and by whom something was written, in words.
struct LessonEditingMoment {
    let names: [PersonID: String]
    let t: Texts

    /// „29.11.2026, 21:15 Uhr“ in Europe/Berlin.
    func words(_ instant: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Berlin") ?? .gmt
        let parts = calendar.dateComponents([.hour, .minute], from: instant)
        let minute = parts.minute ?? 0
        let time = "\(parts.hour ?? 0):\(minute < 10 ? "0" : "")\(minute)"
        return t("editing.moment", ["day": LocalDate(instant).german, "time": time])
    }

    func name(_ person: PersonID?) -> String { person.flatMap { names[$0] } ?? t("editing.somebody") }
}
