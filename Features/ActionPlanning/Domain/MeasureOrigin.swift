extension Measure.Origin {
    /// Joins what a measure came from with the catalogue measure that was chosen for it.
    private static let mark: Character = "#"

    /// `assessment/rule/row`, and the catalogue measure where one was chosen.
    public static func source(ofFinding assessment: String, rule: String, row: String, template: String?) -> String {
        "\(assessment)/\(rule)/\(row)" + (template.map { "\(mark)\($0)" } ?? "")
    }

    /// The catalogue measure it follows.
    public var template: String? {
        guard kind != .catalogue else { return source }
        guard let mark = source.lastIndex(of: Self.mark) else { return nil }
        return String(source[source.index(after: mark)...])
    }
}

extension Measure {
    public static let longestTitle = 200
    /// Of names, next steps and other lines.
    public static let longestLine = 500
    public static let longestText = 8_000
    /// Whole years: nothing a firm buys is reckoned with for longer.
    public static let longestLife = 100
    public static let mostSavings = 20
    /// Beyond it a figure is a slip of the pen: a trillion of whatever.
    public static let largestFigure = 1e12
}
