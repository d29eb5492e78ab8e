import HTML
import Kernel
import WebPlatform

/// Two people changed the same experiment or variant: both versions, and the choice.
struct ExperimentConflictPage: Page {
    struct Difference: Sendable {
        let field: String
        let stored: String
        let typed: String
    }

    static let name = "ActionPlanning/experimentConflict"
    let kicker: String
    let title: String
    let lead: String
    /// Only fields that differ.
    let differences: [Difference]
    /// Where what was typed is sent again; nil where it was decided meanwhile.
    let action: String?
    let back: String
    /// What was typed, with the version that is stored now.
    let tokens: [FormToken]

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(lead)
        leadRemark { t("experiment.conflict.remark") }
        dataTable(
            DataTable(
                caption: t("experiment.conflict.caption"),
                columns: [
                    TableColumn(t("experiment.conflict.field"), isRowTitle: true),
                    TableColumn(t("experiment.conflict.stored")), TableColumn(t("experiment.conflict.typed")),
                ],
                rows: differences.map { TableRow([TableCell($0.field), cell($0.stored, t), cell($0.typed, t)]) },
                narrow: .cards
            )
        )
        if let action {
            pageForm(PageForm(action: action, tokens: tokens)) {
                actions {
                    submitButton(t("experiment.conflict.overwrite"))
                    actionLink(PageLink(t("experiment.conflict.discard"), href: back), style: .quiet)
                }
            }
        } else {
            actionLink(PageLink(t("experiment.conflict.discard"), href: back))
        }
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("experiment.missing")) : TableCell(text)
    }
}
