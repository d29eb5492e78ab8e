import AccountsStorage
import Appointments
import AppointmentsStorage
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import MailPlatform
import TestSupport
import Testing

struct AppointmentStoreTests {
    private static let person = PersonID("01990000-0000-7000-8000-0000000000a1")!
    private static let advisor = AdvisorID("01990000-0000-7000-8000-0000000000a2")!
    // 15.05.2026, 07:30 UTC
    private static let outside = OutsideWorld(
        now: { Date(timeIntervalSince1970: 1_778_830_200) },
        randomBytes: OutsideWorld.live.randomBytes
    )

    private static func store() async throws -> AppointmentStore {
        let database = try await TestDatabase.make(
            databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + appointmentsMigrations
        )
        try await database.write { session in
            try session.query(
                "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, 'C', 'c@h.example', 'x', 1)",
                .id(person)
            )
            _ = try session.query(
                "INSERT INTO hub_role (person_id, role, granted_at) VALUES ($1, 'coach', 1)",
                .id(person)
            )
        }
        let profile = AdvisorProfile(
            id: advisor,
            person: person,
            name: "Frau Demir",
            kind: .coach,
            themes: ["Wärme"],
            isPublished: true
        )
        let advisors = AdvisorStore(database, outside: outside)
        #expect(try await advisors.save(profile) == .saved)
        #expect(try await advisors.published() == [profile])
        // Mondays, 9 to 11; the first after „today“ is 18.05.2026, 25.05. is Whit Monday.
        let hours = OfficeHours(
            id: OfficeHoursID(from: outside),
            weekday: .monday,
            from: LocalTime(hour: 9, minute: 0)!,
            to: LocalTime(hour: 11, minute: 0)!,
            validFrom: LocalDate(iso: "2026-05-01")!,
            kinds: [.video],
            slotMinutes: 60
        )!
        try await OfficeHoursStore(database, outside: outside).add(hours, to: advisor)
        return AppointmentStore(database, outside: outside)
    }

    private static func slot(_ day: LocalDate, _ hour: Int) -> AppointmentSlot {
        let start = BerlinTime.instant(day, LocalTime(hour: hour, minute: 0)!)
        return AppointmentSlot(start: start, end: start + 3_600)!
    }

    private static func book(
        _ store: AppointmentStore,
        _ slot: AppointmentSlot,
        _ name: String
    ) async throws -> AppointmentStore.Booking {
        let order = AppointmentStore.Order(
            advisor,
            start: slot.start,
            .video,
            guest: .init(person: nil, name: name, email: "\(name)@k.example"),
            place: "",
            topic: "Wärme",
            mark: "form of \(name)"
        )
        return try await store.book(order, token: { "link of \($0)" }, letters: { _ in [] })
    }

    @Test func theNextOneOfAPersonIsTheFirstNotOver() async throws {
        let store = try await Self.store()
        let monday = LocalDate(iso: "2026-05-18")!
        #expect(try await store.next(of: Self.person, after: Self.outside.now()) == nil)
        for hour in [10, 9] {
            let order = AppointmentStore.Order(
                Self.advisor,
                start: Self.slot(monday, hour).start,
                .video,
                guest: .init(person: Self.person, name: "C", email: "c@h.example"),
                place: "",
                topic: "Wärme",
                mark: "form of \(hour)"
            )
            _ = try await store.book(order, token: { "link of \($0)" }, letters: { _ in [] })
        }
        let next = try #require(try await store.next(of: Self.person, after: Self.outside.now()))
        #expect(next.appointment.slot == Self.slot(monday, 9))
        #expect(
            try await store.next(of: Self.person, after: next.appointment.slot.end)?.appointment.slot.start
                == Self.slot(monday, 10).start
        )
        _ = try await store.cancel(token: "link of \(next.appointment.id)") { _ in [] }
        #expect(
            try await store.next(of: Self.person, after: Self.outside.now())?.appointment.slot
                == Self.slot(monday, 10)
        )
        #expect(try await store.next(of: Self.person, after: Self.slot(monday, 10).end) == nil)
    }

    @Test func aSlotIsBookedOnceAndFreeAgainWhenCancelled() async throws {
        let store = try await Self.store()
        let monday = LocalDate(iso: "2026-05-18")!
        let slot = Self.slot(monday, 9)
        guard case .booked(let made) = try await Self.book(store, slot, "anna") else {
            Issue.record("the slot was free")
            return
        }
        #expect(made.host == AppointmentHost(advisor: Self.advisor, name: "Frau Demir", email: "c@h.example"))
        #expect(try await Self.book(store, slot, "anna") == .alreadyBooked(made))
        // Next: 10:00 of the day, then 01.06., as 25.05. is a holiday.
        let next = [Self.slot(monday, 10)] + [9, 10].map { Self.slot(LocalDate(iso: "2026-06-01")!, $0) }
        #expect(try await Self.book(store, slot, "bert") == .taken(next: next))
        #expect(try await store.hosted(by: Self.advisor, since: slot.start) == [made])
        let unknown = try await store.cancel(token: "unknown") { _ in [] }
        #expect(unknown == .unknown)
        let token = "link of \(made.appointment.id)"
        guard case .cancelled(let cancelled) = try await store.cancel(token: token, letters: { _ in [] }) else {
            Issue.record("it was booked")
            return
        }
        #expect(cancelled.appointment.state == .cancelled)
        #expect(cancelled.appointment.sequence == 1)
        // A second time changes nothing, and says so.
        let again = try await store.cancel(token: token) { _ in [] }
        #expect(again == .already(cancelled))
        #expect(try await store.free(Self.advisor, .video, in: DatePeriod(first: monday, last: monday)!).count == 2)
    }

    @Test func whatNobodyOffersIsNotBooked() async throws {
        let store = try await Self.store()
        guard case .taken(let next) = try await Self.book(store, Self.slot(LocalDate(iso: "2026-05-25")!, 9), "anna")
        else {
            Issue.record("a holiday was booked")
            return
        }
        #expect(next.first == Self.slot(LocalDate(iso: "2026-06-01")!, 9))
    }

    @Test func afterTheLastAnEarlierOneIsOffered() async throws {
        let store = try await Self.store()
        // The last day to book is 10.07.2026; 13.07. is the Monday after.
        let late = try await Self.book(store, Self.slot(LocalDate(iso: "2026-07-13")!, 9), "anna")
        guard case .taken(let next) = late else {
            Issue.record("more than eight weeks ahead was booked")
            return
        }
        #expect(next.first == Self.slot(LocalDate(iso: "2026-05-18")!, 9))
        #expect(next.count == 3)
    }

    @Test func ofTwoAtOnceOneGetsItAHundredTimes() async throws {
        let store = try await Self.store()
        let slot = Self.slot(LocalDate(iso: "2026-05-18")!, 10)
        for round in 1...100 {
            async let left = Self.book(store, slot, "anna\(round)")
            async let right = Self.book(store, slot, "bert\(round)")
            var (booked, offers): ([AppointmentID], [AppointmentSlot?]) = ([], [])
            for booking in [try await left, try await right] {
                switch booking {
                case .booked(let made): booked.append(made.appointment.id)
                case .taken(let next): offers.append(next.first)
                case .alreadyBooked: Issue.record("these are two people")
                }
            }
            #expect(booked.count == 1)
            #expect(offers == [Self.slot(LocalDate(iso: "2026-06-01")!, 9)])
            for id in booked { _ = try await store.cancel(token: "link of \(id)", letters: { _ in [] }) }
        }
    }
}
