public import CarbonAccounting
import DatabasePlatform

/// How a released result stands in its column: with the number of its form, so that later ones can be told apart.
public enum ReleasedSummary {
    private struct Head: Decodable {
        let format: Int?
    }

    private struct Body: Codable {
        let format: Int
        let summary: InventorySummary
    }

    private static let format = 2

    public static func text(_ summary: InventorySummary) throws -> String {
        try JSONColumn.text(Body(format: format, summary: summary))
    }

    /// Nil for a form that this version does not know.
    public static func summary(_ text: String) -> InventorySummary? {
        guard let head: Head = try? JSONColumn.value(text) else { return nil }
        switch head.format {
        // The first form was the bare result.
        case nil: return try? JSONColumn.value(text)
        case format: return (try? JSONColumn.value(text, as: Body.self))?.summary
        default: return nil
        }
    }
}
