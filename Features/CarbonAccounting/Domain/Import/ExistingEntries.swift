import Kernel

/// One reading of one meter: what may occur once only.
struct MeterReading: Hashable, Sendable {
    let site: SiteID
    let category: EmissionCategory
    let meter: String
    let period: DatePeriod
}

/// All that tells a line from another; two lines that agree in it are the same line.
struct EntryIdentity: Hashable, Sendable {
    let site: SiteID
    let category: EmissionCategory
    let kind: EntryKind
    let period: DatePeriod
    let amount: Double?
    let unit: Unit
    let factor: FactorReference
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

    public init(_ entries: some Sequence<ActivityEntry> = EmptyCollection()) {
        for entry in entries {
            identities.insert(EntryIdentity(entry))
            if let reading = MeterReading(entry) { readings.insert(reading) }
        }
    }

    func has(_ candidate: ImportCandidate) -> Bool { identities.contains(EntryIdentity(candidate)) }

    func has(_ reading: MeterReading) -> Bool { readings.contains(reading) }
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
            factor: candidate.factor,
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
            factor: entry.factor,
            description: entry.description,
            meter: entry.meter,
            contract: entry.contract,
            evidence: entry.evidence,
            note: entry.note
        )
    }
}
