import ActionPlanning
import Foundation
import Kernel
import WebPlatform

/// What stands behind the question mark, as forms send it: several values of a name, a plus sign for a space.
enum BenchQuery {
    static func form(_ query: String?) -> Form {
        var values: [String: [String]] = [:]
        for pair in (query ?? "").split(separator: "&").prefix(2_000) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = text(parts[0]), let value = text(parts[1]) else { continue }
            values[name, default: []].append(value.trimmingCharacters(in: .whitespaces))
        }
        return Form(values: values)
    }

    private static func text(_ part: Substring) -> String? {
        part.replacing("+", with: " ").removingPercentEncoding
    }

    /// The turns as an address that anybody of the firm can open. Only signs that need no escaping occur.
    static func text(_ settings: BenchSettings, year: ReportingYear) -> String {
        var pairs = ["gesetzt=1", "jahr=\(year.value)"]
        for (id, chosen) in settings.measures.sorted(by: { $0.key < $1.key }) {
            pairs.append("an-\(id)=1")
            if chosen.share != 1 { pairs.append("anteil-\(id)=\(number(chosen.share * 100))") }
            if let grant = chosen.grant { pairs.append("zuschuss-\(id)=\(number(grant))") }
        }
        for (quantity, price) in settings.prices.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            pairs.append("preis-\(quantity.rawValue)=\(number(price))")
        }
        if let price = settings.carbonPrice { pairs.append("co2=\(number(price))") }
        pairs.append("menge=\(number(settings.production * 100))")
        for quantity in settings.scaling.sorted(by: { $0.rawValue < $1.rawValue }) {
            pairs.append("mit-\(quantity.rawValue)=1")
        }
        if let rate = settings.discountRate { pairs.append("zins=\(number(rate * 100))") }
        return pairs.joined(separator: "&")
    }

    /// Rounded, since 0.07 × 100 is not quite 7; a comma stands for the point.
    private static func number(_ value: Double) -> String {
        let rounded = (value * 1e9).rounded() / 1e9
        return rounded == 0
            ? "0"
            : rounded.formatted(
                .number.precision(.fractionLength(0...9)).grouping(.never).locale(Locale(identifier: "en_US_POSIX"))
            ).replacing(".", with: ",")
    }
}
