import HTML
import Kernel
import WebPlatform

/// The list that goes round on a tablet: a large button for each person.
struct TabletPage: Page {
    struct Row: Sendable {
        let name: String
        let firm: String
        /// What is noted; nil for nothing.
        let state: String?
        let confirm: PostAction?
    }

    static let name = "Events/tablet"
    let title: String
    let event: String
    let when: String
    let rows: [Row]
    var refusal: String?
    let back: String
    var place: String { EventsURL.team }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: event, title: title) {
            actionLink(PageLink(t("tablet.back"), href: back), style: .quiet)
        }
        leadSentence(when)
        refusal.map { words in notice(Notice(.info, word: t("checkIn.refusal"), text: words)) }
        if rows.isEmpty {
            emptyState(title: t("attendance.none"), text: t("attendance.none.text"))
        } else {
            ul(.class("tablet-list")) {
                for row in rows {
                    li {
                        div {
                            p(.class("tablet-name")) { row.name }
                            row.firm.isEmpty ? nil : p { row.firm }
                        }
                        row.state.map { state in p(.class("tablet-state")) { state } }
                        row.confirm.map { postButton($0) }
                    }
                }
            }
        }
    }
}
