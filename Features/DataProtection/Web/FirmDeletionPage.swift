import HTML
import Kernel
import WebPlatform

/// Shows what goes with a firm, and asks for its name to be typed.
struct FirmDeletionPage: Page {
    static let name = "DataProtection/firmDeletion"
    let title: String
    let token: FormToken
    let firm: String
    let rows: [(title: String, count: String)]
    let isHeld: Bool
    var typed = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("firm.delete.lead", ["firm": firm]))
        isHeld ? notice(Notice(.warning, word: t("erase.obstacle"), text: t("firm.delete.held"))) : nil
        dataTable(
            DataTable(
                caption: t("firm.delete.preview"),
                showsCaption: true,
                columns: [
                    TableColumn(t("erase.what"), isRowTitle: true), TableColumn(t("erase.count"), isNumeric: true),
                ],
                rows: rows.map { TableRow([TableCell($0.title), TableCell($0.count)]) },
                narrow: .cards
            )
        )
        // Always: whether a council has asked for an area is not for the firm to know.
        p { t("firm.delete.council") }
        p { t("firm.delete.files") }
        p { t("firm.delete.people") }
        p { t("firm.delete.law") }
        if !isHeld { question(t) }
    }

    private func question(_ t: Texts) -> Node {
        pageForm(PageForm(action: DataProtectionURL.firmDeletion, tokens: [token])) {
            textField(
                Field(
                    name: "name",
                    label: t("firm.delete.name"),
                    hint: t("firm.delete.name.hint", ["firm": firm]),
                    error: errors["name"],
                    isRequired: true
                ),
                value: typed,
                width: .long,
                autocomplete: "off"
            )
            actions {
                submitButton(t("firm.delete.submit"), style: .destructive)
                actionLink(PageLink(t("erase.cancel"), href: DataProtectionURL.notice), style: .quiet)
            }
        }
    }
}
