import HTML
import Kernel
import WebPlatform

/// Two people changed the same thing: both versions, and the choice.
struct FundingConflictPage: FundingPage {
    struct Difference: Sendable {
        let field: String
        let stored: String
        let typed: String
    }

    static let name = "Funding/conflict"
    let title: String
    let here: String
    let sections: [PageLink]
    let lead: String
    /// Only fields that differ.
    let differences: [Difference]
    let action: String
    /// Where what is stored can be seen.
    let stored: String
    /// The form's proof, and what was typed with the version that is stored now.
    let retry: [FormToken]

    init(
        title: String,
        here: String,
        name: String,
        pairs: [(field: String, stored: String, typed: String)],
        action: String,
        stored: String,
        retry: [FormToken],
        _ t: Texts
    ) {
        (self.title, self.here, sections) = (title, here, FundingSections.links(at: here, t))
        lead = t("conflict.lead", ["name": name])
        differences = pairs.filter { $0.stored != $0.typed }
            .map { Difference(field: $0.field, stored: $0.stored, typed: $0.typed) }
        (self.action, self.stored, self.retry) = (action, stored, retry)
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        leadRemark { t("conflict.remark") }
        if !differences.isEmpty {
            dataTable(
                DataTable(
                    caption: t("conflict.caption"),
                    columns: [
                        TableColumn(t("conflict.field"), isRowTitle: true), TableColumn(t("conflict.stored")),
                        TableColumn(t("conflict.typed")),
                    ],
                    rows: differences.map { TableRow([TableCell($0.field), cell($0.stored, t), cell($0.typed, t)]) },
                    narrow: .cards
                )
            )
        }
        pageForm(PageForm(action: action, tokens: retry)) {
            actions {
                submitButton(t("conflict.overwrite"))
                actionLink(PageLink(t("conflict.discard"), href: stored), style: .quiet)
            }
        }
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}
