import FirmState
import HTML
import Kernel
import WebPlatform
import World

/// One place: the four doors of its theme, its stations with their state, and who is there.
struct PlacePage: Page {
    static let name = "World/place"

    let title: String
    let kicker: String
    let lead: String
    /// Whose numbers are shown, where they are not the visitor's own.
    let example: String?
    let world: PageLink
    let doors: [ThemeDoor]
    let stations: [StationPanel]
    let contents: [PageLink]
    /// Who is there, and talk; nil in the house of a firm that is not the visitor's own.
    let talk: TalkPanel?
    let before: PageLink
    let after: PageLink

    var place: String { WorldURL.rounds }
    var allowsCalls: Bool { talk != nil }

    init(_ place: Place, in map: WorldMap, _ facts: WorldFacts, talk: TalkPanel?, _ t: Texts) {
        self.talk = talk
        (title, lead) = (place.name, place.lead)
        kicker = t("place.kicker", ["number": "\(place.order)", "places": "\(map.places.count)"])
        let isExample = facts.firm.isExample
        example =
            isExample
            ? t(place.isPrivate ? "place.example.private" : "rundgang.example.text", ["name": facts.firm.name]) : nil
        world = PageLink(t("place.world"), href: WorldURL.world(place))
        doors = place.doors.map { door in
            ThemeDoor(
                t("door.\(door.way.rawValue)"),
                label: door.label,
                promise: door.promise,
                href: door.href,
                need: facts.openPages.need(for: door.href)
            )
        }
        let (words, course) = (StationWords(facts, t), facts.courses[place.course])
        stations = place.stations.map { station in
            StationPanel(
                station,
                at: place,
                words.state(of: station, at: place),
                isExample: isExample,
                course: course,
                openPages: facts.openPages,
                t
            )
        }
        contents = place.stations.map { PageLink($0.title, href: "#station-\(place.id)-\($0.id)") }
        let all = map.places
        let index = all.firstIndex { $0.id == place.id } ?? 0
        let (previous, next) = (all[(index + all.count - 1) % all.count], all[(index + 1) % all.count])
        before = PageLink(previous.name, href: WorldURL.place(previous))
        after = PageLink(next.name, href: WorldURL.place(next))
    }

    func body(_ t: Texts) -> [Node] {
        [
            pageHead(kicker: kicker, title: title) { actionLink(world, style: .secondary) },
            leadSentence(lead),
            example.map { notice(Notice(.info, word: t("rundgang.example"), text: $0)) } ?? .empty,
            div(.class("walk-doors")) { themeDoors(doors, label: t("place.doors", ["name": title])) },
            pageSection(title: t("place.stations"), id: "stationen") {
                nav(.class("walk-contents"), .aria("label", t("place.contents"))) {
                    ul { for link in contents { li { a(.href(link.href)) { link.label } } } }
                }
                div(.class("walk-stations")) { for station in stations { station.node(level: 3) } }
            },
            talk.map { panel in div(.class("page-section")) { panel.node(t) } } ?? .empty,
            nav(.class("walk-next"), .aria("label", t("place.others"))) {
                a(.href(before.href), .rel("prev")) {
                    span { t("place.before") }; before.label
                }
                a(.href(WorldURL.rounds)) {
                    span { t("place.all") }; t("rundgang.title")
                }
                a(.href(after.href), .rel("next")) {
                    span { t("place.after") }; after.label
                }
            },
        ]
    }
}
