public import DatabasePlatform
public import Documents
public import Foundation
import Hummingbird
public import Kernel
import Logging
public import WebPlatform
import World
import WorldStorage

/// Meeting rooms with board and presentation wall.
///
/// Addresses: `/treffen` with `/neu`, `/einladung/:meetingToken` and `/:meeting`; below it `/einladungen`, `/entfernte`,
/// `/platz`, `/einstellungen`, `/loeschen`, `/pinnwand` and `/zettel`, `/leinwand`. They are open to everyone, since guests need no account: whoever
/// has no seat in a meeting gets the answer for what does not exist.
public struct MeetingsFeature: Sendable {
    let stores: MeetingStores
    let house: PresenceHouse
    let pictures: PDFPages
    /// Where files lie for a moment.
    let folder: URL
    let texts: Texts
    let outside: OutsideWorld

    public init(
        stores: MeetingStores,
        house: PresenceHouse,
        pictures: PDFPages,
        folder: URL,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.stores, self.house, self.pictures, self.folder) = (stores, house, pictures, folder)
        (self.texts, self.outside) = (texts, outside)
    }

    /// Every hour: what has reached its end is deleted, and whoever is still in it is told, or in what was deleted elsewhere.
    public var periodicJobs: [PeriodicJob] { [PeriodicJob("meetings.end", every: 3_600) { try await endMeetings() }] }

    func endMeetings() async throws {
        for id in try await stores.meetings.removeEnded() { await house.end(meeting: id.text) }
        await house.recheckMeetings()
        _ = try await stores.reports.removeOld()
    }

    /// To be called when a firm or a person was deleted: meetings may have gone with them, and whoever is in one is led out at
    /// once.
    ///
    /// - Parameter visit: of the browser in which that was asked for; whoever uses it next is a guest nowhere.
    public func somebodyWasDeleted(visit: String) async {
        do { try await stores.giveBackSeats(ofVisit: visit) } catch {
            Logger(label: "oekohub.world").error("seats", metadata: ["error": "\(type(of: error))"])
        }
        await house.recheckMeetings()
        await house.checkStanding()
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("World", texts: texts)
        routes.get("treffen", for: .signedIn, page: "page.treffen", use: showMine)
        routes.get("treffen/neu", for: .signedIn, page: "page.treffen.neu", use: showNew)
        routes.post("treffen", for: .signedIn, use: open)
        routes.get(
            "treffen/einladung/:meetingToken",
            for: .everyone,
            page: "page.treffen.einladung",
            use: showInvitation
        )
        routes.post("treffen/einladung/:meetingToken", for: .everyone, use: enter)
        routes.get("treffen/:meeting", for: .everyone, page: "page.treffen.raum", use: showMeeting)
        routes.post("treffen/:meeting/einladungen", for: .everyone, use: invite)
        routes.delete("treffen/:meeting/einladungen/:meetingInvitation", for: .everyone, use: revoke)
        routes.delete("treffen/:meeting/entfernte/:meetingRemoval", for: .everyone, use: readmit)
        routes.delete("treffen/:meeting/platz", for: .everyone, use: giveBackSeat)
        routes.post("treffen/:meeting/einstellungen", for: .everyone, use: change)
        routes.get("treffen/:meeting/loeschen", for: .everyone, page: "page.treffen.loeschen", use: askToRemove)
        routes.delete("treffen/:meeting", for: .everyone, use: remove)
        addBoardRoutes(to: routes)
        addPresentationRoutes(to: routes)
    }

    /// The seat of whoever asks; 404 where they have none.
    func seat(_ call: Call<Visitor>) async throws -> MeetingSeat {
        let id: MeetingID = try call.id("meeting")
        guard let seat = try await stores.meetings.seat(in: id, for: MeetingVisitor(call.visitor)) else {
            throw HTTPError(.notFound)
        }
        return seat
    }

    /// The same for the host alone.
    func hostSeat(_ call: Call<Visitor>) async throws -> (MeetingSeat, PersonID) {
        let seat = try await seat(call)
        guard seat.isHost else { throw HTTPError(.notFound) }
        return (seat, seat.meeting.host)
    }
}
