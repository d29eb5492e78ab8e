import HTML
import Kernel
import Participation
import WebPlatform

struct NotesPage: CouncilAreaPage {
    struct Row: Sendable {
        let title: String
        let href: String
        let kind: String
        let day: String
        let author: String
    }

    static let name = "Participation/notes"
    let title: String
    let frame: CouncilFrame
    let rows: [Row]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        let new = PageLink(t("notes.new"), href: ParticipationURL.newNote(frame.council))
        pageHead(kicker: frame.name, title: title) { actionLink(new, style: .primary) }
        leadSentence(t("notes.lead"))
        if rows.isEmpty {
            emptyState(title: t("notes.none"), text: t("notes.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("note.title"), isRowTitle: true), TableColumn(t("note.kind")),
                        TableColumn(t("note.day")), TableColumn(t("note.author")),
                    ],
                    rows: rows.map { row in
                        let cells = [row.kind, row.day, row.author].map { TableCell($0) }
                        return TableRow([.link(PageLink(row.title, href: row.href))] + cells)
                    },
                    narrow: .cards
                )
            )
        }
    }
}

/// A note to write, or one that is there to read and change.
struct NotePage: CouncilAreaPage {
    static let name = "Participation/note"
    let title: String
    let frame: CouncilFrame
    let action: String
    /// Who wrote it last, as a sentence; nil for a new one.
    let author: String?
    /// Nil for a new note.
    let removal: PostAction?
    var form: NoteForm
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: frame.name, title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        author.map { sentence in leadRemark { sentence } }
        let version = FormToken(name: "version", value: "\(form.version)")
        pageForm(PageForm(action: action, tokens: [frame.token, version], warnsWhenLeaving: true)) {
            radioCards(
                Field(name: "kind", label: t("note.kind"), error: errors["kind"], isRequired: true),
                choices: CouncilNote.Kind.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                selected: form.kind
            )
            textField(
                Field(name: "title", label: t("note.title"), error: errors["title"], isRequired: true),
                value: form.title,
                width: .long
            )
            dateField(
                Field(name: "day", label: t("note.day"), error: errors["day"], isRequired: true),
                value: form.day
            )
            textAreaField(
                Field(name: "text", label: t("note.text"), error: errors["text"]),
                value: form.text,
                lines: 12
            )
            actions {
                submitButton(t("note.submit"))
                actionLink(PageLink(t("cancel"), href: ParticipationURL.notes(frame.council)), style: .quiet)
            }
        }
        removal.map { removal in
            disclosedConfirmation(label: t("note.remove"), sentence: t("note.remove.sentence"), confirm: removal)
        }
    }
}

/// Two people changed the same note: both versions, and the choice.
struct NoteConflictPage: CouncilAreaPage {
    struct Difference: Sendable {
        let field: String
        let stored: String
        let typed: String
    }

    static let name = "Participation/noteConflict"
    let title: String
    let frame: CouncilFrame
    let lead: String
    /// Only fields that differ.
    let differences: [Difference]
    let action: String
    /// What was typed, with the version that is stored now.
    let retry: [FormToken]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: frame.name, title: title)
        leadSentence(lead)
        leadRemark { t("note.conflict.remark") }
        dataTable(
            DataTable(
                caption: t("note.conflict.caption"),
                columns: [
                    TableColumn(t("note.conflict.field"), isRowTitle: true), TableColumn(t("note.conflict.stored")),
                    TableColumn(t("note.conflict.typed")),
                ],
                rows: differences.map { TableRow([TableCell($0.field), cell($0.stored, t), cell($0.typed, t)]) },
                narrow: .cards
            )
        )
        pageForm(PageForm(action: action, tokens: [frame.token] + retry)) {
            actions {
                submitButton(t("note.conflict.overwrite"))
                actionLink(PageLink(t("note.conflict.discard"), href: action), style: .quiet)
            }
        }
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}
