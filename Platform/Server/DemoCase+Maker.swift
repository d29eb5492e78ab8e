import Appointments
import AppointmentsStorage
import Assessments
import Coaching
import CoachingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import SecurityPlatform
import WebPlatform

extension DemoCase {
    /// Makes each part that is not there yet.
    struct Maker {
        let database: any SQLDatabase
        let templates: CoachingContent
        let secrets: SecretBox
        private let outside = OutsideWorld.live
        private var days: DemoDay { DemoDay(today: outside.today()) }

        init(database: any SQLDatabase, content: Content, settings: AppSettings) throws {
            self.database = database
            templates = try CoachingContent(folder: content.folder("Coaching"))
            secrets = SecretBox(secret: try FormTokens.load(folder: settings.data, outside: outside).secret)
        }

        func make(_ demo: DemoCase) async throws {
            guard let pair = try await DemoPair.find(demo.firmEmail, demo.coachEmail, in: database) else { return }
            if try await AdvisorStore(database, outside: outside).profile(of: pair.coach.id) == nil {
                try await addProfile(demo.profile, pair)
            }
            if try await CoachingStore(database, outside: outside).cases(of: pair.firm).isEmpty {
                try await addCase(demo, pair)
            }
            let directory = DirectoryStore(database, outside: outside)
            let known = Set(try await directory.entries().map(\.firm))
            for entry in demo.entries {
                guard let pair = try await DemoPair.find(entry.firmEmail, demo.coachEmail, in: database),
                    !known.contains(pair.firm)
                else { continue }
                try await directory.publish(self.entry(entry, pair), by: pair.owner.id, name: pair.owner.name)
            }
        }

        private func addProfile(_ profile: Profile, _ pair: DemoPair) async throws {
            let advisor = AdvisorID(from: outside)
            _ = try await AdvisorStore(database, outside: outside).save(
                AdvisorProfile(
                    id: advisor,
                    person: pair.coach.id,
                    name: pair.coach.name,
                    kind: .coach,
                    themes: profile.themes,
                    languages: profile.languages,
                    places: profile.places,
                    text: profile.text,
                    isPublished: true
                )
            )
            for hours in profile.hours {
                guard let weekday = Weekday(rawValue: hours.weekday), let from = LocalTime(hour: hours.from, minute: 0),
                    let to = LocalTime(hour: hours.to, minute: 0),
                    let made = OfficeHours(
                        id: OfficeHoursID(from: outside),
                        weekday: weekday,
                        from: from,
                        to: to,
                        validFrom: days.today,
                        kinds: [.locationA, .atFirm, .video],
                        slotMinutes: 45,
                        bufferMinutes: 15,
                        travelMinutes: 30
                    )
                else { continue }
                try await OfficeHoursStore(database, outside: outside).add(made, to: advisor)
            }
            try await book(advisor, profile.topic, pair)
        }

        /// The first free time that leaves the firm some days to get ready.
        private func book(_ advisor: AdvisorID, _ topic: String, _ pair: DemoPair) async throws {
            let store = AppointmentStore(database, outside: outside)
            let earliest = BerlinTime.instant(days.today.adding(days: 3), LocalTime(minutes: 0)!)
            let free = try await store.free(advisor, .video, in: store.bookable)
            guard let slot = free.first(where: { $0.start >= earliest }) else { return }
            let guest = Appointment.Guest(
                person: pair.owner.id,
                name: pair.owner.name,
                email: pair.owner.email,
                firm: pair.firm,
                company: pair.firmName
            )
            let order = AppointmentStore.Order(
                advisor,
                start: slot.start,
                .video,
                guest: guest,
                place: "",
                topic: topic,
                mark: "demo \(advisor)"
            )
            // As the page makes it, so that the link under „Termine“ leads there.
            let token: @Sendable (AppointmentID) -> String = { [secrets] in secrets.mark("appointment link \($0)") }
            _ = try await store.book(order, token: token, letters: { _ in [] })
        }

        private func addCase(_ demo: DemoCase, _ pair: DemoPair) async throws {
            let (project, coach) = (demo.case, pair.coach.id)
            let start = days.workingDay(project.start)
            let opened = CoachingCase(
                id: CoachingCaseID(from: outside),
                firm: pair.firm,
                title: project.title,
                occasion: project.occasion,
                aims: project.aims,
                team: project.team,
                template: project.template,
                openedOn: start,
                takenOn: start
            )
            var steps = templates.template(project.template)?.steps(from: start, outside: outside) ?? []
            for index in steps.indices {
                steps[index].doneOn = project.done[steps[index].key].map(days.workingDay)
            }
            guard try await CoachingStore(database, outside: outside).open(opened, steps: steps, by: coach) else {
                return
            }
            for session in demo.sessions {
                _ = try await CaseSessionStore(database, outside: outside).add(
                    CaseSession(
                        id: CaseSessionID(from: outside),
                        day: days.workingDay(session.day),
                        start: LocalTime(hour: session.from, minute: 0),
                        minutes: session.minutes,
                        kind: CaseSession.Kind(rawValue: session.kind) ?? .firm,
                        place: session.place,
                        note: session.note,
                        countsAs: CountsAs(rawValue: session.countsAs) ?? .neither,
                        reason: session.reason,
                        participants: [CaseSession.Participant(person: pair.owner.id, name: pair.owner.name)]
                    ),
                    to: opened.id,
                    by: coach
                )
            }
            for promise in demo.promises {
                _ = try await CasePromiseStore(database, outside: outside).add(
                    CasePromise(
                        id: CasePromiseID(from: outside),
                        side: CasePromise.Side(rawValue: promise.side) ?? .coach,
                        text: promise.text,
                        madeOn: days.workingDay(promise.made),
                        due: days.today.adding(days: promise.due)
                    ),
                    to: opened.id,
                    by: coach
                )
            }
        }

        private func entry(_ entry: Entry, _ pair: DemoPair) async throws -> DirectoryEntry {
            let firms = FirmReader(database)
            let code = try await firms.firm(pair.firm)?.industry2008?.text ?? ""
            let seat = try await firms.sites(of: pair.firm).first { $0.isSeat }
            var size: SizeClass?
            if let year = ReportingYear(days.today.year - 1) {
                size = try await firms.sizes(of: pair.firm, in: year).smeDefinition.sizeClass
            }
            return DirectoryEntry(
                firm: pair.firm,
                firmName: pair.firmName,
                sector: Sector(division: code),
                division: String(code.prefix(2)),
                size: size,
                area: String(seat?.postcode.text.prefix(2) ?? ""),
                place: entry.place,
                themes: Set(entry.themes.compactMap { Instrument.Theme(rawValue: $0) }),
                about: entry.about,
                contact: entry.contact
            )
        }
    }
}
