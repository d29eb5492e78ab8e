import WebPlatform

/// A number with its unit; where it is missing, the reason stands instead. Never 0 for what is missing.
struct Figure: APISchema, Sendable {
    let value: Double?
    let unit: String
    let reason: String?

    /// - Parameter reason: told only where the value is missing.
    init(_ value: Double?, _ unit: String, missing reason: String) {
        (self.value, self.unit, self.reason) = (value, unit, value == nil ? reason : nil)
    }

    static let kilograms = "kg CO2e"

    static let schema = JSONSchema.named(
        "Figure",
        .object([
            .needed("value", .nullable(.amount)), .needed("unit", .text), .needed("reason", .nullable(.text)),
        ])
    )

    var json: JSONValue { ["value": .number(value), "unit": .string(unit), "reason": .text(reason)] }
}
