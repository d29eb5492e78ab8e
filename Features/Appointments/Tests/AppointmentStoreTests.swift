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
        _ = try await database.write { session in
            try session.query(
                "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, 'C', 'c@h.example', 'x', 1)",
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
        try await store.book(
            slot,
            .video,
            of: advisor,
            by: .init(person: nil, name: name, email: "\(name)@k.example"),
            place: "",
            topic: "Wärme"
        )
    }

    @Test func aSlotIsBookedOnceAndFreeAgainWhenCancelled() async throws {
        let store = try await Self.store()
        let monday = LocalDate(iso: "2026-05-18")!
        let slot = Self.slot(monday, 9)
        guard case .booked(let made, let token) = try await Self.book(store, slot, "anna") else {
            Issue.record("the slot was free")
            return
        }
        #expect(try await Self.book(store, slot, "anna") == .alreadyBooked(made))
        // Next: 10:00 of the day, then 01.06., as 25.05. is a holiday.
        let next = [Self.slot(monday, 10)] + [9, 10].map { Self.slot(LocalDate(iso: "2026-06-01")!, $0) }
        #expect(try await Self.book(store, slot, "bert") == .taken(next: next))
        #expect(try await store.coming(to: Self.advisor) == [made])
        #expect(try await store.cancel(token: "unknown") == nil)
        let cancelled = try #require(try await store.cancel(token: token))
        #expect(cancelled.state == .cancelled)
        #expect(cancelled.sequence == 1)
        // A second time changes nothing.
        #expect(try await store.cancel(token: token) == cancelled)
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

    @Test func ofTwoAtOnceOneGetsItAHundredTimes() async throws {
        let store = try await Self.store()
        let slot = Self.slot(LocalDate(iso: "2026-05-18")!, 10)
        for round in 1...100 {
            async let left = Self.book(store, slot, "anna\(round)")
            async let right = Self.book(store, slot, "bert\(round)")
            var (tokens, offers): ([String], [AppointmentSlot?]) = ([], [])
            for booking in [try await left, try await right] {
                switch booking {
                case .booked(_, let token): tokens.append(token)
                case .taken(let next): offers.append(next.first)
                case .alreadyBooked: Issue.record("these are two people")
                }
            }
            #expect(tokens.count == 1)
            #expect(offers == [Self.slot(LocalDate(iso: "2026-06-01")!, 9)])
            for token in tokens { _ = try await store.cancel(token: token) }
        }
    }
}
