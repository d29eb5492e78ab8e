import Kernel

/// One reading of one meter: what may occur once only.
struct MeterReading: Hashable, Sendable {
    let site: SiteID
    let category: EmissionCategory
    let meter: String
    let period: DatePeriod

    var meterKey: MeterKey { MeterKey(site: site, category: category, meter: meter) }
}

/// One meter, whatever the time.
struct MeterKey: Hashable, Sendable {
    let site: SiteID
    let category: EmissionCategory
    let meter: String
}

extension DatePeriod {
    /// Two readings of a meter may share the day of the change, but not more.
    func overlapsAsReading(with other: DatePeriod) -> Bool { overlap(with: other) > 1 }
}

/// All that tells a line from another; two lines that agree in it are the same line.
struct EntryIdentity: Hashable, Sendable {
    let site: SiteID
    let category: EmissionCategory
    let kind: EntryKind
    let period: DatePeriod
    let amount: Double?
    let unit: Unit
    let method: EntryMethod
    let factor: FactorReference
    let properties: [UnitProperty]
    let derivation: AmountDerivation?
    let description: String
    let meter: String
    let contract: ContractID?
    let evidence: EvidenceID?
    let note: String
}

/// The lines that a balance already has, ready to be compared with the rows of a file.
public struct ExistingEntries: Sendable {
    private var identities: Set<EntryIdentity> = []
    private var readings: Set<MeterReading> = []
    private var periods: [MeterKey: [DatePeriod]] = [:]

    public init(_ entries: some Sequence<ActivityEntry> = EmptyCollection()) {
        for entry in entries {
            identities.insert(EntryIdentity(entry))
            if let reading = MeterReading(entry) {
                readings.insert(reading)
                periods[reading.meterKey, default: []].append(reading.period)
            }
        }
    }

    func has(_ candidate: ImportCandidate) -> Bool { identities.contains(EntryIdentity(candidate)) }

    func has(_ reading: MeterReading) -> Bool { readings.contains(reading) }

    /// The period of a line of the same meter that shares days with the reading.
    func overlap(of reading: MeterReading) -> DatePeriod? {
        periods[reading.meterKey]?.first { $0.overlapsAsReading(with: reading.period) }
    }
}

extension MeterReading {
    /// Nil for a line without meter.
    init?(_ candidate: ImportCandidate) {
        let meter = TextKey.fold(candidate.meter)
        guard !meter.isEmpty else { return nil }
        self.init(site: candidate.site, category: candidate.category, meter: meter, period: candidate.period)
    }

    init?(_ entry: ActivityEntry) {
        let meter = TextKey.fold(entry.meter)
        guard !meter.isEmpty else { return nil }
        self.init(site: entry.site, category: entry.category, meter: meter, period: entry.period)
    }
}

extension EntryIdentity {
    init(_ candidate: ImportCandidate) {
        self.init(
            site: candidate.site,
            category: candidate.category,
            kind: candidate.kind,
            period: candidate.period,
            amount: candidate.amount,
            unit: candidate.unit,
            method: candidate.method,
            factor: candidate.factor,
            properties: candidate.properties,
            derivation: candidate.derivation,
            description: candidate.description,
            meter: candidate.meter,
            contract: candidate.contract,
            evidence: candidate.evidence,
            note: candidate.note
        )
    }

    init(_ entry: ActivityEntry) {
        self.init(
            site: entry.site,
            category: entry.category,
            kind: entry.kind,
            period: entry.period,
            amount: entry.amount,
            unit: entry.unit,
            method: entry.method,
            factor: entry.factor,
            properties: entry.properties,
            derivation: entry.derivation,
            description: entry.description,
            meter: entry.meter,
            contract: entry.contract,
            evidence: entry.evidence,
            note: entry.note
        )
    }
}
