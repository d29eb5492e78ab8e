import Foundation
import Kernel

/// A moment as people read it.
enum GermanInstant {
    /// „15.05.2026, 09:30 Uhr“ in Europe/Berlin.
    static func text(_ instant: Date, _ t: Texts) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Berlin") ?? .gmt
        let time = calendar.dateComponents([.hour, .minute], from: instant)
        let digits = [time.hour ?? 0, time.minute ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return t("administration.instant", ["day": LocalDate(instant).german, "time": digits.joined(separator: ":")])
    }
}
