import Events
import EventsStorage
import Kernel
import TestSupport
import Testing

@Suite struct CertificateStoreTests {
    @Test func onlyWhoeverWasThereGetsANumberAndKeepsIt() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let issued = try await hub.certificates.issue(hub.guests, of: AttendanceHub.event)
        #expect(Set(issued.keys) == Set(hub.guests.prefix(6)))
        #expect(Set(issued.values.map(\.number)).count == 6)
        #expect(try await hub.certificates.issue(hub.guests, of: AttendanceHub.event) == issued)
    }

    @Test func aNumberNoLongerHoldsOnceTheAttendanceIsTakenBack() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let issued = try await hub.certificates.issue([hub.guests[0]], of: AttendanceHub.event)
        let number = try #require(issued[hub.guests[0]]).number
        let check = try #require(try await hub.certificates.check(number))
        #expect(check.initials == "G.")
        #expect(check.title == "Energie im Griff")
        #expect(check.days == [LocalDate(iso: "2026-05-15")!])
        try await hub.save([.init(attendee: hub.guests[0], shown: .init(.present), mark: .init(.absent))])
        #expect(try await hub.certificates.check(number) == nil)
        #expect(try await hub.certificates.issue([hub.guests[0]], of: AttendanceHub.event).isEmpty)
    }
}
