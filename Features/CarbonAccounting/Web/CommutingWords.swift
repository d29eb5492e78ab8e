import CarbonAccounting
import Kernel

/// Means of transport in words.
extension CommuteMode {
    func label(_ t: Texts) -> String { t("commuting.mode.\(rawValue)") }
}

enum CommutingWords {
    /// „Pkw“, or „Pkw, dazu Motorrad und Linienbus“ where rarer ones are counted with it.
    static func modes(_ group: CommutingSurvey.Group, _ t: Texts) -> String {
        let (leading, names) = (group.leading.label(t), group.joined.map { $0.label(t) })
        guard let last = names.last else { return leading }
        let others =
            names.count == 1
            ? last : t("commuting.list", ["first": names.dropLast().joined(separator: ", "), "last": last])
        return t("commuting.joined", ["mode": leading, "others": others])
    }

    /// `t CO₂e` that does not break.
    static let tonnes = Amounts.unit.replacing(" ", with: "\u{a0}")

    /// `± 21 %`
    static func margin(_ share: Double) -> String {
        "±" + GermanFormat.thinSpace + GermanFormat.percent(share, places: 0)
    }

    static func count(_ number: Int) -> String { GermanFormat.number(Double(number), places: 0) }
}
