import FirmState
import Foundation
import Kernel
import World

/// The state of stations in words.
struct StationWords {
    let facts: WorldFacts
    let t: Texts

    init(_ facts: WorldFacts, _ t: Texts) { (self.facts, self.t) = (facts, t) }

    /// By `place/station`.
    func all(_ map: WorldMap) -> [String: StationState] {
        var states: [String: StationState] = [:]
        for place in map.places {
            for station in place.stations {
                states["\(place.id)/\(station.id)"] = state(of: station, at: place)
            }
        }
        return states
    }

    /// Nil where nothing but the station's own text is to be said.
    func state(of station: Station, at place: Place) -> StationState? {
        switch station.source {
        case .spheres: spheres
        case .hotspots: hotspots
        case .river: river
        case .wall: wall
        case .path: path
        case .grove: grove
        case .signals: signals
        case .aid: aid
        case .steps: steps
        case .experiments: experiments
        case .events: events
        case .coaches: coaches
        case .building: building
        case .next: next
        case .kompass: kompass
        case .course: course(place.course)
        case .progress: progress
        case .learningPaths: learningPaths
        case .rooms, .sharedBoard, .screen: meetings
        case .practice: practice
        case .firstLocation, .secondLocation: locations
        case .none: nil
        }
    }

    var firm: FirmState { facts.firm }

    /// „Ihr Betrieb“, „Metallbau Kettler GmbH (Beispielbetrieb)“
    var who: String { firm.isExample ? t("state.who.example", ["name": firm.name]) : t("state.who.own") }

    var names: ShapeNames {
        ShapeNames(
            scope: { "Scope \($0)" },
            spot: { [t] spot in spot.name.isEmpty ? t("spot.\(spot.meaning)") : spot.name },
            carrier: { [t] carrier in carrier.name.isEmpty ? t("carrier.\(carrier.use.rawValue)") : carrier.name }
        )
    }

    func tonnes(_ amount: Double) -> String { GermanFormat.significant(amount) + GermanFormat.thinSpace + "t CO₂e" }
    func mass(_ amount: Double) -> String { GermanFormat.significant(amount) + GermanFormat.thinSpace + "t" }
    func energy(_ amount: Double) -> String { GermanFormat.significant(amount) + GermanFormat.thinSpace + "MWh" }
    func euros(_ amount: Double) -> String { GermanFormat.number(amount, places: 0) + GermanFormat.thinSpace + "€" }
    func metres(_ amount: Double) -> String {
        GermanFormat.significant(amount, digits: 2) + GermanFormat.thinSpace + "m"
    }
    func source(_ balance: FirmBalance) -> String { t("state.source.balance", ["year": "\(balance.year)"]) }
}
