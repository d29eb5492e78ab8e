/// A column of the template, in the template's order. Raw values are stored in mappings and content files.
///
/// Mandatory are category (or factor), amount (or derivation), unit, and the site where the firm has several.
public enum ImportColumn: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case category, description, site
    /// A day, a month, a quarter or a year; alone it is the whole period.
    case from
    case to, amount, unit
    /// Name, synonym or series of a catalogue factor, or name of an own one.
    case factor
    case meter, evidence, note
    /// `± 5 %` or five pedigree marks.
    case dataQuality
    case method
    /// Name of the contract under which the energy was bought.
    case contract
    /// kWh(Hs) per standard m³ on the gas bill.
    case calorificValue
    /// Standard m³ per operating m³ on the gas bill.
    case stateNumber
    /// Further properties: `Dichte 0,845; kg je Stück 2,5`.
    case conversion
    case conversionSource
    case priceYear, priceKind
    /// kg CO₂e per unit, by the supplier.
    case supplierFigure
    case supplierSource, supplierAssured
    case kind
    /// Figures from which the amount follows: `Fracht: Tonnen 12; Kilometer 340; Fahrten 24`.
    case derivation

    static let count = allCases.count

    /// Position in the template, from 0. A switch, because it is asked for a hundred times a row.
    var index: Int {
        switch self {
        case .category: 0
        case .description: 1
        case .site: 2
        case .from: 3
        case .to: 4
        case .amount: 5
        case .unit: 6
        case .factor: 7
        case .meter: 8
        case .evidence: 9
        case .note: 10
        case .dataQuality: 11
        case .method: 12
        case .contract: 13
        case .calorificValue: 14
        case .stateNumber: 15
        case .conversion: 16
        case .conversionSource: 17
        case .priceYear: 18
        case .priceKind: 19
        case .supplierFigure: 20
        case .supplierSource: 21
        case .supplierAssured: 22
        case .kind: 23
        case .derivation: 24
        }
    }

    /// Characters that a cell of the column, and the field of the form for it, may hold. A list of conversions holds a
    /// source for each.
    public var longest: Int {
        switch self {
        case .note: 2000
        case .conversion: 3000
        case .derivation: 500
        default: 200
        }
    }
}
