import HTML
import Kernel
import World

/// Who is at a place now, and how to reach a coach.
struct PlacePeople: Sendable {
    let people: [PeopleDoor.Somebody]
    let coach: StationState
    let appointment: PageLink
    let question: PageLink

    init(_ place: Place, _ people: [PeopleDoor.Somebody], _ coach: StationState, _ t: Texts) {
        (self.people, self.coach) = (people, coach)
        appointment = PageLink(
            t("people.appointment"),
            href: WorldURL.coaches(about: t("people.occasion", ["place": place.name]))
        )
        question = PageLink(t("people.question"), href: "/netzwerk/fragen")
    }

    func node(_ t: Texts) -> Node {
        pageSection(title: t("people.title"), id: "menschen") {
            div(.class("walk-people-columns")) {
                div {
                    h3 { t("people.here") }
                    people.isEmpty
                        ? p { t("people.nobody") }
                        : ul(.class("walk-present")) {
                            for somebody in people {
                                li {
                                    somebody.name
                                    somebody.isCoach ? Node.group([" ", mark(Mark(.done, t("people.coach")))]) : nil
                                    somebody.hasHand ? Node.group([" ", mark(Mark(.plain, t("people.hand")))]) : nil
                                }
                            }
                        }
                }
                div {
                    h3 { t("people.contact") }
                    p { coach.sentence }
                    actions {
                        actionLink(appointment, style: .primary)
                        actionLink(question, style: .secondary)
                    }
                }
            }
        }
    }
}
