import CarbonAccounting
import Kernel

/// Means of transport in words.
extension CommuteMode {
    func label(_ t: Texts) -> String { t("commuting.mode.\(rawValue)") }
}

enum CommutingWords {
    /// „Pkw“, or „Linienbus und Motorrad“ where they stand together.
    static func modes(_ modes: [CommuteMode], _ t: Texts) -> String {
        let names = modes.map { $0.label(t) }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return t("commuting.list", ["first": names.dropLast().joined(separator: ", "), "last": last])
    }

    /// `± 21 %`
    static func margin(_ share: Double) -> String {
        "±" + GermanFormat.thinSpace + GermanFormat.percent(share, places: 0)
    }

    static func count(_ number: Int) -> String { GermanFormat.number(Double(number), places: 0) }
}
