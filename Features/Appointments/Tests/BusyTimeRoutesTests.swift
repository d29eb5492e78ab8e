import Appointments
import AppointmentsStorage
import AppointmentsWeb
import DatabasePlatform
import Foundation
import HTTPClientPlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct BusyTimeRoutesTests {
    private static let page = "/sprechzeiten/kalender"
    private static let secret = "https://kalender.example/privat-4711/frei.ics"

    private static func connect(_ hub: BusyTimeHub) async throws -> TestClient {
        hub.answers(BusyTimeHub.calendar(("20260518T080000Z", 60), ("20260520T120000Z", 30)))
        let coach = hub.coach
        let answer = try await coach.post(page + "/adresse", ["address": secret])
        #expect(answer.status == .seeOther)
        return coach
    }

    @Test func anAddressIsReadSealedAndNeverShownAgain() async throws {
        let hub = try await BusyTimeHub.make()
        #expect(try await hub.coach.get(Self.page).body.contains("Noch kein Kalender verbunden"))
        let coach = try await Self.connect(hub)
        #expect(hub.asked == [Self.secret])
        let body = try await coach.get(Self.page).body
        // 08:00 UTC is 10:00 in Berlin.
        for words in [
            "kalender.example", "18.05.2026, 10:00 bis 11:00 Uhr", "20.05.2026, 14:00 bis 14:30 Uhr",
            "15.05.2026, 09:30 Uhr", "13.11.2026",
        ] { #expect(body.contains(words), "\(words)") }
        #expect(!body.contains("privat-4711") && !body.contains("Zahnarzt"))
        let rows = try await hub.database.rows("SELECT name, sealed_address FROM busy_calendar")
        let sealed = String(decoding: try rows[0].blob("sealed_address"), as: UTF8.self)
        #expect(!sealed.contains("kalender"))
    }

    @Test func whatIsBusyIsNeitherOfferedNorBooked() async throws {
        let hub = try await BusyTimeHub.make()
        _ = try await Self.connect(hub)
        let monday = LocalDate(iso: "2026-05-18")!
        let free = try await AppointmentStore(hub.database, outside: hub.outside).free(
            BusyTimeHub.advisor,
            .video,
            in: DatePeriod(first: monday, last: monday)!
        )
        #expect(free.map { BerlinTime.clock($0.start).time.german } == ["09:00", "11:00"])
    }

    @Test func whatFailsLaterKeepsTheTimesAndSaysSo() async throws {
        let hub = try await BusyTimeHub.make()
        let coach = try await Self.connect(hub)
        let job = try #require(hub.feature.periodicJobs.first)
        #expect(job.every == 300)
        // Half an hour is not over yet.
        hub.pass(600)
        try await hub.feature.refreshDue()
        #expect(hub.asked.count == 1)
        hub.pass(1_200)
        hub.answers("", status: 404)
        try await hub.feature.refreshDue()
        #expect(hub.asked.count == 2)
        let body = try await coach.get(Self.page).body
        #expect(body.contains("Der Server antwortet mit 404 statt mit einem Kalender."))
        #expect(body.contains("Letzter Versuch am 15.05.2026, 10:00 Uhr"))
        #expect(body.contains("18.05.2026, 10:00 bis 11:00 Uhr"))
        hub.pass(1_800)
        hub.answers(BusyTimeHub.calendar(("20260519T080000Z", 60)))
        try await hub.feature.refreshDue()
        let later = try await coach.get(Self.page).body
        #expect(!later.contains("Letzter Versuch"))
        #expect(later.contains("19.05.2026, 10:00 bis 11:00 Uhr") && !later.contains("18.05.2026"))
    }

    @Test func byHandAtMostOnceAMinute() async throws {
        let hub = try await BusyTimeHub.make()
        let coach = try await Self.connect(hub)
        hub.pass(59)
        #expect(try await coach.post(Self.page + "/abruf").status == .seeOther)
        #expect(hub.asked.count == 1)
        #expect(try await coach.get(Self.page).body.contains("vor weniger als einer Minute"))
        hub.pass(1)
        hub.fails(.timedOut)
        #expect(try await coach.post(Self.page + "/abruf").status == .seeOther)
        #expect(hub.asked.count == 2)
        #expect(try await coach.get(Self.page).body.contains("Der Server hat nicht rechtzeitig geantwortet."))
        #expect(try await coach.delete(Self.page + "/adresse").status == .seeOther)
        #expect(try await coach.post(Self.page + "/abruf").status == .notFound)
        #expect(try await coach.delete(Self.page + "/adresse").status == .notFound)
    }

    @Test func whatIsNoCalendarIsSaidAtTheFieldWithWhatWasTyped() async throws {
        let hub = try await BusyTimeHub.make()
        hub.answers("<!DOCTYPE html><title>Anmelden</title>")
        let answer = try await hub.coach.post(Self.page + "/adresse", ["address": Self.secret])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Das ist kein Kalender"))
        #expect(answer.body.contains("value=\"\(Self.secret)\""))
        #expect(try await hub.store.calendars(of: BusyTimeHub.advisor).isEmpty)
        #expect(
            try await hub.coach.post(Self.page + "/adresse", ["address": "http://x"]).status == .unprocessableContent
        )
    }

    /// With the real client, which looks at where a name leads before it asks.
    @Test(arguments: ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1", "169.254.169.254"])
    func thisMachineAndPrivateNetworksAreNotAsked(_ host: String) async throws {
        let hub = try await BusyTimeHub.make(web: .live(seconds: 5))
        let answer = try await hub.coach.post(Self.page + "/adresse", ["address": "https://\(host)/a.ics"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Sie liegt nicht im öffentlichen Internet"))
    }

    @Test func aFileIsReadOnceAndTenMegabytesAreRefused() async throws {
        let hub = try await BusyTimeHub.make()
        let (coach, address) = (hub.coach, Self.page + "/datei")
        func upload(_ bytes: [UInt8]) async throws -> Answer {
            try await coach.upload(address, field: "file", fileName: "mein.ics", contents: bytes)
        }
        #expect(try await upload(Array(BusyTimeHub.calendar(("20260518T080000Z", 60)).utf8)).status == .seeOther)
        let page = try await coach.get(Self.page).body
        #expect(page.contains("mein.ics") && page.contains("18.05.2026, 10:00 bis 11:00 Uhr"))
        let large = try await upload([UInt8](repeating: 65, count: 10 << 20))
        #expect(large.status == .unprocessableContent)
        // The unit is held to its number by a space that does not break.
        #expect(
            large.body.replacing("\u{a0}", with: " ").contains(
                "Die Datei ist 10,0 MB groß, höchstens 1,0 MB werden gelesen."
            )
        )
        let broken = try await upload(
            Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:gestern\nEND:VEVENT\nEND:VCALENDAR".utf8)
        )
        #expect(broken.body.contains("Zeile 3 des Kalenders ist nicht lesbar: „gestern“"))
        #expect(try await upload([]).status == .unprocessableContent)
        #expect(try await coach.post(address).body.contains("Die Datei fehlt."))
        // What was there stays.
        #expect(try await hub.store.times(of: BusyTimeHub.advisor).count == 1)
        #expect(try await coach.delete(address).status == .seeOther)
    }

    @Test func whatIsOverForADayIsForgotten() async throws {
        let hub = try await BusyTimeHub.make()
        let file = Array(BusyTimeHub.calendar(("20260518T080000Z", 60), ("20260520T080000Z", 60)).utf8)
        let answer = try await hub.coach.upload(Self.page + "/datei", field: "file", fileName: "a.ics", contents: file)
        #expect(answer.status == .seeOther)
        // To 20.05., 07:30 UTC: the first ended 46.5 hours ago.
        hub.pass(5 * 86_400)
        try await hub.feature.refreshDue()
        let left = try await hub.database.rows("SELECT start_at FROM busy_time")
        #expect(try left.map { try $0.instant("start_at").timeIntervalSince1970 } == [1_779_264_000])
    }

    @Test func whoHasNoProfileIsLedToIt() async throws {
        let hub = try await BusyTimeHub.make()
        _ = try await hub.database.write { try $0.query("DELETE FROM advisor_profile") }
        #expect(try await hub.coach.get(Self.page).body.contains("Ihr Profil fehlt noch"))
        #expect(try await hub.coach.post(Self.page + "/adresse", ["address": Self.secret]).status == .notFound)
    }

    @Test func onlyCoachesComeHere() async throws {
        let hub = try await BusyTimeHub.make()
        #expect(try await hub.hub.client(as: .owner).get(Self.page).status == .forbidden)
        #expect(try await hub.hub.client(as: .administrator).post(Self.page + "/abruf").status == .forbidden)
    }
}
