import Assessments
import AssessmentsStorage
import Kernel
import StartWeb

extension KeptKompass {
    /// What the first page says of the Öko.Kompass that was answered last; nil where the firm has begun none.
    static func newest(of firm: FirmID, in reader: AssessmentReader) async throws -> KeptKompass? {
        let kept = try await reader.assessments(of: firm, instrument: "oeko-kompass")
        return kept.max { $0.changedAt < $1.changedAt }.map { newest in
            // A cleared answer leaves its row behind.
            let isAnswered = newest.answers.steps.values.joined().contains { !$0.answers.isEmpty }
            return KeptKompass(
                day: isAnswered ? LocalDate(newest.changedAt) : newest.begunOn,
                isAnswered: isAnswered,
                address: "/instrumente/\(newest.instrument)/\(newest.id)"
            )
        }
    }
}
