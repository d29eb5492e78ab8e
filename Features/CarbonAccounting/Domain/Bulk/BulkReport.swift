import EmissionFactors
import Kernel

/// The result of a file as other programs read it. Amounts in kg CO₂e; a total that is not known is missing, not 0.
public struct BulkReport: Encodable, Sendable {
    /// kg CO₂e by the two methods of Scope 2, side by side.
    struct Amounts: Encodable, Sendable {
        var location: Double?
        var market: Double?
    }

    struct Year: Encodable, Sendable {
        let year: Int
        let edition: String
        let warmingPotentials: String
        /// Rows without figure; with any of them the totals are not final.
        let rowsWithoutFigure: Int
        let total: Amounts
        let biogenicCO2: Double
        let scopes: [Part]
        let categories: [Part]
        let sites: [Part]
        let categoriesBySite: [Cell]
    }

    struct Part: Encodable, Sendable {
        let name: String
        let kilograms: Amounts
    }

    struct Cell: Encodable, Sendable {
        let category: String
        let site: String
        let kilograms: Amounts
    }

    struct Fault: Encodable, Sendable {
        let line: Int
        let column: String?
        let value: String
        let reason: String
    }

    let rows: Int
    let faultyRows: Int
    let years: [Year]
    let faults: [Fault]

    public init(_ result: BulkResult) {
        rows = result.rows
        faultyRows = result.faultyRows
        let totals = Dictionary(grouping: result.totals, by: \.year)
        years = result.inventories.map { Year($0, totals[$0.year] ?? [], result.lines) }
        faults = result.faults.map {
            Fault(line: $0.line, column: $0.column?.rawValue, value: $0.value, reason: $0.reason.code)
        }
    }
}

extension BulkReport.Year {
    init(_ inventory: Inventory, _ totals: [BulkResult.Total], _ lines: [EntryID: BulkResult.Lines]) {
        year = inventory.year.value
        edition = inventory.edition
        warmingPotentials = inventory.set.rawValue
        rowsWithoutFigure = inventory.incomplete.reduce(0) { $0 + (lines[$1.id]?.rows ?? 0) }
        total = BulkReport.Amounts(
            location: try? inventory.kilograms(.location),
            market: try? inventory.kilograms(.market)
        )
        biogenicCO2 = inventory.biogenicCO2
        scopes = Scope.allCases.map { scope in
            BulkReport.Part(
                name: String(scope.rawValue),
                kilograms: BulkReport.Amounts(
                    location: try? inventory.kilograms(scope, .location),
                    market: try? inventory.kilograms(scope, .market)
                )
            )
        }
        let coverage = inventory.coverage
        categories = totals.map(\.category).uniqued().map { category in
            let (known, amount) = (coverage[category.index], inventory[category])
            return BulkReport.Part(
                name: category.number,
                kilograms: BulkReport.Amounts(
                    location: known.knows(.location) ? amount.location : nil,
                    market: known.knows(.market) ? amount.market : nil
                )
            )
        }
        sites = Self.parts(totals, by: \.site) { $0 }
        categoriesBySite = totals.map {
            BulkReport.Cell(category: $0.category.number, site: $0.site, kilograms: BulkReport.Amounts($0.kilograms))
        }
    }

    /// Sums in the order in which their names first occur.
    private static func parts<Key: Hashable>(
        _ totals: [BulkResult.Total],
        by key: (BulkResult.Total) -> Key,
        name: (Key) -> String
    ) -> [BulkReport.Part] {
        let sums = Dictionary(grouping: totals, by: key).mapValues { $0.reduce(.zero) { $0 + $1.kilograms } }
        return totals.map(key).uniqued().compactMap { key in
            sums[key].map { BulkReport.Part(name: name(key), kilograms: BulkReport.Amounts($0)) }
        }
    }
}

extension BulkReport.Amounts {
    init(_ amount: DualAmount) { self.init(location: amount.location, market: amount.market) }
}

extension RowFault.Reason {
    /// The name of the reason, for files that other programs read.
    public var code: String {
        switch self {
        case .missing: "missing"
        case .unknownCategory: "unknownCategory"
        case .unknownSite: "unknownSite"
        case .unknownUnit: "unknownUnit"
        case .unknownFactor: "unknownFactor"
        case .ambiguousFactor: "ambiguousFactor"
        case .factorForOtherPurpose: "factorForOtherPurpose"
        case .unknownContract: "unknownContract"
        case .unknownWord: "unknownWord"
        case .notANumber: "notANumber"
        case .negativeAmount: "negativeAmount"
        case .amountTooLarge: "amountTooLarge"
        case .notADate: "notADate"
        case .ambiguousDate: "ambiguousDate"
        case .periodReversed: "periodReversed"
        case .outsideYear: "outsideYear"
        case .notAYear: "notAYear"
        case .unitDoesNotFit: "unitDoesNotFit"
        case .propertyOutOfRange: "propertyOutOfRange"
        case .malformedList: "malformedList"
        case .derivation: "derivation"
        case .derivationDiffers: "derivationDiffers"
        case .malformedQuality: "malformedQuality"
        case .sourceMissing: "sourceMissing"
        case .formulaWithoutResult: "formulaWithoutResult"
        case .sheetError: "sheetError"
        case .garbledText: "garbledText"
        case .tooLong: "tooLong"
        case .surplusCells: "surplusCells"
        case .duplicateInFile: "duplicateInFile"
        case .meterReadingRepeated: "meterReadingRepeated"
        case .alreadyInBalance: "alreadyInBalance"
        case .readingAlreadyInBalance: "readingAlreadyInBalance"
        case .problem: "problem"
        }
    }
}
