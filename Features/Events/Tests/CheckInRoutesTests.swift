import DatabasePlatform
import Events
import EventsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct CheckInRoutesTests {
    private let list = "/team/veranstaltungen/\(AttendanceHub.event)/anwesenheit"

    @Test func whoeverIsRegisteredConfirmsTwiceWithoutHarm() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.giveAddresses(to: 2)
        let (path, visitor) = (try await hub.checkInPath(), hub.hub.client())
        #expect(try await visitor.get(path).body.contains("Ja, ich bin da"))
        let form = ["name": "G. Zwei", "email": "Gast2@betrieb.example"]
        #expect(try await visitor.post(path, form).status == .seeOther)
        #expect(try await visitor.post(path, form).status == .seeOther)
        #expect(try await visitor.post(path, ["name": "gast 3"]).status == .seeOther)
        let roll = try #require(try await hub.store.roll(of: AttendanceHub.event))
        #expect(roll.notes.count == 2 && roll.isProven(hub.guests[1]) && roll.isProven(hub.guests[2]))
        #expect(roll.notes.values.allSatisfy { $0.minutes == 240 })
        let page = try await hub.hub.client(as: .coach).get(list).body
        #expect(page.contains("selbst bestätigt, 15.05.2026, 09:30"))
    }

    @Test func whoIsSignedInNeedsOneButton() async throws {
        let hub = try await AttendanceHub.make()
        let (path, member) = (try await hub.checkInPath(), hub.hub.client(as: .member))
        #expect(try await member.get(path).body.contains("Sie stehen als Gast 1 auf der Liste."))
        #expect(try await member.post(path, ["self": "1"]).status == .seeOther)
        #expect(try await member.get(path).body.contains("Gast 1 steht als anwesend auf der Liste, seit 09:30 Uhr."))
        // Somebody signed in who is not registered.
        let stranger = try await hub.hub.client(as: .personWithoutFirm).post(path, ["self": "1"])
        #expect(stranger.status == .unprocessableContent && stranger.body.contains("nicht auf der Liste"))
    }

    @Test func whoIsNotOnTheListIsTold() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.giveAddresses(to: 1)
        let (path, visitor) = (try await hub.checkInPath(), hub.hub.client())
        let script = try await visitor.post(path, ["name": "<script>x</script>\u{202E}"])
        #expect(script.status == .unprocessableContent)
        #expect(script.body.contains("steht mit diesen Angaben nicht auf der Liste"))
        #expect(!script.body.contains("<script>x") && !script.body.contains("\u{202E}"))
        // The name of somebody whose address is known does not do.
        #expect(try await visitor.post(path, ["name": "Gast 1"]).status == .unprocessableContent)
        let long = try await visitor.post(path, ["name": String(repeating: "x", count: 10_000)])
        #expect(long.status == .unprocessableContent && long.body.contains("Das sind 10.000 Zeichen."))
        #expect(try await visitor.post(path, [:]).body.contains("Der Name fehlt."))
        #expect(try await visitor.get("/da/falsch").status == .notFound)
        #expect(try await visitor.post("/da/falsch", ["name": "Gast 2"]).status == .notFound)
        #expect(try await hub.store.roll(of: AttendanceHub.event)?.notes.isEmpty == true)
    }

    /// Sixty names that are not on the list, in one room; whoever is there costs nothing.
    @Test func aMachineThatTriesNamesHasToWait() async throws {
        let hub = try await AttendanceHub.make()
        let path = try await hub.checkInPath()
        #expect(try await hub.hub.client().post(path, ["name": "Gast 3"]).status == .seeOther)
        for number in 1...61 {
            let answer = try await hub.hub.client().post(path, ["name": "Fremd \(number)"])
            #expect(answer.status == .unprocessableContent, "\(number)")
        }
        // The right name has to wait too, so that nothing can be learnt meanwhile.
        for (name, email) in [("Fremd 62", "f@betrieb.example"), ("Gast 4", "")] {
            let answer = try await hub.hub.client().post(path, ["name": name, "email": email])
            #expect(answer.status == .tooManyRequests && answer.headers[.retryAfter] == "2")
            #expect(answer.body.contains("value=\"\(name)\""), "what was typed stays")
            #expect(answer.body.contains("Bitte versuchen Sie es in 1 Minute noch einmal"))
            #expect(!answer.body.contains("steht mit diesen Angaben nicht"))
        }
        let roll = try #require(try await hub.store.roll(of: AttendanceHub.event))
        #expect(roll.notes.count == 1)
        // Who is on the list by their account types no name.
        #expect(try await hub.hub.client(as: .member).post(path, ["self": "1"]).status == .seeOther)
    }

    /// Whoever is on the list is no guess, whatever the team has noted of them.
    @Test func whoeverTheTeamHasNotedCostsTheRoomNothing() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let path = try await hub.checkInPath()
        for number in 1...62 {
            let answer = try await hub.hub.client().post(path, ["name": "Gast 8"])
            #expect(answer.status == .unprocessableContent, "\(number)")
        }
        #expect(try await hub.hub.client().post(path, ["name": "Gast 6"]).status == .seeOther)
    }

    @Test func whatTheTeamNotedStays() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let path = try await hub.checkInPath()
        let absent = try await hub.hub.client().post(path, ["name": "Gast 8"])
        #expect(absent.status == .unprocessableContent)
        #expect(absent.body.contains("Für Gast 8 hat das Team schon etwas anderes eingetragen."))
        let late = try await hub.hub.client().post(path, ["name": "Gast 6"])
        #expect(late.status == .seeOther)
        let roll = try #require(try await hub.store.roll(of: AttendanceHub.event))
        #expect(roll.notes[.init(date: AttendanceHub.first, attendee: hub.guests[5])]?.minutes == 150)
    }

    @Test func neitherBeforeNorAfterNorForACancelledEvent() async throws {
        let hub = try await AttendanceHub.make()
        let second = try #require(
            try await CheckInStore(hub.hub.database, outside: hub.outside).token(of: AttendanceHub.second)
        )
        let visitor = hub.hub.client()
        let early = try await visitor.post("/da/\(second)", ["name": "Gast 2"])
        #expect(early.status == .conflict)
        #expect(early.body.contains("Sie können ab 22.05.2026, 08:00 Uhr bestätigen"))
        try await hub.hub.database.write { session in
            _ = try session.query(
                "UPDATE hub_event_date SET day = '2026-05-14' WHERE id = $1",
                .id(AttendanceHub.second)
            )
        }
        #expect(try await visitor.post("/da/\(second)", ["name": "Gast 2"]).body.contains("ist vorbei"))
        try await hub.cancel()
        let cancelled = try await visitor.post(try await hub.checkInPath(), ["name": "Gast 2"])
        #expect(cancelled.status == .conflict && cancelled.body.contains("Diese Veranstaltung ist abgesagt."))
        let tablet = try await hub.hub.client(as: .coach).post(
            list + "/tablet",
            ["termin": AttendanceHub.first.text, "attendee": hub.guests[1].text]
        )
        #expect(tablet.status == .conflict && tablet.body.contains("Diese Veranstaltung ist abgesagt."))
        #expect(try await hub.store.roll(of: AttendanceHub.event)?.notes.isEmpty == true)
    }

    @Test func theTabletGoesRound() async throws {
        let hub = try await AttendanceHub.make()
        let team = hub.hub.client(as: .coach)
        #expect(try await team.get(list + "/tablet").body.contains("Anwesenheit bestätigen: Gast 4"))
        let form = ["termin": AttendanceHub.first.text, "attendee": hub.guests[3].text]
        let answer = try await team.post(list + "/tablet", form)
        #expect(answer.status == .seeOther)
        #expect(try await team.post(list + "/tablet", form).status == .seeOther)
        let page = try await team.get(try #require(answer.location)).body
        #expect(page.contains("hat bestätigt um 09:30\u{a0}Uhr"))
        #expect(!page.contains("Anwesenheit bestätigen: Gast 4"))
        let unknown = try await team.post(list + "/tablet", ["termin": AttendanceHub.first.text, "attendee": "x"])
        #expect(unknown.status == .notFound)
        #expect(try await hub.hub.client(as: .owner).get(list + "/tablet").status == .forbidden)
    }

    @Test func theCodeOfEachDateIsItsOwn() async throws {
        let hub = try await AttendanceHub.make()
        let team = hub.hub.client(as: .coach)
        let first = try await team.get(list + "/aushang").body
        let path = try await hub.checkInPath()
        #expect(first.contains("https://hub.example\(path)") && first.contains("<svg"))
        let second = try await team.get(list + "/aushang?termin=\(AttendanceHub.second)").body
        #expect(!second.contains(path) && second.contains("https://hub.example/da/"))
        #expect(try await hub.hub.client(as: .member).get(list + "/aushang").status == .forbidden)
    }

    /// Many at once are one note a person.
    @Test func manyAtTheSameMoment() async throws {
        let hub = try await AttendanceHub.make()
        let store = CheckInStore(hub.hub.database, outside: hub.outside)
        let outcomes = try await withThrowingTaskGroup(of: CheckInStore.Outcome.self) { group in
            for number in 0..<24 {
                let guest = hub.guests[number % 8]
                group.addTask {
                    try await store.confirm(.attendee(guest), on: AttendanceHub.first, of: AttendanceHub.event)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let firsts = outcomes.count { if case .there(_, _, true) = $0 { true } else { false } }
        #expect(firsts == 8 && outcomes.count == 24)
    }
}
