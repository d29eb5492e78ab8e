import Appointments
import AppointmentsStorage
import Events
import EventsStorage
import FirmState
import FirmStateStorage
import Foundation
import Kernel
import WebPlatform
import World

extension WorldFeature {
    /// Everything the stations show this visitor.
    func facts(_ call: Call<Visitor>) async throws -> WorldFacts {
        let (visitor, today) = (call.who, outside.today())
        var facts = WorldFacts(firm: try await states.state(for: visitor.member?.firm), today: today)
        facts.isSignedIn = visitor.person != nil
        facts.openPages = call.openPages
        if let member = visitor.member {
            facts.competence = try await states.competence(of: member.person.id, in: member.firm)
        }
        facts.opening = try await nextOpening()
        facts.coaches = await people.counts().coaches
        facts.events = try await events.upcoming(from: today).filter { $0.status == .published }
        facts.practices = try await states.goodPractice()
        facts.locations = locations
        let courses = try await learning.courses(visitor)
        facts.courses = Dictionary(courses.map { ($0.id, $0) }) { first, _ in first }
        let lessons = courses.flatMap(\.lessons)
        facts.learned = LearningDoor.Progress(done: lessons.count { $0.isDone }, lessons: lessons.count)
        facts.meetings = try await meetings.meetings(visitor)
        return facts
    }

    /// The earliest that can be booked with anybody.
    func nextOpening() async throws -> WorldFacts.Opening? {
        let openings = try await advisors.openings().compactMap { opening in
            opening.next.map { (opening.profile.name, $0.start) }
        }
        return openings.min { $0.1 < $1.1 }.map { name, start in
            let (day, time) = BerlinTime.clock(start)
            return WorldFacts.Opening(name: name, day: day, time: time)
        }
    }
}
