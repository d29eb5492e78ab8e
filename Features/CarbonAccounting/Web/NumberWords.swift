import CarbonAccounting
import Kernel

/// Numbers as lines and forms show them.
enum NumberWords {
    /// A value that was read, whatever it is: beyond 10¹⁵ in exponent form, since nobody counts three hundred zeros.
    static func read(_ value: Double) -> String {
        abs(value) < 1e15 || !value.isFinite
            ? GermanFormat.exact(value) : "\(value)".replacing(".", with: ",").replacing("e+", with: " · 10^")
    }

    /// kg CO₂e for tables: whole from 10 on, three significant places below.
    static func kilograms(_ value: Double) -> String {
        abs(value) >= 10 ? GermanFormat.number(value, places: 0) : GermanFormat.significant(value)
    }

    /// A factor or product with up to six significant places, for traces.
    static func precise(_ value: Double) -> String { GermanFormat.significant(value, digits: 6) }

    /// `12.000` for what was typed as 12000, `12,50` for 12,5 typed with two places.
    static func amount(_ entry: ActivityEntry) -> String? {
        guard let amount = entry.amount else { return nil }
        guard abs(amount) < 1e15, GermanNumber.parse(entry.amountText) == amount else { return read(amount) }
        let places =
            entry.amountText.split(separator: ",", omittingEmptySubsequences: false).dropFirst().last?.count ?? 0
        let shown = GermanFormat.number(amount, places: min(places, 6))
        return GermanNumber.parse(shown) == amount ? shown : read(amount)
    }

    /// `12.000 kWh`; „fehlt“ where nothing was stated.
    static func amountWithUnit(_ entry: ActivityEntry, _ t: Texts) -> String {
        amount(entry).map { $0 + GermanFormat.thinSpace + entry.unit.label(t) } ?? t("missing")
    }

    /// `12,3 MB`
    static func fileSize(_ bytes: Int) -> String {
        let (kilo, mega) = (Double(bytes) / 1024, Double(bytes) / 1_048_576)
        if mega >= 1 { return GermanFormat.amount(mega, places: mega < 10 ? 1 : 0, unit: "MB") }
        return GermanFormat.amount(max(kilo, 0.1), places: kilo < 10 ? 1 : 0, unit: "KB")
    }
}
