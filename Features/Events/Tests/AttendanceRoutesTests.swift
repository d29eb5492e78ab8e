import Events
import EventsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct AttendanceRoutesTests {
    static let list = "/team/veranstaltungen/\(AttendanceHub.event)/anwesenheit"

    private func fields(_ hub: AttendanceHub, _ states: [String]) -> [String: String] {
        var fields = ["termin": AttendanceHub.first.text]
        for (guest, state) in zip(hub.guests, states) { fields["state-\(guest)"] = state }
        return fields
    }

    @Test func theListIsSavedAtOnce() async throws {
        let hub = try await AttendanceHub.make()
        let team = hub.hub.client(as: .endedCoach)
        #expect(try await team.get(Self.list).body.contains("Noch ist nichts eingetragen."))
        let states = Array(repeating: "present", count: 6) + ["excused", "absent"]
        let answer = try await team.post(Self.list, fields(hub, states))
        #expect(answer.status == .seeOther)
        let page = try await team.get(try #require(answer.location)).body
        #expect(page.contains("6 Bescheinigungen, 2 nicht"))
        #expect(page.contains("4 von 8\u{a0}Std."))
        #expect(page.contains("Mehmet Aksoy, 15.05.2026, 09:30"))
    }

    @Test func membersNeitherSeeNorMark() async throws {
        let hub = try await AttendanceHub.make()
        for who in [TestHub.Who.owner, .member, .personWithoutFirm] {
            let client = hub.hub.client(as: who)
            #expect(try await client.get(Self.list).status == .forbidden)
            #expect(try await client.post(Self.list, fields(hub, ["present"])).status == .forbidden)
            #expect(try await client.get(Self.list + "/bescheinigungen.pdf").status == .forbidden)
        }
        #expect(try await hub.store.roll(of: AttendanceHub.event)?.notes.isEmpty == true)
    }

    @Test func faultsKeepWhatWasTyped() async throws {
        let hub = try await AttendanceHub.make()
        let team = hub.hub.client(as: .administrator)
        var typed = fields(hub, ["late", "nonsense"])
        typed["missed-\(hub.guests[0])"] = "viel"
        let answer = try await team.post(Self.list, typed)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Gast 1: „viel“ ist keine Verspätung in Minuten."))
        #expect(answer.body.contains("Gast 2: Diese Angabe gibt es nicht."))
        #expect(answer.body.contains("value=\"viel\""))
        typed["termin"] = "gestern"
        #expect(try await team.post(Self.list, typed).status == .notFound)
        #expect(try await team.get(Self.list + "?termin=x").status == .notFound)
    }

    @Test func theSlowerOneSeesWhatIsStored() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let answer = try await hub.hub.client(as: .administrator).post(Self.list, fields(hub, ["absent"]))
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Inzwischen hat jemand anderes etwas eingetragen: Gast 1."))
    }

    @Test func aCancelledEventSaysSo() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.cancel()
        let answer = try await hub.hub.client(as: .administrator).post(Self.list, fields(hub, ["present"]))
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Diese Veranstaltung ist abgesagt."))
    }

    @Test func whoeverComesUnexpectedIsAdded() async throws {
        let hub = try await AttendanceHub.make()
        let team = hub.hub.client(as: .administrator)
        let empty = try await team.post(Self.list + "/gaeste", ["email": "kein Postfach"])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("Der Name fehlt."))
        #expect(empty.body.contains("„kein Postfach“ ist keine E-Mail-Adresse."))
        let answer = try await team.post(Self.list + "/gaeste", ["name": "Zoe Neu", "firm": "Neu GmbH"])
        #expect(answer.status == .seeOther)
        let page = try await team.get(Self.list).body
        #expect(page.contains("Zoe Neu, Neu GmbH"))
        #expect(page.contains("ohne Anmeldung gekommen"))
        let again = try await team.post(Self.list + "/gaeste", ["name": "Zoe\u{202E} Neu", "firm": "Neu GmbH"])
        #expect(again.status == .unprocessableContent && again.body.contains("Zoe Neu steht schon auf der Liste."))
        let long = try await team.post(Self.list + "/gaeste", ["name": String(repeating: "x", count: 10_000)])
        #expect(long.status == .unprocessableContent)
    }

    @Test func aDateWithAttendanceStaysWhereItIs() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let team = hub.hub.client(as: .administrator)
        let address = "/team/veranstaltungen/\(AttendanceHub.event)"
        var form = [
            "title": "Energie im Griff", "kind": "workshop", "setting": "place", "place": "Hagen", "places": "8",
            "countsAs": "person", "reason": "Schulung", "units": "0", "version": "1",
            "dates": "22.05.2026 09:00-13:00",
        ]
        let refused = try await team.post(address, form)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("Am 15.05.2026, 09:00–13:00 Uhr ist schon Anwesenheit eingetragen."))
        form["dates"] = "14.05.2026 09:00-10:00\n15.05.2026 09:00-13:00\n29.05.2026 09:00-13:00"
        #expect(try await team.post(address, form).status == .seeOther)
        let roll = try #require(try await hub.store.roll(of: AttendanceHub.event))
        #expect(roll.event.dates.map(\.id)[1] == AttendanceHub.first)
        #expect(roll.tally.proven == 6)
    }

    @Test func theListToSignIsAPDF() async throws {
        let hub = try await AttendanceHub.make()
        let paper = try await hub.hub.client(as: .administrator).get(Self.list + "/liste.pdf")
        #expect(paper.status == .ok)
        let text = try paperText(paper.bytes)
        for words in [
            "Energie im Griff", "Gast 8", "Unterschrift", "mit dem Telefon bestätigen",
            "Kofinanziert von der Europäischen Union",
        ] {
            #expect(text.contains(words))
        }
    }
}

/// What a PDF says, line ends as spaces.
func paperText(_ bytes: [UInt8]) throws -> String {
    #expect(bytes.prefix(5) == Array("%PDF-".utf8)[...])
    let file = try temporaryFolder().appendingPathComponent("paper.pdf")
    try Data(bytes).write(to: file)
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    (process.arguments, process.standardOutput) = ([file.path, "-"], pipe)
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.replacingOccurrences(of: "\n", with: " ")
}
