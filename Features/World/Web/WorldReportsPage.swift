import HTML
import Kernel
import WebPlatform

/// What people say of others' behaviour; open ones first.
struct WorldReportsPage: Page {
    static let name = "World/reports"

    struct Entry: Sendable {
        let id: String
        let who: String
        let room: String
        let at: String
        let reason: String
        /// When somebody dealt with it; nil while nobody has.
        let done: String?
        let note: String
    }

    let title: String
    let token: FormToken
    let entries: [Entry]
    /// A note that was not taken: of which, what was typed, why.
    var wrong: (id: String, note: String, sentence: String)?

    var place: String { "/team/veranstaltungen" }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("meldungen.lead"))
        if entries.isEmpty {
            emptyState(title: t("meldungen.none"), text: t("meldungen.none.text"))
        } else {
            ul(.class("meeting-list")) { for entry in entries { row(entry, t) } }
        }
    }

    private func row(_ entry: Entry, _ t: Texts) -> Node {
        li(.id("meldung-\(entry.id)")) {
            h2 { entry.who }
            p(.class("meeting-days")) { "\(entry.room) · \(entry.at)" }
            p { entry.reason.isEmpty ? t("meldungen.noReason") : entry.reason }
            if let done = entry.done {
                p { mark(Mark(.done, done)) }
                p { entry.note }
            } else {
                pageForm(PageForm(action: MeetingURL.finish(entry.id), tokens: [token])) {
                    textAreaField(
                        Field(
                            name: "note",
                            label: t("meldungen.note"),
                            error: wrong?.id == entry.id ? wrong?.sentence : nil,
                            isRequired: true,
                            id: "note-\(entry.id)"
                        ),
                        value: wrong?.id == entry.id ? wrong!.note : "",
                        lines: 2
                    )
                    actions { submitButton(t("meldungen.finish"), style: .secondary) }
                }
            }
        }
    }
}
