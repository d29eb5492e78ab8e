public import CompaniesStorage
public import DatabasePlatform
public import EmissionFactors
public import EmissionFactorsStorage
public import Kernel

/// All stores of this feature, made once and handed to its pages.
public struct CarbonAccountingStores: Sendable {
    public let entries: ActivityEntryStore
    public let contracts: EnergyContractStore
    public let files: EvidenceStore
    public let evidence: EvidenceRecordStore
    public let imports: ImportBatchStore
    public let scopeThree: ScopeThreeStore
    public let inventories: InventoryStore
    public let targets: TargetStore
    public let baseYears: BaseYearLog
    public let quickEstimates: QuickEstimateStore
    public let commuting: CommutingSurveyStore
    public let removal: YearRemoval
    public let reader: InventoryReader

    public init(
        database: any SQLDatabase,
        files: EvidenceStore,
        customFactors: CustomFactorStore,
        firms: FirmReader,
        library: FactorLibrary,
        outside: OutsideWorld
    ) {
        let newest = library.newest.edition.id
        entries = ActivityEntryStore(database, edition: newest, outside: outside)
        contracts = EnergyContractStore(database)
        self.files = files
        evidence = EvidenceRecordStore(database, files: files, outside: outside)
        imports = ImportBatchStore(database, edition: newest, outside: outside)
        scopeThree = ScopeThreeStore(database)
        inventories = InventoryStore(database, outside: outside)
        targets = TargetStore(database)
        baseYears = BaseYearLog(database, outside: outside)
        quickEstimates = QuickEstimateStore(database, outside: outside)
        commuting = CommutingSurveyStore(database, edition: newest, outside: outside)
        removal = YearRemoval(database)
        reader = InventoryReader(
            entries: entries,
            contracts: contracts,
            scopeThree: scopeThree,
            inventories: inventories,
            customFactors: customFactors,
            firms: firms,
            baseYears: baseYears,
            library: library
        )
    }
}
