/// A pure gas of the table.
public struct GWPSubstance: Identifiable, Hashable, Sendable {
    /// The key in factor files: `ch4Fossil`, `r134a`.
    public let id: String
    /// As shown, in German: `R-134a (HFKW-134a)`.
    public let label: String
    public let formula: String
    public let group: GasGroup
    /// Other spellings under which it is found.
    public let aliases: [String]
    /// By assessment report; a report that is silent about the gas is absent.
    public let values: [GWPSet: GWPValue]
    public let note: String?

    public init(
        id: String,
        label: String,
        formula: String,
        group: GasGroup,
        aliases: [String] = [],
        values: [GWPSet: GWPValue],
        note: String? = nil
    ) {
        (self.id, self.label, self.formula, self.group) = (id, label, formula, group)
        (self.aliases, self.values, self.note) = (aliases, values, note)
    }
}
