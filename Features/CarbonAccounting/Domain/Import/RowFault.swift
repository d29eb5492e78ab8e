public import EmissionFactors
public import Kernel

/// Why a row is not taken over. A row may have several faults; all are told at once.
public struct RowFault: Error, Hashable, Sendable {
    /// Line in the file, from 1.
    public let line: Int
    /// Nil where the row as a whole is meant.
    public let column: ImportColumn?
    /// The cell as it was read.
    public let value: String
    public let reason: Reason

    public init(line: Int, column: ImportColumn?, value: String, reason: Reason) {
        (self.line, self.column, self.value, self.reason) = (line, column, value, reason)
    }

    public enum Reason: Hashable, Sendable {
        /// The cell is empty but needed.
        case missing
        case unknownCategory(suggestions: [String])
        case unknownSite(suggestions: [String])
        case unknownUnit
        case unknownFactor(suggestions: [String])
        /// The word fits several factors; their names.
        case ambiguousFactor([String])
        /// The factor was made for other purposes and must not enter a balance.
        case factorForOtherPurpose(name: String, purposes: Set<FactorPurpose>)
        case unknownContract(suggestions: [String])
        /// None of the words that the column allows.
        case unknownWord(allowed: [String])
        case notANumber
        case negativeAmount
        /// Above ``ActivityEntry/largestAmount``.
        case amountTooLarge
        case notADate
        /// `03/04/2025` and `31.03.25` can be read in two ways.
        case ambiguousDate
        /// The end lies before the beginning.
        case periodReversed
        /// No day of the period lies in the year of the balance.
        case outsideYear(ReportingYear)
        case notAYear
        /// No conversion leads from the unit to that of the factor.
        case unitDoesNotFit(factorUnit: Unit)
        case propertyOutOfRange(UnitPropertyKind)
        /// Not of the form `Name Wert; Name Wert`.
        case malformedList
        case derivation(DerivationProblem)
        /// The amount is not what the derivation gives.
        case derivationDiffers(derived: Double, unit: Unit)
        case malformedQuality
        case sourceMissing
        /// A formula whose result was not saved with the file.
        case formulaWithoutResult
        /// The cell shows an error such as `#BEZUG!`.
        case sheetError
        /// The text was decoded with the wrong encoding somewhere on its way.
        case garbledText
        case tooLong(limit: Int)
        /// More cells than the header has: often a delimiter inside a text.
        case surplusCells(count: Int)
        /// All cells are those of an earlier line.
        case duplicateInFile(line: Int)
        /// The same meter was read for the same period on an earlier line.
        case meterReadingRepeated(line: Int)
        /// The firm's balance already has this line.
        case alreadyInBalance
        /// The firm's balance already has a reading of this meter for this period.
        case readingAlreadyInBalance
        /// What the row says can never be worked out, whatever is completed later.
        case problem(LineProblem)
    }
}

/// What was decided about a row that is taken over all the same. Shown in the preview.
public struct ImportNotice: Hashable, Sendable {
    public let line: Int
    public let column: ImportColumn
    public let kind: Kind

    public init(line: Int, column: ImportColumn, kind: Kind) {
        (self.line, self.column, self.kind) = (line, column, kind)
    }

    public enum Kind: Hashable, Sendable {
        /// The saved result of a formula was taken.
        case formulaValue
        /// The amount is marked as missing: the line is named, not counted.
        case amountMissing
        case factorMissing
        /// The category follows from the factor.
        case categoryFromFactor
        /// The firm has one site only.
        case siteAssumed
        /// So many days of the period lie outside the year and are not counted.
        case daysOutsideYear(Int)
        /// The line cannot be calculated until these are known.
        case propertyMissing([UnitPropertyKind])
        /// kWh of a fuel without Hi or Hs.
        case heatingValueUnclear
        /// No uploaded evidence has this name; it was put into the note.
        case evidenceAsNote
        /// The file uses commas between columns; `12.345` was read as twelve thousand.
        case numberMaybeEnglish
        /// Contracts are not known here: the line counts without.
        case contractIgnored
        /// No source is named for a property.
        case sourceAssumed
        /// Another line of the same meter shares days with this one.
        case periodsOverlap(line: Int)
        /// A line of the balance for the same meter shares days with this one; its period.
        case periodsOverlapBalance(DatePeriod)
        /// No day is named: the whole year was taken.
        case wholeYearAssumed
        /// Money without price year or kind of price: prices of the period, without tax.
        case pricesAssumed
    }
}
