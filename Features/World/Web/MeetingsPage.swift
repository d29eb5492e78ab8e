import HTML
import Kernel
import WebPlatform
import World

/// The meetings one may enter.
struct MeetingsPage: Page {
    static let name = "World/meetings"

    struct Row: Sendable {
        let title: String
        let href: String
        /// „Metallbau Kettler GmbH“, „geleitet von Petra Kettler“.
        let whose: String
        let lastMet: String
        let ends: String
        /// Who is there now; nil where nobody is.
        let people: String?
    }

    let title: String
    let rows: [Row]

    var place: String { WorldURL.rounds }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("rundgang.title"), title: title) {
            rows.isEmpty ? .empty : actionLink(PageLink(t("treffen.new"), href: MeetingURL.new), style: .primary)
        }
        leadSentence(t("treffen.lead"))
        if rows.isEmpty {
            emptyState(title: t("treffen.none"), text: t("treffen.none.text")) {
                actionLink(PageLink(t("treffen.new"), href: MeetingURL.new), style: .primary)
            }
        } else {
            ul(.class("meeting-list")) {
                for row in rows {
                    li {
                        h2 { a(.href(row.href)) { row.title } }
                        p { row.whose }
                        p(.class("meeting-days")) { "\(row.lastMet) · \(row.ends)" }
                        row.people.map { people in p { mark(Mark(.done, people)) } }
                    }
                }
            }
        }
    }
}
