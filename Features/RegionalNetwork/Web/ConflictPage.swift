import HTML
import Kernel
import WebPlatform

/// The same thing was changed twice: both versions, and the choice.
struct ConflictPage: Page {
    struct Difference: Sendable {
        let field: String
        let stored: String
        let typed: String
    }

    static let name = "RegionalNetwork/conflict"
    let title: String
    let lead: String
    let place: String
    /// Only fields that differ.
    let differences: [Difference]
    let action: String
    /// Where what is stored stands.
    let back: String
    /// The form's proof, and what was typed with the version that is stored now.
    let retry: [FormToken]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        leadRemark { t("offers.conflict.remark") }
        dataTable(
            DataTable(
                caption: t("offers.conflict.caption"),
                columns: [
                    TableColumn(t("offers.conflict.field"), isRowTitle: true), TableColumn(t("offers.conflict.stored")),
                    TableColumn(t("offers.conflict.typed")),
                ],
                rows: differences.map {
                    TableRow([TableCell($0.field), offerCell($0.stored, t), offerCell($0.typed, t)])
                },
                narrow: .cards
            )
        )
        pageForm(PageForm(action: action, tokens: retry)) {
            actions {
                submitButton(t("offers.conflict.overwrite"))
                actionLink(PageLink(t("offers.conflict.discard"), href: back), style: .quiet)
            }
        }
    }
}
