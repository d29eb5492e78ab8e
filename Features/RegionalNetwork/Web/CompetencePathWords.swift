import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// How the way of „Kompetenzträger:innen“ is spoken of.
struct CompetencePathWords: Sendable {
    let t: Texts

    func step(_ step: CompetencePath.Step) -> String { t("path.step.\(step.rawValue)") }

    /// „Stufe 2: geschult“
    func stage(_ step: CompetencePath.Step) -> String {
        t("path.stage", ["number": "\(step.rawValue)", "step": self.step(step)])
    }

    /// Units that are there, rounded down to a tenth: `10,6`.
    func units(_ minutes: Int) -> String { tenths(minutes * 10 / CompetencePath.minutesOfUnit) }

    /// Units that are missing, rounded up: what is there and what is missing make the whole.
    func missingUnits(_ minutes: Int) -> String {
        tenths((minutes * 10 + CompetencePath.minutesOfUnit - 1) / CompetencePath.minutesOfUnit)
    }

    private func tenths(_ tenths: Int) -> String {
        GermanFormat.number(Double(tenths) / 10, places: tenths % 10 == 0 ? 0 : 1)
    }

    /// „2,5 Std. im Monat“
    func budget(_ minutes: Int) -> String { t("path.budget.value", ["hours": hours(minutes)]) }

    /// `2,5`; two places at most, none where none is needed.
    func hours(_ minutes: Int) -> String {
        let hundredths = (minutes * 100 + 30) / 60
        let places = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2
        return GermanFormat.number(Double(hundredths) / 100, places: places)
    }

    /// What the next step needs; nil on the last.
    func missing(_ path: CompetencePath) -> String? {
        switch path.missing {
        case .naming: t("path.missing.naming")
        case .minutes(let minutes):
            t("path.missing.units", ["missing": missingUnits(minutes), "have": units(path.minutes)])
        case .project: t("path.missing.project")
        case .contribution: t("path.missing.contribution")
        case nil: nil
        }
    }

    /// Reached, to be reached next, and ahead. Without the first, from which everybody starts, so that the numbers shown
    /// are those of the steps.
    func steps(_ path: CompetencePath) -> [Step] {
        CompetencePath.Step.allCases.dropFirst().map { step in
            let state: Step.State =
                step.rawValue <= path.step.rawValue
                ? .done : step.rawValue == path.step.rawValue + 1 ? .current : .ahead
            return Step(self.step(step), state: state)
        }
    }

    func kind(_ kind: CompetencePathContribution.Kind) -> String { t("path.contribution.kind.\(kind.rawValue)") }

    func state(_ state: CompetencePathContribution.State) -> Mark {
        let kind: Mark.Kind =
            switch state {
            case .reported: .plain
            case .confirmed: .done
            case .refused: .attention
            }
        return Mark(kind, t("path.contribution.state.\(state.rawValue)"))
    }

    func part(_ part: CompetencePathProject.Part) -> String { t("path.project.\(part.rawValue)") }

    func figure(_ figure: CompetencePathProject.Figure) -> TableRow {
        TableRow([
            TableCell(figure.what), figure.value.map { TableCell(GermanFormat.exact($0)) } ?? .missing(t("missing")),
            figure.unit.isEmpty ? .missing(t("missing")) : TableCell(figure.unit),
            figure.source.isEmpty ? .missing(t("missing")) : TableCell(figure.source),
        ])
    }

    func figures(_ figures: [CompetencePathProject.Figure]) -> Node {
        dataTable(
            DataTable(
                caption: t("path.figures"),
                showsCaption: true,
                columns: [
                    TableColumn(t("path.figure.what"), isRowTitle: true),
                    TableColumn(t("path.figure.value"), isNumeric: true), TableColumn(t("path.figure.unit")),
                    TableColumn(t("path.figure.source")),
                ],
                rows: figures.map(figure),
                narrow: .cards
            )
        )
    }
}
