import Coaching
import HTML
import Kernel
import WebPlatform

/// „Übergabe“ at a case: when, by whom, until when the former coach reads, and the note for whoever goes on.
struct HandoverPart: Sendable {
    let sentence: String
    /// Nil for whom it is not meant: it is from coach to coach.
    let note: String?

    /// The latest hand-over of a case; nil where there was none.
    init?(_ handovers: [Handover], showsNote: Bool, today: LocalDate, _ t: Texts) {
        guard let last = handovers.first else { return nil }
        let names = t("handover.part", ["day": last.day.german, "from": last.from, "to": last.to])
        sentence =
            last.readsThrough < today
            ? names : names + " " + t("handover.part.reads", ["from": last.from, "day": last.readsThrough.german])
        note = showsNote && !last.note.isEmpty ? last.note : nil
    }

    func node(_ t: Texts) -> Node {
        pageSection(title: t("handover.part.title")) {
            p { own(sentence) }
            note.map { note in p(.class("kept-lines"), Attribute("dir", "auto")) { note } }
        }
    }
}
