public import Kernel

/// What a line may refer to and has to keep to before it is stored, whoever brings it: a form or a program.
public struct EntryRules: Sendable {
    public let year: ReportingYear
    private let sites: Set<SiteID>
    private let contracts: Set<ContractID>
    private let evidence: Set<EvidenceID>

    /// The firm's own sites, contracts and evidence.
    public init(
        year: ReportingYear,
        sites: some Sequence<SiteID>,
        contracts: some Sequence<ContractID>,
        evidence: some Sequence<EvidenceID>
    ) {
        self.year = year
        (self.sites, self.contracts, self.evidence) = (Set(sites), Set(contracts), Set(evidence))
    }

    public func knows(_ site: SiteID) -> Bool { sites.contains(site) }
    public func knows(_ contract: ContractID) -> Bool { contracts.contains(contract) }
    public func knows(_ evidence: EvidenceID) -> Bool { self.evidence.contains(evidence) }

    /// Whether at least one day lies in the year.
    public func touchesYear(_ period: DatePeriod) -> Bool { period.overlap(with: year.period) > 0 }

    /// Everything that keeps the line from being stored, without the calculation, which may still find something.
    public func faults(of entry: ActivityEntry) -> [EntryFault] {
        var faults: [EntryFault] = []
        if !knows(entry.site) { faults.append(.siteUnknown) }
        if let contract = entry.contract {
            if entry.category.scope != .two {
                faults.append(.contractOutsideScopeTwo)
            } else if !knows(contract) {
                faults.append(.contractUnknown)
            }
        }
        if let evidence = entry.evidence, !knows(evidence) { faults.append(.evidenceUnknown) }
        if !touchesYear(entry.period) { faults.append(.periodOutsideYear) }
        if let amount = entry.amount, let fault = Self.fault(amount, entry.kind) { faults.append(fault) }
        if !EntryWay.ways(of: entry.category).contains(EntryWay(entry)) { faults.append(.wayNotAllowed) }
        if case .percent(let share) = entry.dataQuality, !DataQuality.allows(share) {
            faults.append(.uncertaintyOutOfRange(share))
        }
        return faults + Self.faults(of: entry.properties) + Self.faults(of: entry.method)
            + Self.faults(of: entry.derivation)
    }

    private static func fault(_ amount: Double, _ kind: EntryKind) -> EntryFault? {
        do throws(LineProblem) {
            try ActivityEntry.check(amount, kind: kind)
            return nil
        } catch {
            if case .amountNegative = error { return .amountNegative(amount) }
            return .amountTooLarge(amount)
        }
    }

    private static func faults(of properties: [UnitProperty]) -> [EntryFault] {
        var seen: Set<UnitPropertyKind> = []
        return properties.enumerated().flatMap { index, property -> [EntryFault] in
            var faults: [EntryFault] = []
            if !seen.insert(property.kind).inserted { faults.append(.propertyTwice(index: index)) }
            if property.source.isEmpty { faults.append(.propertySourceMissing(index: index)) }
            if !property.isValid { faults.append(.propertyOutOfRange(index: index, property)) }
            return faults
        }
    }

    private static func faults(of method: EntryMethod) -> [EntryFault] {
        switch method {
        case .activity: []
        case .spend(let basis): ReportingYear(basis.year) == nil ? [.priceYearUnknown(basis.year)] : []
        case .supplierFigure(let figure): figure.source.isEmpty ? [.supplierSourceMissing] : []
        }
    }

    private static func faults(of derivation: AmountDerivation?) -> [EntryFault] {
        guard case .refrigerantScreening(let screening) = derivation, screening.source.isEmpty else { return [] }
        return [.leakSourceMissing]
    }
}
