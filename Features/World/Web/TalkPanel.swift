import HTML
import Kernel

/// Who is in a room now, what they say to each other, and how to reach a coach. People who are there, and ways to a coach,
/// stand in the page; the script adds talk and calls.
struct TalkPanel: Sendable {
    /// Whether one walks through the world or reads its pages.
    enum Way: String, Sendable { case world, pages }

    /// Somebody who is in the room while the page is written.
    struct Somebody: Sendable {
        let name: String
        let isCoach: Bool
        let hasHand: Bool
    }

    /// What helps where no coach is in the room.
    struct Coach: Sendable {
        /// When one is there again; nil where that is not known.
        let sentence: String?
        let appointment: PageLink
        let message: PageLink
        /// Set where the reader may not write one yet.
        var messageNeed: PageNeed?
    }

    private let room: String
    private let title: String
    private let way: Way
    private let ownName: String?
    private let isNamed: Bool
    private let look: Int
    private let isMember: Bool
    private let isModerator: Bool
    private let people: [Somebody]
    private let coach: Coach

    /// - Parameters:
    ///   - room: as the protocol of presence names it: `hub`, `ort:<place>`, `treffen:<id>`, `betrieb`.
    ///   - title: of the room, as people call it.
    ///   - ownName: what the person may choose to be called; everybody begins under a name that tells nothing of them.
    ///   - isNamed: the name was given for this very room: one is called so there, and nowhere else.
    ///   - look: 0 … 7, how one is dressed in the world.
    ///   - isMember: whether one's own firm's house is a room of its own.
    ///   - isModerator: whether the sentence about moderating is shown. What may be done is decided by the hub at every act.
    init(
        room: String,
        title: String,
        way: Way,
        ownName: String?,
        isNamed: Bool = false,
        look: Int = 0,
        isMember: Bool = false,
        isModerator: Bool = false,
        people: [Somebody] = [],
        coach: Coach
    ) {
        (self.room, self.title, self.way, self.ownName, self.look) = (room, title, way, ownName, look)
        self.isNamed = isNamed
        (self.isMember, self.isModerator, self.people, self.coach) = (isMember, isModerator, people, coach)
    }

    func node(_ t: Texts) -> Node {
        section(
            .classes("talk", way == .world ? "talk-over-world" : nil),
            .id("gespraech"),
            .aria("labelledby", "gespraech-titel"),
            .data("controller", "World/presence"),
            .data("presence-room-value", room),
            .data("presence-title-value", title),
            .data("presence-way-value", way.rawValue),
            .data("presence-name-value", ownName),
            .data("presence-named-value", isNamed ? "yes" : nil),
            .data("presence-look-value", "\(look)"),
            .data("presence-private-value", isMember ? "mein-betrieb" : nil),
            .data("presence-socket-value", "/welt/verbindung"),
            .data("presence-helper-value", "/welt/verbindung/helfer")
        ) {
            h2(.id("gespraech-titel")) { t("talk.title") }
            div(.class("talk-words"), .data("presence-target", "words")) {
                present(t)
                p { t("talk.noScript") }
            }
            div(.class("talk-live"), .data("presence-target", "live"), .hidden())
            contact(t)
        }
    }

    private func present(_ t: Texts) -> Node {
        guard !people.isEmpty else { return p { t("talk.nobody") } }
        return ul(.class("talk-people")) {
            for somebody in people {
                li {
                    somebody.name
                    somebody.isCoach ? Node.group([" ", mark(Mark(.done, t("talk.coach")))]) : nil
                    somebody.hasHand ? Node.group([" ", mark(Mark(.plain, t("talk.hand")))]) : nil
                }
            }
        }
    }

    private func contact(_ t: Texts) -> Node {
        div(.class("talk-contact"), .data("presence-target", "contact")) {
            h3 { t("talk.contact") }
            p(.data("presence-target", "no-coach"), .hidden(people.contains(where: \.isCoach))) { t("talk.noCoach") }
            coach.sentence.map { sentence in p { sentence } }
            isModerator ? p { t("talk.moderator") } : nil
            actions {
                actionLink(coach.appointment, style: .secondary)
                actionLink(coach.message, style: .quiet, unless: coach.messageNeed)
            }
        }
    }
}
