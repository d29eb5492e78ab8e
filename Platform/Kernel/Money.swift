/// An amount of money in whole cents; never a Double, so that sums are exact.
public struct Money: Hashable, Comparable, Sendable, Codable {
    public let cents: Int64
    /// ISO 4217, three capital letters.
    public let currency: String

    public init(cents: Int64, currency: String = "EUR") {
        (self.cents, self.currency) = (cents, currency)
    }

    /// `6.200.000 €` → cents, half-up; € or EUR may stand before or after. Nil when it is no amount, or above 10¹³ €,
    /// where a Double no longer tells cents apart.
    public init?(german text: String) {
        var bare = text.trimmingPrefix(while: \.isWhitespace)
        while bare.last?.isWhitespace == true { bare.removeLast() }
        if let sign = ["€", "EUR"].first(where: { bare.hasSuffix($0) }) {
            bare.removeLast(sign.count)
        } else if let sign = ["€", "EUR"].first(where: { bare.hasPrefix($0) }) {
            bare.removeFirst(sign.count)
        }
        guard let value = GermanNumber.parse(bare), abs(value) <= 1e13 else { return nil }
        let whole = (abs(value) * 100).rounded(.down)
        // 1.005 × 100 is below 100.5 in binary; 100.5 ÷ 100 is the very Double that 1,005 was read as.
        let cents = Int64((whole + 0.5) / 100 <= abs(value) ? whole + 1 : whole)
        self.init(cents: value < 0 ? -cents : cents)
    }

    public var euros: Double { Double(cents) / 100 }

    /// `1.234,50 €`
    public var german: String {
        GermanFormat.amount(euros, places: cents % 100 == 0 ? 0 : 2, unit: currency == "EUR" ? "€" : currency)
    }

    /// Compares within one currency; across currencies there is no order, so the currency code decides.
    public static func < (left: Self, right: Self) -> Bool {
        left.currency == right.currency ? left.cents < right.cents : left.currency < right.currency
    }
}
