/// Figures in the text format of Prometheus, version 0.0.4.
public struct MetricsText: Sendable {
    public enum Kind: String, Sendable { case counter, gauge, histogram }

    public private(set) var text = ""

    public init() {}

    /// Begins a family; its samples follow.
    public mutating func family(_ name: String, _ kind: Kind, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    public mutating func sample(_ name: String, _ value: Double) { sample(name, [:], value) }

    public mutating func sample(_ name: String, _ labels: KeyValuePairs<String, String>, _ value: Double) {
        text += "\(name)\(Self.written(labels.map { ($0.key, $0.value) })) \(Self.written(value))\n"
    }

    public mutating func samples(
        _ name: String,
        _ labels: KeyValuePairs<String, String>,
        _ histogram: DurationHistogram
    ) {
        let labels = labels.map { ($0.key, $0.value) }
        var total = 0
        for (index, count) in histogram.counts.enumerated() {
            total += count
            let bound = index < DurationHistogram.bounds.count ? Self.written(DurationHistogram.bounds[index]) : "+Inf"
            text += "\(name)_bucket\(Self.written(labels + [("le", bound)])) \(total)\n"
        }
        text += "\(name)_sum\(Self.written(labels)) \(Self.written(histogram.sum))\n"
        text += "\(name)_count\(Self.written(labels)) \(total)\n"
    }

    private static func written(_ labels: [(String, String)]) -> String {
        guard !labels.isEmpty else { return "" }
        let parts = labels.map { name, value in
            let safe = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            return "\(name)=\"\(safe)\""
        }
        return "{" + parts.joined(separator: ",") + "}"
    }

    private static func written(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? String(Int64(value)) : String(value)
    }
}
