import FirmState
import HTML
import Kernel
import WebPlatform
import World

/// All places as pages: equal to the world, for whoever cannot or will not walk in it.
struct RundgangPage: Page {
    static let name = "World/rundgang"

    struct Stop: Sendable {
        let number: Int
        let name: String
        let lead: String
        /// What the place's first station says now.
        let sentence: String?
        let strong: [String]
        /// „3 Menschen sind gerade hier“
        let people: String?
        let href: String
    }

    let title: String
    let kicker: String
    let lead: String
    let leadFigures: [String]
    /// Whose numbers are shown, where they are not the visitor's own.
    let example: String?
    /// Who is there now, all together; nil where nobody is.
    let people: String?
    let map: WorldDrawing
    let stops: [Stop]

    var place: String { WorldURL.rounds }

    init(_ map: WorldMap, _ facts: WorldFacts, _ counts: PresenceCounts, _ t: Texts) {
        title = t("rundgang.title")
        kicker = map.name
        let count = "\(map.places.count)"
        (lead, leadFigures) = (t("rundgang.lead", ["places": count]), [count])
        example = facts.firm.isExample ? t("rundgang.example.text", ["name": facts.firm.name]) : nil
        people = counts.all == 0 ? nil : t("rundgang.people", count: counts.all)
        self.map = WorldDrawing(map)
        let words = StationWords(facts, t)
        stops = map.places.map { place in
            let states = place.stations.compactMap { words.state(of: $0, at: place) }
            let here = counts.places[place.id] ?? 0
            return Stop(
                number: place.order,
                name: place.name,
                lead: place.lead,
                sentence: states.first?.sentence,
                strong: states.first?.strong ?? [],
                people: here == 0 ? nil : t("place.people", count: here),
                href: WorldURL.place(place)
            )
        }
    }

    func body(_ t: Texts) -> [Node] {
        [
            pageHead(kicker: kicker, title: title) {
                actionLink(PageLink(t("rundgang.world"), href: WorldURL.world), style: .secondary)
            },
            leadSentence(lead, figures: leadFigures),
            people.map { people in leadRemark { people } } ?? .empty,
            example.map { text in
                notice(Notice(.info, word: t("rundgang.example"), text: text))
            } ?? .empty,
            map.node,
            ol(.class("walk-stops")) { for stop in stops { row(stop) } },
        ]
    }

    private func row(_ stop: Stop) -> Node {
        li {
            h2 { a(.href(stop.href)) { stop.name } }
            p(.class("walk-lead")) { stop.lead }
            stop.sentence.map { sentence in p(.class("walk-state")) { sentence } }
            stop.people.map { people in p(.class("walk-people")) { people } }
        }
    }
}
