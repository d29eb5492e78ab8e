import HTML
import Kernel
import WebPlatform
import World

/// The board of a meeting. Its content is also answered alone, where a script shows it in place.
struct BoardPanel: Sendable {
    /// Two people changed the same note.
    struct Conflict: Sendable {
        let stored: BoardNote
        let typed: BoardForm
    }

    let meeting: MeetingID
    let board: Board
    let token: FormToken
    /// Whether notes may become measures of the firm one works for.
    let mayPlan: Bool
    /// Addresses of those that are measures of that firm already.
    let measures: [BoardNoteID: String]
    var new = BoardForm()
    var errors = FieldErrors()
    /// The note whose form was wrong.
    var edited: (note: BoardNoteID, form: BoardForm)?
    var conflict: Conflict?
    /// What has just happened; said to whoever cannot see it.
    var said: String?

    func node(_ t: Texts) -> Node {
        section(
            .class("page-section meeting-board"),
            .id("pinnwand"),
            .data("controller", "World/meeting-part"),
            .data("meeting-part-event-value", "talk:board"),
            .data("meeting-part-address-value", MeetingURL.board(meeting)),
            .data("meeting-part-failed-value", t("treffen.part.failed"))
        ) {
            h2 { t("zettel.board") }
            p(.class("section-intro")) { t("zettel.board.intro") }
            p(.class("meeting-part-said"), .aria("live", "polite"), .data("meeting-part-target", "said"))
            div(.data("meeting-part-target", "content")) { content(t) }
        }
    }

    @NodeBuilder func content(_ t: Texts) -> [Node] {
        said.map { text in div(.hidden(), .data("said", text)) } ?? .empty
        conflict.map { conflictPart($0, t) } ?? .empty
        if edited == nil, !errors.isEmpty { errorSummary(title: t("treffen.faults"), faults: faults("neu")) }
        pageForm(PageForm(action: MeetingURL.notes(meeting), tokens: [token], id: "zettel-neu")) {
            new.fields("neu", edited == nil ? errors : FieldErrors(), hasLane: true, t)
            actions { submitButton(t("zettel.add"), style: .secondary) }
        }
        div(.class("board-lanes")) {
            for lane in BoardNote.Lane.allCases { column(lane, t) }
        }
    }

    private func column(_ lane: BoardNote.Lane, _ t: Texts) -> Node {
        let notes = board.notes(in: lane)
        return section(.class("board-lane"), .aria("labelledby", "spalte-\(lane.rawValue)")) {
            h3(.id("spalte-\(lane.rawValue)")) {
                BoardWords.lane(lane, t)
                span(.class("board-count")) { " \(notes.count)" }
            }
            notes.isEmpty
                ? p(.class("board-none")) { t("zettel.none") }
                : ol { for note in notes { card(note, t) } }
        }
    }

    private func card(_ note: BoardNote, _ t: Texts) -> Node {
        let id = "zettel-\(note.id)"
        let isEdited = edited?.note == note.id
        return li(.class("board-note"), .id(id), .tabindex("-1"), .data("kind", note.kind.rawValue)) {
            p(.class("board-kind")) { BoardWords.kind(note.kind, t) }
            p(.class("board-text")) { note.text }
            p(.class("board-meta")) { "\(note.author) · \(MeetingWords.time(note.madeAt, t))" }
            plan(note, t)
            moves(note, t)
            details(.class("board-edit"), .id("\(id)-details"), .open(isEdited)) {
                summary {
                    t("zettel.edit")
                    span(.class("visually-hidden")) { ": \(BoardWords.short(note.text))" }
                }
                isEdited ? errorSummary(title: t("treffen.faults"), faults: faults(id)) : .empty
                editing(note, id, t)
                postButton(
                    PostAction(
                        t("zettel.remove"),
                        action: MeetingURL.deleting(MeetingURL.note(meeting, note.id)),
                        tokens: [token],
                        style: .destructive,
                        spokenLabel: t("zettel.remove.spoken", ["note": BoardWords.short(note.text)])
                    )
                )
            }
        }
    }

    private func editing(_ note: BoardNote, _ id: String, _ t: Texts) -> Node {
        let form = edited?.note == note.id ? edited!.form : BoardForm(note)
        let version = FormToken(name: "version", value: "\(form.version)")
        return pageForm(
            PageForm(action: MeetingURL.note(meeting, note.id), tokens: [token, version], id: "\(id)-form")
        ) {
            form.fields(id, edited?.note == note.id ? errors : FieldErrors(), hasLane: false, t)
            actions { submitButton(t("zettel.save"), style: .secondary) }
        }
    }

    private func plan(_ note: BoardNote, _ t: Texts) -> Node {
        if let href = measures[note.id] { return p { a(.href(href)) { t("zettel.isMeasure") } } }
        guard mayPlan else { return .empty }
        return p {
            a(.href(MeetingURL.plan(meeting, note.id))) {
                t("zettel.toMeasure")
                span(.class("visually-hidden")) { ": \(BoardWords.short(note.text))" }
            }
        }
    }

    /// One button a direction; those that lead nowhere stay where they are, so that nothing jumps.
    private func moves(_ note: BoardNote, _ t: Texts) -> Node {
        form(
            .class("board-moves"),
            .id("zettel-\(note.id)-platz"),
            .method("post"),
            .action(MeetingURL.place(meeting, note.id))
        ) {
            hiddenField(token)
            for move in Board.Move.allCases {
                button(
                    .class("action action-quiet board-move"),
                    .id("zettel-\(note.id)-\(move.rawValue)"),
                    .type("submit"),
                    .name("move"),
                    .value(move.rawValue),
                    .disabled(!board.allows(move, of: note.id)),
                    .aria("label", "\(BoardWords.move(move, t)): \(BoardWords.short(note.text))"),
                    .title(BoardWords.move(move, t))
                ) { BoardWords.arrow(move) }
            }
        }
    }

    /// Faults lead to the fields of one of several forms.
    private func faults(_ prefix: String) -> [FormFault] {
        errors.faults.map { FormFault(fieldID: "\(prefix)-\($0.fieldID)", message: $0.message) }
    }

    private func conflictPart(_ conflict: Conflict, _ t: Texts) -> Node {
        let (stored, typed) = (conflict.stored, conflict.typed)
        let typedKind = BoardNote.Kind(rawValue: typed.kind).map { BoardWords.kind($0, t) } ?? ""
        return section(.class("confirmation"), .id("zettel-konflikt"), .tabindex("-1")) {
            h3 { t("zettel.conflict") }
            p { t("zettel.conflict.text") }
            definitionList([
                Definition(t("zettel.conflict.stored"), "\(BoardWords.kind(stored.kind, t)): \(stored.text)"),
                Definition(t("zettel.conflict.typed"), "\(typedKind): \(typed.text)"),
            ])
            pageForm(
                PageForm(
                    action: MeetingURL.note(meeting, stored.id),
                    tokens: [
                        token, FormToken(name: "text", value: typed.text), FormToken(name: "kind", value: typed.kind),
                        FormToken(name: "version", value: "\(stored.version)"),
                    ],
                    id: "zettel-konflikt-form"
                )
            ) {
                actions {
                    submitButton(t("zettel.conflict.overwrite"))
                    actionLink(
                        PageLink(t("zettel.conflict.discard"), href: MeetingURL.boardOnPage(meeting)),
                        style: .quiet
                    )
                }
            }
        }
    }
}
