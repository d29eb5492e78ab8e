import Kernel

/// Takes the rows of a file one after the other and ends with what can be taken over and what cannot.
///
/// The same file, mapping and context always give the same result: a preview and the taking over agree.
public struct ImportSession: Sendable {
    private let preparation: RowPreparation
    private let reader: RowReader
    private let mapping: ColumnMapping
    private let headerLine: Int
    private var reports: [ImportStep.Name: StepReport] = [:]
    private var seenRows: [[String]: Int] = [:]
    private var seenReadings: [MeterReading: Int] = [:]
    private var lastOfMeter: [MeterKey: (period: DatePeriod, line: Int)] = [:]
    private var plan: CalculationPlan?
    private var result = ImportResult()

    /// - Parameter headerLine: rows up to this line are passed over; nil for a file without header.
    public init(mapping: ColumnMapping, headerLine: Int?, context: ImportContext) {
        self.mapping = mapping
        self.headerLine = headerLine ?? 0
        preparation = RowPreparation(mapping: mapping, vocabulary: context.vocabulary)
        reader = RowReader(context: context)
        plan = context.calculator.map { CalculationPlan($0) }
    }

    /// Rows read so far, for showing progress.
    public var rowCount: Int { result.rowCount }

    public mutating func add(_ raw: RawRow) {
        guard raw.line > headerLine else { return }
        guard
            let row = preparation.prepare(
                raw,
                touched: { reports[$0, default: StepReport(step: $0)].add(line: raw.line) }
            )
        else { return }
        result.rowCount += 1
        if let first = seenRows[raw.cells] {
            refuse(raw, [RowFault(line: raw.line, column: nil, value: "", reason: .duplicateInFile(line: first))])
            return
        }
        switch reader.read(row, wantsSuggestions: result.faultyRows.count < Self.suggestedRows) {
        case .faults(let faults): refuse(raw, faults)
        case .candidate(let candidate):
            if let fault = obstacle(to: candidate, row) { refuse(raw, [fault]) } else { check(candidate, raw) }
        }
        seenRows[raw.cells] = raw.line
    }

    public consuming func finish() -> ImportResult {
        var result = result
        result.header = mapping.headers
        result.steps = preparation.names.compactMap { reports[$0] }
        return result
    }

    /// Faulty rows for which words not understood are compared with all known ones.
    private static let suggestedRows = 200

    private mutating func refuse(_ raw: RawRow, _ faults: [RowFault]) {
        result.faultyRows.append(raw)
        result.faults += faults
    }

    /// What the form refuses too: coefficients are worked out once a kind of row.
    private mutating func obstacle(to candidate: ImportCandidate, _ row: MappedRow) -> RowFault? {
        guard let year = candidate.years.first, let id = EntryID(Self.probe) else { return nil }
        guard let problem = plan?.obstacle(of: candidate.entry(id: id, year: year, batch: nil)) ?? nil else {
            return nil
        }
        let column = ImportColumn(about: problem)
        return RowFault(line: row.line, column: column, value: row[column], reason: .problem(problem))
    }

    /// The id of a line that is never stored.
    private static let probe = "00000000-0000-7000-8000-000000000000"

    /// What only shows when a row is seen beside the others.
    private mutating func check(_ candidate: ImportCandidate, _ raw: RawRow) {
        var candidate = candidate
        let existing = reader.context.existing
        func fault(_ column: ImportColumn?, _ reason: RowFault.Reason) -> RowFault {
            RowFault(line: raw.line, column: column, value: column == .meter ? candidate.meter : "", reason: reason)
        }
        if let reading = MeterReading(candidate) {
            if let first = seenReadings[reading] {
                return refuse(raw, [fault(.meter, .meterReadingRepeated(line: first))])
            }
            if existing.has(candidate) { return refuse(raw, [fault(nil, .alreadyInBalance)]) }
            if existing.has(reading) { return refuse(raw, [fault(.meter, .readingAlreadyInBalance)]) }
            seenReadings[reading] = raw.line
            noticeOverlap(of: reading, &candidate)
        } else if existing.has(candidate) {
            return refuse(raw, [fault(nil, .alreadyInBalance)])
        }
        result.notices += candidate.notices
        result.candidates.append(candidate)
    }

    private mutating func noticeOverlap(of reading: MeterReading, _ candidate: inout ImportCandidate) {
        let line = candidate.line
        func notice(_ kind: ImportNotice.Kind) -> ImportNotice {
            ImportNotice(line: line, column: .meter, kind: kind)
        }
        if let last = lastOfMeter[reading.meterKey], last.period.overlapsAsReading(with: reading.period) {
            candidate.notices.append(notice(.periodsOverlap(line: last.line)))
        }
        if let stored = reader.context.existing.overlap(of: reading) {
            candidate.notices.append(notice(.periodsOverlapBalance(stored)))
        }
        lastOfMeter[reading.meterKey] = (reading.period, candidate.line)
    }
}

/// What a file gives.
public struct ImportResult: Sendable {
    /// Rows that can be taken over, in the order of the file.
    public internal(set) var candidates: [ImportCandidate] = []
    /// Every fault of every other row, in the order of the file.
    public internal(set) var faults: [RowFault] = []
    /// The rows that these faults are in, as the file gave them.
    public internal(set) var faultyRows: [RawRow] = []
    public internal(set) var notices: [ImportNotice] = []
    /// Steps that changed or left out rows.
    public internal(set) var steps: [StepReport] = []
    /// Rows read, without those that a step left out.
    public internal(set) var rowCount = 0
    public internal(set) var header: [String] = []
    /// The sheet that was read, where a workbook has several.
    public var sheet: String?

    public init() {}
}
