public import Kernel

/// What rows are read against: the firm's names, the year and the lines that exist.
public struct ImportContext: Sendable {
    public var vocabulary: ImportVocabulary
    /// The year of the balance; nil takes every row into the year of its period.
    public var year: ReportingYear?
    public var sites: SiteDirectory
    /// Nil where contracts are not known, as for a file without a firm: a contract named is then passed over.
    public var contracts: NameDirectory<ContractID>?
    public var evidence: NameDirectory<EvidenceID>
    public var factors: FactorDirectory
    public var existing: ExistingEntries
    /// Refuses rows that can never have a figure; without it they are taken and named as incomplete later.
    public var calculator: LineCalculator?
    /// Whether the file separates columns with commas, so that dots may be decimal points.
    public var hasCommaColumns: Bool

    public init(
        vocabulary: ImportVocabulary,
        year: ReportingYear?,
        sites: SiteDirectory,
        contracts: NameDirectory<ContractID>? = NameDirectory(),
        evidence: NameDirectory<EvidenceID> = NameDirectory(),
        factors: FactorDirectory,
        existing: ExistingEntries = ExistingEntries(),
        calculator: LineCalculator? = nil,
        hasCommaColumns: Bool = false
    ) {
        self.vocabulary = vocabulary
        self.year = year
        self.sites = sites
        self.contracts = contracts
        self.evidence = evidence
        self.factors = factors
        self.existing = existing
        self.calculator = calculator
        self.hasCommaColumns = hasCommaColumns
    }
}
