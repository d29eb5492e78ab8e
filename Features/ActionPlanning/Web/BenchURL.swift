import ActionPlanning
import Kernel

/// Addresses of the bench and its variants.
enum BenchURL {
    /// The place of the rail.
    static let place = "/massnahmen"
    static let bench = "/werkbank"
    static let variants = bench + "/varianten"
    static let comparison = bench + "/vergleich"
    static let measures = "/massnahmen"
    static let assumptions = "/handlungsplan/annahmen"

    static func bench(_ query: String, variant: VariantID? = nil) -> String {
        "\(bench)?\(query)" + (variant.map { "&variante=\($0)" } ?? "")
    }
    static func variant(_ id: VariantID) -> String { "\(variants)/\(id)" }
    static func planned(_ id: VariantID) -> String { variant(id) + "/massnahmen" }
    static func measure(_ id: MeasureID) -> String { "\(measures)/\(id)" }
    static func comparison(_ ids: [VariantID]) -> String {
        comparison + "?" + ids.map { "v=\($0)" }.joined(separator: "&")
    }
}
