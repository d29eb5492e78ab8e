public import Assessments
public import DatabasePlatform
public import Kernel

/// The face this feature shows to others: assessments of a firm, what follows from them, and their findings in words.
public struct AssessmentReader: Sendable {
    private let store: AssessmentStore
    public let library: InstrumentLibrary
    private let words: InstrumentWords
    private let outside: OutsideWorld

    public init(
        _ database: any SQLDatabase,
        library: InstrumentLibrary,
        words: InstrumentWords,
        outside: OutsideWorld
    ) {
        store = AssessmentStore(database, outside: outside)
        (self.library, self.words, self.outside) = (library, words, outside)
    }

    public struct Reading: Sendable {
        public let assessment: Assessment
        public let result: InstrumentResult
        public let findings: AssessmentFindings
    }

    public func assessments(of firm: FirmID, instrument: String? = nil) async throws -> [Assessment] {
        try await store.assessments(of: .firm(firm), instrument: instrument)
    }

    /// An assessment with what follows from it today; nil where the firm has none of that id, or its catalogue is not
    /// installed any more.
    public func reading(_ id: AssessmentID, of firm: FirmID) async throws -> Reading? {
        guard let assessment = try await store.assessment(id, of: .firm(firm)),
            let instrument = library.instrument(assessment.instrument, version: assessment.instrumentVersion)
        else { return nil }
        let today = outside.today()
        let result = InstrumentResult(instrument, assessment.answers, sector: assessment.sector, today: today)
        let wording = InstrumentWording(result, assessment.answers, words: words)
        return Reading(
            assessment: assessment,
            result: result,
            findings: AssessmentFindings(wording, sector: assessment.sector, today: today)
        )
    }

    /// One finding by its rule and row (``AssessmentFinding/rankingRule`` for a starting point; an empty row for a step);
    /// nil where the answers do not call for it. Figures about people stay where they were entered.
    public func finding(
        assessment: AssessmentID,
        rule: String,
        row: String,
        of firm: FirmID
    ) async throws -> AssessmentFinding? {
        guard let reading = try await reading(assessment, of: firm) else { return nil }
        let finding = reading.findings.finding(rule: rule, row: row)
        return reading.result.instrument.countsPeople ? finding?.withoutFigures : finding
    }
}
