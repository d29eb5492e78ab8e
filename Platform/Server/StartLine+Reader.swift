import Appointments
import AppointmentsStorage
import Coaching
import CoachingStorage
import DatabasePlatform
import Events
import EventsStorage
import Kernel
import StartWeb
import WebPlatform

extension StartLine {
    /// Reads what waits for somebody in the features of accompaniment: three queries, all by an index.
    struct Reader: Sendable {
        private let cases: CaseFileReader
        private let appointments: AppointmentStore
        private let events: EventsReader
        private let outside: OutsideWorld

        init(_ database: any SQLDatabase, outside: OutsideWorld) {
            cases = CaseFileReader(database, outside: outside)
            appointments = AppointmentStore(database, outside: outside)
            events = EventsReader(database)
            self.outside = outside
        }

        func lines(for visitor: Visitor) async throws -> [StartLine] {
            guard let person = visitor.person else { return [] }
            var lines: [StartLine] = []
            switch visitor.member?.role {
            case .owner, .member: if let member = visitor.member { lines = try await firm(member.firm) }
            // A coach works in a firm as its guest: what it promised is not theirs.
            case .coach: lines = try await coach(person.id)
            case .support: break
            case nil: if visitor.hubRoles.contains(.coach) { lines = try await coach(person.id) }
            }
            // A session that one firm began reaches nothing of the person beyond that firm.
            return visitor.confinedTo == nil ? lines + (try await own(person.id)) : lines
        }

        private func firm(_ firm: FirmID) async throws -> [StartLine] {
            let today = outside.today()
            return try await cases.next(of: firm).flatMap { found in
                let address = "/begleitung/\(found.id)"
                var lines: [StartLine] = []
                if let step = found.plan.next {
                    lines.append(
                        StartLine(
                            .step(step.title),
                            day: found.plan.days[step.key],
                            isLate: found.plan.isOverdue(step, on: today),
                            address: address
                        )
                    )
                }
                if found.openPromises > 0 {
                    lines.append(
                        StartLine(
                            .promises(found.openPromises),
                            day: found.promisesDue,
                            isLate: found.promisesDue.map { $0 < today } ?? false,
                            address: address
                        )
                    )
                }
                return lines
            }
        }

        private func coach(_ coach: PersonID) async throws -> [StartLine] {
            let (found, today) = (try await cases.next(of: coach), outside.today())
            guard !found.isEmpty else { return [] }
            let late = found.reduce(0) { $0 + $1.lateSteps(on: today) }
            return [StartLine(.cases(found.count, lateSteps: late), isLate: late > 0, address: "/meine-betriebe")]
        }

        private func own(_ person: PersonID) async throws -> [StartLine] {
            var lines: [StartLine] = []
            if let next = try await appointments.next(of: person, after: outside.now()) {
                let (day, time) = BerlinTime.clock(next.appointment.slot.start)
                lines.append(StartLine(.appointment(with: next.host.name, at: time), day: day, address: "/termine"))
            }
            if let next = try await events.ahead(of: person, after: outside.now()) {
                lines.append(
                    StartLine(
                        .event(next.title, at: next.starts, isWaiting: next.isWaiting),
                        day: next.day,
                        address: "/veranstaltungen/\(next.event)"
                    )
                )
            }
            return lines
        }
    }
}
