/// The closed vocabularies of a factor that are texts and no enumerations.
enum FactorRules {
    /// A official … C weak.
    static let confidences: Set<String> = ["A", "A-", "B+", "B", "B-", "C+", "C"]

    /// The scopes, and the fifteen categories of the Scope 3 Standard.
    static let categories: Set<String> = Set(["1", "2", "3"] + (1...15).map { "3.\($0)" })

    /// Small letters, digits and hyphens, so that a series can stand in an address and in an id before its colon.
    static func isSeries(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// Two to eight capital letters, digits and hyphens: `DE`, `DE-NW`, `EU27`, `GLOBAL`.
    static func isRegion(_ text: String) -> Bool {
        (2...8).contains(text.utf8.count)
            && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
