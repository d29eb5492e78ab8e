import Assessments
import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// How a „Praxisbeispiel“ is read, by everybody and by those who release it.
struct GoodPracticeWords: Sendable {
    let t: Texts

    func part(_ part: GoodPractice.Part) -> String { t("practice.part.\(part.rawValue)") }

    func theme(_ practice: GoodPractice) -> String { practice.theme.map { t("offers.theme.\($0.rawValue)") } ?? "" }

    func firm(_ practice: GoodPractice) -> String {
        practice.showsFirm ? practice.firmName : t("practice.firm.hidden")
    }

    func state(_ state: GoodPractice.State) -> Mark {
        let kind: Mark.Kind =
            switch state {
            case .draft, .offered, .withdrawn: .plain
            case .released: .done
            case .returned: .attention
            }
        return Mark(kind, t("practice.state.\(state.rawValue)"))
    }

    /// Firm, theme, day and the texts, then the figures.
    @NodeBuilder func content(_ practice: GoodPractice) -> [Node] {
        definitionList(
            [
                Definition(t("directory.firm"), firm(practice)),
                Definition(
                    t("offers.theme"),
                    practice.theme == nil ? mark(Mark(.missing, t("missing"))) : .text(theme(practice))
                ),
            ]
                + (practice.releasedOn.map { [Definition(t("practice.released"), $0.german)] } ?? [])
        )
        for part in GoodPractice.Part.allCases where !practice.text(part).isEmpty {
            pageSection(title: self.part(part)) { prose { for line in lines(practice.text(part)) { p { line } } } }
        }
        pageSection(title: t("practice.figures")) {
            if practice.figures.isEmpty { p { t("practice.figures.none") } } else { figures(practice.figures) }
        }
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    private func figures(_ figures: [GoodPractice.Figure]) -> Node {
        func cell(_ text: String) -> TableCell { text.isEmpty ? .missing(t("missing")) : TableCell(text) }
        return dataTable(
            DataTable(
                caption: t("practice.figures"),
                columns: [
                    TableColumn(t("path.figure.what"), isRowTitle: true),
                    TableColumn(t("path.figure.value"), isNumeric: true), TableColumn(t("path.figure.unit")),
                    TableColumn(t("practice.figure.year")), TableColumn(t("path.figure.source")),
                ],
                rows: figures.map { figure in
                    TableRow([
                        TableCell(figure.what), cell(figure.value.map { GermanFormat.exact($0) } ?? ""),
                        cell(figure.unit), cell(figure.year.map(String.init) ?? ""), cell(figure.source),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
