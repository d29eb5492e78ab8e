import Assessments
import HTML
import Kernel

/// A comparison of perspectives in words.
struct PerspectiveWords: Sendable {
    let comparison: PerspectiveComparison
    let perspectives: [InstrumentPerspectives.Perspective]
    let instrument: Instrument
    let sector: Sector?
    let t: Texts

    func topic(_ line: PerspectiveComparison.Line) -> PerspectivesPage.Topic {
        let answers = perspectives.compactMap { perspective in
            line.answers[perspective].map { "\(label(perspective)): \(text($0))" }
        }
        return PerspectivesPage.Topic(
            name: name(line.item),
            words: t("comparison.topic", count: line.spread ?? 0),
            answers: answers.joined(separator: " · ")
        )
    }

    func table() -> DataTable {
        DataTable(
            caption: t("comparison.all"),
            columns: [TableColumn(t("conflict.question"), isRowTitle: true)]
                + perspectives.map { TableColumn(label($0)) } + [TableColumn(t("comparison.spread"))],
            rows: comparison.lines.map { line in
                let isTopic = (line.spread ?? 0) >= comparison.least
                let spread = line.spread.map { TableCell(isTopic ? t("comparison.topic", count: $0) : "\($0)") }
                return TableRow(
                    [TableCell(name(line.item))]
                        + perspectives.map { perspective in
                            line.answers[perspective].map { TableCell(text($0)) } ?? .missing(t("answer.missing"))
                        } + [spread ?? TableCell("–")],
                    needsAttention: isTopic
                )
            },
            narrow: .cards
        )
    }

    /// „Leitung: Petra Kettler, 15.05.2026 · Belegschaft: …“
    func remark(_ newest: [InstrumentPerspectives.Perspective: Assessment]) -> String {
        perspectives.compactMap { perspective in
            newest[perspective].map { assessment in
                "\(label(perspective)): \(assessment.title), \(LocalDate(assessment.changedAt).german)"
            }
        }.joined(separator: " · ")
    }

    private func label(_ perspective: InstrumentPerspectives.Perspective) -> String {
        t("perspective.\(perspective.rawValue)")
    }

    private func name(_ item: InstrumentItem) -> String { "\(item.id) · \(item.title ?? item.text(for: sector))" }

    private func text(_ answer: InstrumentAnswers.Answer) -> String {
        switch answer {
        case .unknown: return t("answer.unknown")
        case .notApplicable: return t("answer.notApplicable")
        case .text(let text): return text
        case .truth(let truth): return truth ? t("answer.yes") : t("answer.no")
        case .number(let number):
            guard case .scale(let id) = comparison.field.kind,
                let level = instrument.scales[id]?.levels.first(where: { Double($0.value) == number })
            else { return GermanFormat.exact(number) }
            return "\(level.value) – \(level.label)"
        }
    }
}
