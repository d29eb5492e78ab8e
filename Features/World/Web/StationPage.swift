import FirmState
import HTML
import Kernel
import WebPlatform
import World

/// One station as a page of its own; the world shows its panel as a dialog.
struct StationPage: Page {
    static let name = "World/station"

    let title: String
    let kicker: String
    let panel: StationPanel
    let back: PageLink
    let world: PageLink

    var place: String { WorldURL.rounds }

    init(_ station: Station, at place: Place, _ facts: WorldFacts, _ t: Texts) {
        title = station.title
        kicker = place.name
        let state = StationWords(facts, t).state(of: station, at: place)
        panel = StationPanel(
            station,
            at: place,
            state,
            isExample: facts.firm.isExample,
            course: facts.courses[place.course],
            openPages: facts.openPages,
            t
        )
        back = PageLink(t("station.back", ["name": place.name]), href: WorldURL.place(place))
        world = PageLink(t("place.world"), href: WorldURL.world(place))
    }

    func body(_ t: Texts) -> [Node] {
        [
            pageHead(kicker: kicker, title: title) { actionLink(world, style: .secondary) },
            div(.class("walk-stations walk-single")) { panel.node(level: 2) },
            p(.class("walk-back")) { a(.href(back.href)) { back.label } },
        ]
    }
}
