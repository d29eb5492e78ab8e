import HTML
import Kernel
import WebPlatform
import World

extension WorldFeature {
    /// Who is at a place and what they say; in one's own firm's house only for whoever belongs to it.
    func talk(at place: Place, _ visitor: Visitor, _ facts: WorldFacts, _ t: Texts) async -> TalkPanel? {
        var room = RoomName.place(place.id)
        if place.isPrivate {
            guard let firm = MeetingVisitor(visitor).firm else { return nil }
            room = .firm(firm)
        }
        return TalkPanel(
            room: room.text,
            title: place.name,
            way: .pages,
            ownName: Self.name(visitor),
            look: Self.look(visitor),
            isMember: MeetingVisitor(visitor).firm != nil,
            isModerator: place.isPrivate ? visitor.member?.role == .owner : isModerator(visitor),
            people: await people.people(room).map {
                TalkPanel.Somebody(name: $0.name, isCoach: $0.isCoach, hasHand: $0.hasHand)
            },
            coach: coach(facts.opening, about: t("people.occasion", ["place": place.name]), facts.openPages, t)
        )
    }

    func coach(
        _ opening: WorldFacts.Opening?,
        about occasion: String,
        _ open: OpenPages,
        _ t: Texts
    ) -> TalkPanel.Coach {
        TalkPanel.Coach(
            sentence: opening.map { opening in
                let when = t("state.coaches.when", ["day": opening.day.german, "time": opening.time.german])
                return t("state.coaches.next", ["when": when, "name": opening.name])
            },
            appointment: PageLink(t("people.appointment"), href: WorldURL.coaches(about: occasion)),
            message: PageLink(t("people.question"), href: WorldURL.questions),
            messageNeed: open.need(for: WorldURL.questions)
        )
    }

    func isModerator(_ visitor: Visitor) -> Bool {
        visitor.confinedTo == nil && !visitor.hubRoles.isDisjoint(with: [.coach, .administrator])
    }

    // MARK: Who walks

    /// „Anna K.“: enough to be spoken to, not enough to be looked up.
    static func name(_ visitor: Visitor) -> String? {
        guard let person = visitor.person else { return nil }
        let parts = person.name.split(separator: " ")
        guard let first = parts.first else { return nil }
        guard parts.count > 1, let initial = parts.last?.first else { return String(first) }
        return "\(first) \(initial)."
    }

    /// One of eight, the same for the same person or browser.
    static func look(_ visitor: Visitor) -> Int {
        let mark = visitor.person?.id.text ?? visitor.visit
        return mark.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xffff } % 8
    }
}
