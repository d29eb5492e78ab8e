/// The file that firms fill in.
public enum ImportTemplate {
    /// Titles in the template's order.
    public static func header(_ vocabulary: ImportVocabulary) -> [String] {
        ImportColumn.allCases.map { vocabulary.columns.title($0) }
    }

    /// The mapping of a file that is the template.
    public static func mapping(_ vocabulary: ImportVocabulary) -> ColumnMapping {
        ColumnMapping(
            headers: header(vocabulary),
            positions: Dictionary(uniqueKeysWithValues: ImportColumn.allCases.enumerated().map { ($1, $0) })
        )
    }

    /// Units that most lines are in.
    public static let usualUnits = [
        "kWh", "MWh", "kWh(Hs)", "kWh(Hi)", "m³", "l", "kg", "t", "km", "tkm", "pkm", "EUR",
    ]

    /// Columns that most lines need; the others can be hidden until somebody wants them.
    public static let usualColumns: [ImportColumn] = [
        .category, .description, .site, .from, .to, .amount, .unit, .factor, .meter, .evidence, .note,
    ]
}
