public import Kernel

/// A row that can be taken over, read and checked.
public struct ImportCandidate: Hashable, Sendable {
    /// Line in the file, from 1.
    public let line: Int
    public var category: EmissionCategory
    public var kind: EntryKind
    public var site: SiteID
    /// As the file names it.
    public var siteName: String
    public var description: String
    public var period: DatePeriod
    /// The years of the balance that the period touches; one, unless rows are read without a year.
    public var years: [ReportingYear]
    public var amount: Double?
    public var amountText: String
    public var unit: Unit
    public var method: EntryMethod
    public var factor: FactorReference
    public var contract: ContractID?
    public var properties: [UnitProperty]
    public var derivation: AmountDerivation?
    public var dataQuality: DataQuality
    public var evidence: EvidenceID?
    public var meter: String
    public var note: String
    public var notices: [ImportNotice]

    /// The line as it is stored.
    public func entry(id: EntryID, year: ReportingYear, batch: ImportBatchID?) -> ActivityEntry {
        ActivityEntry(
            id: id,
            year: year,
            site: site,
            category: category,
            kind: kind,
            description: description,
            period: period,
            amount: amount,
            amountText: amountText,
            unit: unit,
            method: method,
            factor: factor,
            contract: contract,
            properties: properties,
            derivation: derivation,
            dataQuality: dataQuality,
            evidence: evidence,
            meter: meter,
            note: note,
            importBatch: batch
        )
    }
}
