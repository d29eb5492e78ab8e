import Assessments
import HTML
import Kernel
import WebPlatform

/// The parts of a result page in words.
struct ResultWords: Sendable {
    let desk: Desk
    /// Whether findings may become measures here.
    let mayPlan: Bool
    let token: FormToken
    let t: Texts

    var bench: Workbench { desk.bench }
    var covered: CoveredFigures { CoveredFigures(desk) }

    func starting() -> [ResultPage.Starting] {
        guard let ranking = bench.instrument.ranking else { return [] }
        return zip(bench.result.ranked, bench.findings.ranked()).enumerated().map { index, pair in
            let (row, finding) = pair
            return ResultPage.Starting(
                number: index + 1,
                name: row.name,
                value: bench.wording.text(row.values[ranking.value] ?? .missing, of: ranking.value, row: row),
                question: "\(row.id) · \(finding.text)",
                reasons: reasons(finding),
                // Of hundreds nobody reads the first steps; they stand with the question too.
                firstSteps: index < ranking.shown ? bench.wording.item(row.id)?.firstSteps ?? [] : [],
                toPlan: post(finding, t("result.toPlan"))
            )
        }
    }

    func unsettled() -> [String] {
        bench.result.unsettled(bench.assessment.answers).map { row in
            let text = bench.wording.item(row.id)?.text(for: bench.assessment.sector) ?? ""
            return text.isEmpty || text == row.name ? "\(row.id) · \(row.name)" : "\(row.id) · \(row.name): \(text)"
        }
    }

    func findings() -> [ResultPage.Finding] { bench.findings.all().map(finding) }

    private func finding(_ finding: AssessmentFinding) -> ResultPage.Finding {
        ResultPage.Finding(
            level: mark(finding.level),
            text: finding.text,
            reason: finding.reason,
            reasons: reasons(finding),
            becomes: finding.becomes == .measure ? post(finding, t("result.asMeasure")) : nil
        )
    }

    private func mark(_ level: InstrumentRule.Level?) -> Mark {
        switch level {
        case .red: Mark(.attention, t("level.red"))
        case .open: Mark(.missing, t("level.open"))
        case .hint: Mark(.plain, t("level.hint"))
        case .finding, nil: Mark(.plain, t("level.finding"))
        }
    }

    /// „Bedeutung: 5 – sehr hoch; Stand: 1 – erste Schritte“
    private func reasons(_ finding: AssessmentFinding) -> String {
        finding.reasons.map { reason in
            "\(reason.question)\(reason.question.hasSuffix("?") ? "" : ":") \(reason.answer)"
        }.joined(separator: "; ")
    }

    private func post(_ finding: AssessmentFinding, _ label: String) -> PostAction? {
        guard mayPlan else { return nil }
        return PostAction(
            label,
            action: AssessmentsURL.measureFromFinding,
            tokens: [
                token, FormToken(name: "assessment", value: "\(bench.assessment.id)"),
                FormToken(name: "rule", value: finding.rule), FormToken(name: "row", value: finding.row),
            ],
            spokenLabel: "\(label): \(finding.title)"
        )
    }

    /// What stands in the way of publishing, using or completing; saving says it itself.
    func gates() -> [ResultPage.Gate] {
        bench.instrument.gates.compactMap { gate in
            let obstacles = bench.result.obstacles(to: gate.action).filter { !covered.covers($0) }
            if obstacles.isEmpty { return nil }
            var texts: [String] = []
            for finding in obstacles {
                let text = bench.findings.finding(finding).text
                if !texts.contains(text) { texts.append(text) }
            }
            return ResultPage.Gate(text: gate.text, obstacles: texts)
        }
    }
}
