import HTML
import Kernel
import WebPlatform

/// Two people answered the same page at once: both versions, and the choice.
struct AnswerConflictPage: Page {
    struct Difference: Sendable {
        let question: String
        let stored: String
        let typed: String
    }

    static let name = "Assessments/answerConflict"
    let title: String
    let kicker: String
    let lead: String
    let differences: [Difference]
    let action: String
    /// What was typed, over what is stored now.
    let retry: [FormToken]
    let place: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(lead)
        leadRemark { t("conflict.remark") }
        dataTable(
            DataTable(
                caption: t("conflict.caption"),
                columns: [
                    TableColumn(t("conflict.question"), isRowTitle: true), TableColumn(t("conflict.stored")),
                    TableColumn(t("conflict.typed")),
                ],
                rows: differences.map {
                    TableRow([TableCell($0.question), TableCell($0.stored), TableCell($0.typed)])
                },
                narrow: .cards
            )
        )
        pageForm(PageForm(action: action, tokens: retry)) {
            actions {
                submitButton(t("conflict.overwrite"), name: "tun", value: "bleiben")
                actionLink(PageLink(t("conflict.discard"), href: action), style: .quiet)
            }
        }
    }
}
