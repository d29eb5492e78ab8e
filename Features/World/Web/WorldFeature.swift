public import Appointments
import AppointmentsStorage
public import DatabasePlatform
import Events
import EventsStorage
import FirmState
public import FirmStateStorage
import Foundation
import HTML
import HTTPTypes
import Hummingbird
public import Kernel
public import WebPlatform
import World

/// The world and the walk by pages: the same places, stations and actions, from one source.
///
/// Addresses: `/welt` with `/plan` and `/stand`; `/rundgang` with `/:place` and `/:place/:station`.
public struct WorldFeature: Sendable {
    let content: WorldContent
    let states: FirmStates
    let locations: [String]
    let learning: LearningDoor
    let meetings: MeetingsDoor
    let people: PeopleDoor
    let models: String
    let advisors: AppointmentStore
    let events: HubEventStore
    let texts: Texts
    let outside: OutsideWorld
    private let planMark: String

    /// - Parameters:
    ///   - assets: `/a/<digest>`, where the client's files lie.
    ///   - appointments: where the hub can be visited.
    public init(
        database: any SQLDatabase,
        content: WorldContent,
        states: FirmStates,
        appointments: AppointmentsContent,
        learning: LearningDoor = .none,
        meetings: MeetingsDoor = .none,
        people: PeopleDoor = .nobody,
        assets: String,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.content, self.states) = (content, states)
        (self.learning, self.meetings, self.people) = (learning, meetings, people)
        locations = [MeetingKind.locationA, .locationB].compactMap { appointments.locations[$0]?.name }
        models = "\(assets)/Features/World/Client/models"
        advisors = AppointmentStore(database, outside: outside)
        events = HubEventStore(database, outside: outside)
        (self.texts, self.outside) = (texts, outside)
        planMark = "\"" + ContentDigest.sha256(of: content.map.plan) + "\""
    }

    /// Every link of the world leads to a page of the hub.
    ///
    /// - Parameter declarations: all routes of the hub.
    public func checkLinks(_ declarations: [RouteDeclaration]) throws(ContentFaults) {
        try content.checkLinks(pages: declarations.filter { $0.method == "GET" }.map(\.path))
    }

    /// Every place has a course.
    public func checkCourses() throws(ContentFaults) { try content.checkCourses(learning.ids) }

    /// The place of the rail.
    public var railPlace: RailPlace {
        RailPlace(
            label: texts("rundgang.rail"),
            address: WorldURL.rounds,
            audience: .everyone,
            sections: [
                RailPlace(label: texts("rundgang.title"), address: WorldURL.rounds, audience: .everyone),
                RailPlace(label: texts("welt.title"), address: WorldURL.world, audience: .everyone),
                RailPlace(label: texts("treffen.title"), address: MeetingURL.all, audience: .signedIn),
            ]
        )
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("World", texts: texts)
        routes.get("welt", for: .everyone, page: "page.welt", use: showWorld)
        routes.get("welt/plan", for: .everyone, use: sendPlan)
        // Which place somebody looked at is not in the audit log: it records ids and years of addresses only.
        routes.get("welt/stand", for: .everyone, records: .financial, page: "page.weltStand", use: sendState)
        routes.get("rundgang", for: .everyone, records: .financial, page: "page.rundgang", use: showRounds)
        routes.get("rundgang/:place", for: .everyone, records: .financial, page: "page.place", use: showPlace)
        routes.get(
            "rundgang/:place/:station",
            for: .everyone,
            records: .financial,
            page: "page.station",
            use: showStation
        )
    }

    @Sendable func showWorld(_ call: Call<Visitor>) async throws -> Response {
        let start = call.query("ort").flatMap { content.map.place($0) }
        return call.page(
            WorldPage(
                title: call.texts("welt.title"),
                models: models,
                visitorName: Self.name(call.who) ?? call.texts("welt.guest"),
                look: Self.look(call.who),
                start: start?.id.text,
                talk: TalkPanel(
                    room: RoomName.hub.text,
                    title: call.texts("welt.title"),
                    way: .world,
                    ownName: Self.name(call.who),
                    look: Self.look(call.who),
                    isMember: MeetingVisitor(call.who).firm != nil,
                    isModerator: isModerator(call.who),
                    coach: coach(
                        try await nextOpening(),
                        about: call.texts("welt.title"),
                        call.openPages,
                        call.texts
                    )
                )
            )
        )
    }

    @Sendable func sendPlan(_ call: Call<Visitor>) async throws -> Response {
        var answer: Response
        if call.request.headers[.ifNoneMatch] == planMark {
            answer = Response(status: .notModified)
        } else {
            answer = call.json(content.map.plan)
        }
        answer.headers[.cacheControl] = "private, no-cache"
        answer.headers[.eTag] = planMark
        return answer
    }

    @Sendable func sendState(_ call: Call<Visitor>) async throws -> Response {
        let facts = try await facts(call)
        let answer = WorldStateAnswer(
            firmName: facts.firm.name,
            isExample: facts.firm.isExample,
            stations: StationWords(facts, call.texts).all(content.map)
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return call.json([UInt8](try encoder.encode(answer)))
    }

    @Sendable func showRounds(_ call: Call<Visitor>) async throws -> Response {
        let facts = try await facts(call)
        return call.page(RundgangPage(content.map, facts, await people.counts(), call.texts))
    }

    @Sendable func showPlace(_ call: Call<Visitor>) async throws -> Response {
        let place = try place(call)
        let facts = try await facts(call)
        return call.page(
            PlacePage(
                place,
                in: content.map,
                facts,
                talk: await talk(at: place, call.who, facts, call.texts),
                call.texts
            )
        )
    }

    @Sendable func showStation(_ call: Call<Visitor>) async throws -> Response {
        let place = try place(call)
        guard let station = place.station(try call.parameter("station")) else { throw HTTPError(.notFound) }
        return call.page(StationPage(station, at: place, try await facts(call), call.texts))
    }

    private func place(_ call: Call<Visitor>) throws -> Place {
        guard let place = content.map.place(try call.parameter("place")) else { throw HTTPError(.notFound) }
        return place
    }
}
