import Coaching
import CoachingStorage
import HTML
import Kernel
import WebPlatform

/// What the pages of a hand-over send, on the way there and on the way back.
struct HandoverForm: Sendable {
    /// Which button: look it over, do it, or change something once more.
    enum Step: String { case check, hand, edit }

    var successor = ""
    /// ISO, as date fields send it, or typed the German way.
    var readsThrough = ""
    var note = ""

    init(readsThrough: LocalDate) { self.readsThrough = readsThrough.iso }

    init(_ form: Form) { (successor, readsThrough, note) = (form["successor"], form["readsThrough"], form["note"]) }

    /// - Parameter successors: to whom may be handed over.
    func validated(
        from: PersonID,
        to successors: [HandoverReader.Coach],
        arrangedBy administrator: PersonID? = nil,
        today: LocalDate,
        _ t: Texts
    ) -> (terms: HandoverTerms?, errors: FieldErrors) {
        var errors = FieldErrors()
        let to = successors.first { $0.id.text == successor }
        if to == nil { errors.add("successor", t("handover.successor.missing")) }
        let day = LocalDate(iso: readsThrough) ?? LocalDate(german: readsThrough)
        let latest = HandoverTerms.latestReading(today: today).german
        if let day {
            if !HandoverTerms.mayRead(through: day, today: today) {
                errors.add(
                    "readsThrough",
                    t("handover.day.outside", ["value": day.german, "first": today.german, "last": latest])
                )
            }
        } else {
            errors.add(
                "readsThrough",
                readsThrough.isEmpty ? t("handover.day.missing") : t("handover.day.invalid", ["value": readsThrough])
            )
        }
        if note.count > HandoverTerms.longestNote {
            let most = "\(HandoverTerms.longestNote)"
            errors.add("note", t("handover.note.long", ["count": "\(note.count)", "most": most]))
        }
        guard errors.isEmpty, let to, let day else { return (nil, errors) }
        let terms = HandoverTerms(
            from: from,
            to: to.id,
            readsThrough: day,
            note: note,
            arrangedBy: administrator
        )
        return (terms, errors)
    }

    /// The fields, for whoever fills them in.
    func fields(
        _ successors: [HandoverReader.Coach],
        errors: FieldErrors,
        today: LocalDate,
        _ t: Texts
    ) -> [Node] {
        let latest = HandoverTerms.latestReading(today: today)
        return [
            selectField(
                Field(
                    name: "successor",
                    label: t("handover.successor"),
                    error: errors["successor"],
                    isRequired: true
                ),
                choices: successors.map { Choice(Self.label($0, among: successors), value: $0.id.text) },
                selected: successor,
                prompt: t("handover.successor.prompt"),
                width: .long
            ),
            dateField(
                Field(
                    name: "readsThrough",
                    label: t("handover.day"),
                    hint: t("handover.day.hint", ["day": latest.german]),
                    error: errors["readsThrough"],
                    isRequired: true
                ),
                value: readsThrough,
                earliest: today.iso,
                latest: latest.iso
            ),
            textAreaField(
                Field(
                    name: "note",
                    label: t("handover.note"),
                    hint: t("handover.note.hint"),
                    error: errors["note"]
                ),
                value: note,
                lines: 6
            ),
        ]
    }

    /// The address tells apart who is called the same.
    private static func label(_ coach: HandoverReader.Coach, among all: [HandoverReader.Coach]) -> String {
        all.count { $0.name == coach.name } == 1 ? coach.name : "\(coach.name) · \(coach.email)"
    }

    /// The same, carried along unseen.
    var hidden: [FormToken] {
        [
            FormToken(name: "successor", value: successor), FormToken(name: "readsThrough", value: readsThrough),
            FormToken(name: "note", value: note),
        ]
    }
}
