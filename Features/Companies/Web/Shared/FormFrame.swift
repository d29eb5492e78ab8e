import HTML
import Kernel
import WebPlatform

/// What every form of these pages carries: where it goes, its proof, the version it started from and what was wrong.
struct FormFrame: Sendable {
    let action: String
    let token: FormToken
    let version: Int
    var errors = FieldErrors()
    var conflict: Conflict?

    /// The form with its proof and version around `fields`; drafts are kept in the browser.
    func node(_ t: Texts, submit: String, cancel: String, @NodeBuilder fields: () -> [Node]) -> Node {
        let content = fields()
        return pageForm(
            PageForm(
                action: action,
                tokens: [token, FormToken(name: "version", value: String(version))],
                draft: DraftWords(restored: t("form.draft.restored"), discard: t("form.draft.discard"))
            )
        ) {
            content
            actions {
                submitButton(conflict == nil ? submit : t("conflict.overwrite"))
                actionLink(
                    PageLink(conflict == nil ? t("form.cancel") : t("conflict.keep"), href: cancel),
                    style: .quiet
                )
            }
        }
    }

    /// Faults and conflict, above the form.
    func head(_ t: Texts) -> [Node] {
        [errorSummary(title: t("form.errors"), faults: errors.faults), conflict?.node(t) ?? .empty]
    }
}

/// Two people saved the same thing: what is stored now beside what was typed.
struct Conflict: Sendable {
    struct Line: Sendable, Equatable {
        let field: String
        let stored: String
        let typed: String
    }

    /// Only fields that differ.
    let lines: [Line]

    /// Pairs of label, stored and typed text; equal ones are left out.
    init(_ pairs: [(String, String, String)]) {
        lines = pairs.filter { $0.1 != $0.2 }.map { Line(field: $0.0, stored: $0.1, typed: $0.2) }
    }

    func node(_ t: Texts) -> Node {
        .group([notice(Notice(.warning, word: t("conflict.word"), text: t("conflict.text"))), table(t)])
    }

    /// For what can no longer be saved at all: what was typed, so that nothing is lost.
    func unsaved(_ t: Texts) -> Node {
        lines.isEmpty ? .empty : .group([p { t("conflict.unsaved") }, table(t)])
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("conflict.caption"),
                columns: [
                    TableColumn(t("conflict.field"), isRowTitle: true), TableColumn(t("conflict.stored")),
                    TableColumn(t("conflict.typed")),
                ],
                rows: lines.map { line in
                    TableRow([TableCell(line.field), cell(line.stored, t), cell(line.typed, t)])
                },
                narrow: .cards
            )
        )
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}

extension Form {
    /// The version of the thing that the form was filled in from; 0 for a new one.
    var version: Int { Int(self["version"]) ?? 0 }
}
