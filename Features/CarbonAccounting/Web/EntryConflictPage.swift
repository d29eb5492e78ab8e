import HTML
import Kernel
import WebPlatform

/// Two people changed the same line: both versions, and the choice.
struct EntryConflictPage: YearPage {
    struct Difference: Sendable {
        let field: String
        let stored: String
        let typed: String
    }

    static let name = "CarbonAccounting/entryConflict"
    let title: String
    let frame: YearFrame
    let lead: String
    let differences: [Difference]
    let retry: EntryRetry
    let discard: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("entry.kicker", ["year": "\(frame.year)"]), title: title)
        leadSentence(lead)
        leadRemark { t("entry.conflict.remark") }
        if !differences.isEmpty { table(t) }
        pageForm(PageForm(action: retry.action, tokens: retry.tokens)) {
            actions {
                submitButton(t("entry.conflict.overwrite"))
                submitButton(t("entry.conflict.edit"), style: .secondary, name: "refresh", value: "1")
                actionLink(PageLink(t("entry.conflict.discard"), href: discard), style: .quiet)
            }
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("entry.conflict.caption"),
                columns: [
                    TableColumn(t("entry.conflict.field"), isRowTitle: true), TableColumn(t("entry.conflict.stored")),
                    TableColumn(t("entry.conflict.typed")),
                ],
                rows: differences.map { TableRow([TableCell($0.field), cell($0.stored, t), cell($0.typed, t)]) },
                narrow: .cards
            )
        )
    }

    private func cell(_ value: String, _ t: Texts) -> TableCell {
        TableCell(value.isEmpty ? t("entry.conflict.empty") : value)
    }
}
