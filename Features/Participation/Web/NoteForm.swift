import Kernel
import Participation
import WebPlatform

/// What the page of a note sends; becomes a note, or sentences.
struct NoteForm: Sendable {
    var kind = CouncilNote.Kind.note.rawValue
    var title = ""
    var text = ""
    /// ISO, as date fields send it.
    var day = ""
    /// The version the change starts from; 0 for a new note.
    var version = 0

    init(day: LocalDate) { self.day = day.iso }

    init(_ form: Form) {
        (kind, title, text, day) = (form["kind"], form["title"], form["text"], form["day"])
        version = Int(form["version"]) ?? 0
    }

    init(_ note: CouncilNote) {
        (kind, title, text, day) = (note.kind.rawValue, note.title, note.text, note.day.iso)
        version = note.version
    }

    func validated(_ id: CouncilNoteID, author: String, _ t: Texts) -> (value: CouncilNote?, errors: FieldErrors) {
        var errors = FieldErrors()
        let kind = CouncilNote.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", t("note.kind.missing")) }
        if title.isEmpty { errors.add("title", t("note.title.missing")) }
        if title.count > CouncilNote.longestTitle {
            errors.add(
                "title",
                t("note.title.long", ["count": "\(title.count)", "most": "\(CouncilNote.longestTitle)"])
            )
        }
        let date = LocalDate(iso: day) ?? LocalDate(german: day)
        if date == nil {
            errors.add("day", day.isEmpty ? t("note.day.missing") : t("note.day.invalid", ["value": day]))
        }
        if text.count > CouncilNote.longestText {
            errors.add("text", t("note.text.long", ["count": "\(text.count)", "most": "\(CouncilNote.longestText)"]))
        }
        guard errors.isEmpty, let kind, let date else { return (nil, errors) }
        let note = CouncilNote(
            id: id,
            kind: kind,
            title: title,
            text: text,
            day: date,
            author: author,
            version: version
        )
        return (note, errors)
    }
}
