import Events
import EventsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct CertificateRoutesTests {
    private static let own = "/bescheinigungen/\(AttendanceHub.event)"

    @Test func allOfAnEventAreOnePaper() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let team = hub.hub.client(as: .administrator)
        let text = try paperText(try await team.get(AttendanceRoutesTests.list + "/bescheinigungen.pdf").bytes)
        #expect(text.components(separatedBy: "Nummer der Bescheinigung").count == 7)  // 6 papers
        #expect(text.contains("Gast 6"))
        #expect(!text.contains("Gast 7"))
        #expect(text.contains("2,5 von 8,0 Stunden"))  // The sixth: 240 − 90 = 150 of 480 minutes.
        #expect(text.contains("Kofinanziert von der Europäischen Union"))
        let single = AttendanceRoutesTests.list + "/bescheinigungen.pdf?person=\(hub.guests[1])"
        #expect(try paperText(try await team.get(single).bytes).contains("Gast 2"))
        let absent = AttendanceRoutesTests.list + "/bescheinigungen.pdf?person=\(hub.guests[7])"
        #expect(try await team.get(absent).status == .notFound)
    }

    @Test func everybodyGetsTheirOwnAlone() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let member = hub.hub.client(as: .member)
        #expect(try await member.get("/bescheinigungen").body.contains("Energie im Griff"))
        let text = try paperText(try await member.get(Self.own).bytes)
        #expect(text.contains("Gast 1"))
        #expect(!text.contains("Gast 2"))
        let stranger = hub.hub.client(as: .personWithoutFirm)
        #expect(try await stranger.get("/bescheinigungen").body.contains("Noch keine Bescheinigung"))
        #expect(try await stranger.get(Self.own).status == .notFound)
        #expect(try await hub.hub.client().get("/bescheinigungen").status != .ok)
    }

    @Test func anybodyMayCheckANumber() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let issued = try await hub.certificates.issue([hub.guests[0]], of: AttendanceHub.event)
        let number = try #require(issued[hub.guests[0]]).number
        let client = hub.hub.client()
        let genuine = try await client.get("/bescheinigung/\(number)")
        #expect(genuine.status == .ok)
        #expect(genuine.body.contains("ist echt: G., „Energie im Griff“, 15.05.2026."))
        #expect(!genuine.body.contains("Gast 1"))
        #expect(try await client.get("/bescheinigung?nummer=\(number.text.lowercased())").status == .ok)
        #expect(try await client.get("/bescheinigung/TB-2026-AAAA-AAAA").status == .notFound)
        let odd = try await client.get("/bescheinigung/%3Cb%3E")
        #expect(odd.status == .unprocessableContent)
        #expect(odd.body.contains("„&lt;b&gt;“ ist keine Nummer"))
        #expect(try await client.get("/bescheinigung").status == .ok)
    }
}
