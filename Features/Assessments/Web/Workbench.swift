import Assessments
import Kernel

/// An assessment with its catalogue and all that follows from it, worked out once for a page.
struct Workbench: Sendable {
    let assessment: Assessment
    let instrument: Instrument
    let result: InstrumentResult
    let wording: InstrumentWording
    let questions: InstrumentQuestions
    let parts: [InstrumentPart]
    let findings: AssessmentFindings
    let today: LocalDate

    init(_ assessment: Assessment, _ instrument: Instrument, words: InstrumentWords, today: LocalDate) {
        (self.assessment, self.instrument, self.today) = (assessment, instrument, today)
        result = InstrumentResult(instrument, assessment.answers, sector: assessment.sector, today: today)
        wording = InstrumentWording(result, assessment.answers, words: words)
        questions = InstrumentQuestions(instrument, assessment.answers, today: today)
        parts = result.parts(sector: assessment.sector, occasion: assessment.occasion)
        findings = AssessmentFindings(wording, sector: assessment.sector, today: today)
    }

    func part(_ id: String) -> InstrumentPart? { parts.first { $0.id == id } }

    func next(after part: InstrumentPart) -> InstrumentPart? {
        guard let index = parts.firstIndex(where: { $0.id == part.id }), index + 1 < parts.count else { return nil }
        return parts[index + 1]
    }

    /// Where to go on: the first part with something unanswered that is to be answered.
    var current: InstrumentPart? { parts.first { !$0.step.isOptional && !isComplete($0) } ?? parts.first }

    /// Whether everything that is to be answered is.
    func isComplete(_ part: InstrumentPart) -> Bool {
        let required = part.step.fields.filter(\.isRequired)
        func isAnswered(_ answers: [String: InstrumentAnswers.Answer]) -> Bool {
            questions.asked(required, given: answers).allSatisfy { answers[$0.id] != nil }
        }
        let rows = assessment.answers.rows(of: part.step.id)
        let given = Dictionary(rows.map { ($0.id, $0.answers) }) { first, _ in first }
        switch part.step.kind {
        case .items: return part.items.allSatisfy { isAnswered(given[$0.id] ?? [:]) }
        case .text: return isAnswered(rows.first?.answers ?? [:])
        case .entries:
            let owner = result.rows[part.rowsStep] ?? []
            return owner.count >= max(part.step.minimum ?? 0, 1) && owner.allSatisfy { isAnswered(given[$0.id] ?? [:]) }
        }
    }

    /// Questions of items steps with an answer, and all that are asked.
    var progress: (answered: Int, asked: Int) {
        var (answered, asked) = (0, 0)
        for step in instrument.steps where step.kind == .items {
            let ids = Set((result.rows[step.id] ?? []).map(\.id))
            asked += ids.count
            answered += assessment.answers.rows(of: step.id).count { ids.contains($0.id) && !$0.answers.isEmpty }
        }
        return (answered, asked)
    }
}
