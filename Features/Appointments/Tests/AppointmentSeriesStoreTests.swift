import Appointments
import AppointmentsStorage
import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing
import WebPlatform

struct AppointmentSeriesStoreTests {
    private static func order(
        _ first: String,
        hour: Int = 14,
        _ count: Int = 4,
        mark: String,
        with person: PersonID = TestHub.owner.id,
        of firm: FirmID = TestHub.firm,
        leavesOutTaken: Bool = false
    ) throws -> AppointmentSeriesStore.Order {
        let series = AppointmentSeries(
            first: LocalDate(iso: first)!,
            time: LocalTime(hour: hour, minute: 0)!,
            minutes: 60,
            rhythm: .weekly,
            end: .times(count)
        )
        return AppointmentSeriesStore.Order(
            try #require(series),
            with: person,
            of: firm,
            .video,
            place: "",
            topic: "Druckluft",
            leavesOutTaken: leavesOutTaken,
            mark: mark
        )
    }

    private static func book(
        _ hub: AppointmentSeriesHub,
        _ order: AppointmentSeriesStore.Order
    ) async throws -> AppointmentSeriesStore.Booking {
        try await hub.store.book(
            order,
            by: TestHub.guest.id,
            of: BusyTimeHub.advisor,
            token: { "token \($0)" },
            letters: { _ in [] }
        )
    }

    private static func days(_ booking: AppointmentSeriesStore.Booking) -> [String] {
        switch booking {
        case .booked(let meetings): meetings.map { LocalDate($0.appointment.slot.start).iso }
        case .taken(let slots): slots.map { "taken " + LocalDate($0.start).iso }
        case .already: ["already"]
        case .notGranted: ["notGranted"]
        }
    }

    @Test func onlyPeopleOfFirmsThatLetTheCoachIn() async throws {
        let hub = try await AppointmentSeriesHub.make()
        #expect(try await hub.store.partners(of: TestHub.guest.id).map(\.name) == ["Jonas Brandt", "Petra Kettler"])
        #expect(try await hub.store.partners(of: TestHub.official.id).isEmpty)
        let over = try Self.order("2026-05-19", mark: "a", with: TestHub.stranger.id, of: TestHub.foreignFirm)
        #expect(try await Self.book(hub, over) == .notGranted)
        let foreign = try Self.order("2026-05-19", mark: "b", with: TestHub.stranger.id)
        #expect(try await Self.book(hub, foreign) == .notGranted)
    }

    @Test func allAreBookedOrNoneAndTheSameFormOnlyOnce() async throws {
        let hub = try await AppointmentSeriesHub.make()
        let first = try await Self.book(hub, try Self.order("2026-05-19", mark: "a"))
        #expect(Self.days(first) == ["2026-05-19", "2026-05-26", "2026-06-02", "2026-06-09"])
        #expect(Self.days(try await Self.book(hub, try Self.order("2026-05-19", mark: "a"))) == ["already"])
        // Another series of the same hour: 02.06. and 09.06. are taken, the rest is free and stays so.
        let other = try await Self.book(hub, try Self.order("2026-06-02", mark: "b"))
        #expect(Self.days(other) == ["taken 2026-06-02", "taken 2026-06-09"])
        #expect(try await hub.store.series(of: BusyTimeHub.advisor).count == 1)
        let rest = try await Self.book(hub, try Self.order("2026-06-02", mark: "b", leavesOutTaken: true))
        #expect(Self.days(rest) == ["2026-06-16", "2026-06-23"])
        // All taken: nothing is left to be booked.
        let none = try await Self.book(hub, try Self.order("2026-05-19", 2, mark: "c", leavesOutTaken: true))
        #expect(Self.days(none) == ["taken 2026-05-19", "taken 2026-05-26"])
    }

    @Test func busyTimesAndDaysOffAreInTheWay() async throws {
        let hub = try await AppointmentSeriesHub.make()
        let tuesday = BerlinTime.instant(LocalDate(iso: "2026-05-19")!, LocalTime(hour: 14, minute: 30)!)
        try await BusyTimeStore(hub.database, outside: hub.outside).keep(
            .file,
            name: "a.ics",
            times: [AppointmentSlot(start: tuesday, end: tuesday + 600)!],
            of: BusyTimeHub.advisor
        )
        let off = DatePeriod(first: LocalDate(iso: "2026-06-08")!, last: LocalDate(iso: "2026-06-09")!)!
        try await OfficeHoursStore(hub.database, outside: hub.outside).add(
            DayOff(id: DayOffID(from: hub.outside), days: off),
            to: BusyTimeHub.advisor
        )
        let booking = try await Self.book(hub, try Self.order("2026-05-19", mark: "a"))
        #expect(Self.days(booking) == ["taken 2026-05-19", "taken 2026-06-09"])
    }

    @Test func ofTwoSeriesAtOnceOneIsBooked() async throws {
        let hub = try await AppointmentSeriesHub.make()
        for round in 1...20 {
            async let left = Self.book(hub, try Self.order("2026-05-19", mark: "l\(round)"))
            async let right = Self.book(hub, try Self.order("2026-05-26", mark: "r\(round)"))
            let bookings = [try await left, try await right]
            let booked = bookings.filter { if case .booked = $0 { true } else { false } }
            #expect(booked.count == 1)
            for series in try await hub.store.series(of: BusyTimeHub.advisor) {
                let gone = try await hub.store.cancel(nil, of: series.id, of: BusyTimeHub.advisor) { _ in [] }
                #expect(gone?.count == 4)
            }
        }
    }

    @Test func oneOrTheRestIsCancelled() async throws {
        let hub = try await AppointmentSeriesHub.make()
        guard case .booked(let meetings) = try await Self.book(hub, try Self.order("2026-05-19", mark: "a")) else {
            Issue.record("nothing was in the way")
            return
        }
        let series = try #require(try await hub.store.series(of: BusyTimeHub.advisor).first)
        func cancel(_ one: AppointmentID?, of advisor: AdvisorID = BusyTimeHub.advisor) async throws -> [String]? {
            try await hub.store.cancel(one, of: series.id, of: advisor) { _ in [] }?.map {
                "\(LocalDate($0.appointment.slot.start).iso) \($0.appointment.state) \($0.appointment.sequence)"
            }
        }
        #expect(try await cancel(nil, of: AdvisorID(from: hub.outside)) == nil)
        #expect(try await cancel(AppointmentID(from: hub.outside)) == nil)
        #expect(try await cancel(meetings[1].appointment.id) == ["2026-05-26 cancelled 1"])
        #expect(try await cancel(meetings[1].appointment.id) == [])
        #expect(
            try await cancel(nil) == ["2026-05-19 cancelled 1", "2026-06-02 cancelled 1", "2026-06-09 cancelled 1"]
        )
        // Nothing of it is to come any more.
        #expect(try await hub.store.series(of: BusyTimeHub.advisor).isEmpty)
    }
}
