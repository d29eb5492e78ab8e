import HTML
import Kernel
import WebPlatform

/// Two people changed the same measure, or the same assumptions: both versions, and the choice.
struct MeasureConflictPage: Page {
    struct Difference: Sendable {
        let field: String
        let stored: String
        let typed: String
    }

    static let name = "ActionPlanning/measureConflict"
    let title: String
    let kicker: String
    let token: FormToken
    /// Only fields that differ.
    let differences: [Difference]
    let action: String
    /// Where what is stored stands.
    let back: String
    /// What was typed, with the version that is stored now.
    let retry: [FormToken]

    var place: String { ActionPlanningURL.measures }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(t("measure.conflict"))
        leadRemark { t("measure.conflict.remark") }
        dataTable(
            DataTable(
                caption: t("measure.conflict.caption"),
                columns: [
                    TableColumn(t("measure.conflict.field"), isRowTitle: true),
                    TableColumn(t("measure.conflict.stored")), TableColumn(t("measure.conflict.typed")),
                ],
                rows: differences.map { difference in
                    TableRow([
                        TableCell(difference.field), cell(difference.stored, t), cell(difference.typed, t),
                    ])
                },
                narrow: .cards
            )
        )
        pageForm(PageForm(action: action, tokens: [token] + retry)) {
            actions {
                submitButton(t("measure.conflict.overwrite"))
                actionLink(PageLink(t("measure.conflict.discard"), href: back), style: .quiet)
            }
        }
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}
