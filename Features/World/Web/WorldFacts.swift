import Events
import FirmState
import Foundation
import Kernel
import WebPlatform

/// Everything that the stations show one visitor, read at one moment.
struct WorldFacts: Sendable {
    /// The next time that can be booked with somebody.
    struct Opening: Sendable, Hashable {
        let name: String
        let day: LocalDate
        let time: LocalTime
    }

    let firm: FirmState
    /// Nil for whoever works for no firm.
    var competence: CompetenceStanding?
    var isSignedIn = false
    /// The earliest.
    var opening: Opening?
    /// In the world or the Rundgang, now.
    var coaches = 0
    /// Published, not over, the next first.
    var events: [HubEvent] = []
    var practices: [String] = []
    /// Where the hub can be visited.
    var locations: [String] = []
    /// Courses of places by their id; those that are not there have no entry.
    var courses: [String: LearningDoor.Course] = [:]
    var learned: LearningDoor.Progress?
    /// Meetings the visitor may enter.
    var meetings: [MeetingsDoor.Meeting] = []
    /// Which of the pages that stations lead to are open to the visitor.
    var openPages = OpenPages.all
    let today: LocalDate
}
