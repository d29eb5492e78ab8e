import Appointments
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

struct CoachesRoutesTests {
    @Test func everybodyFindsACoachByThemeLanguageAndPlace() async throws {
        let house = try await AppointmentsHub.make()
        let client = house.hub.client()
        let all = try await client.get("/coaches")
        #expect(all.status == .ok)
        #expect(all.body.contains("Mehmet Aksoy") && all.body.contains("Hanna Sommer"))
        #expect(all.body.contains("Montag, 18.05.2026, 09:00 bis 10:00 Uhr"))
        #expect(all.body.contains("keiner in acht Wochen"))
        let energy = try await client.get("/coaches?thema=Energie+und+W%C3%A4rme&sprache=Deutsch&ort=Dortmund")
        #expect(energy.body.contains("Mehmet Aksoy") && !energy.body.contains("Hanna Sommer"))
        #expect(try await client.get("/coaches?ort=Hagen").body.contains("Niemand passt zu dieser Suche"))
    }

    @Test func whoIsNoCoachAnyMoreIsNotFound() async throws {
        let house = try await AppointmentsHub.make()
        try await house.database.write { session in
            _ = try session.query("DELETE FROM hub_role WHERE person_id = $1", .id(TestHub.guest.id))
        }
        let client = house.hub.client()
        let all = try await client.get("/coaches")
        #expect(!all.body.contains("Mehmet Aksoy"))
        #expect(try await client.get("/coaches/\(AppointmentsHub.advisor)").status == .notFound)
        #expect(try await client.post(AppointmentsHub.booking, AppointmentsHub.order(9)).status == .notFound)
    }

    @Test func thePlaceComesFirstAndSaysWhatIsFree() async throws {
        let house = try await AppointmentsHub.make()
        let address = "/coaches/\(AppointmentsHub.advisor)"
        let client = house.hub.client()
        let first = try await client.get(address)
        #expect(first.body.contains("Wo wollen Sie sich treffen?"))
        #expect(!first.body.contains("09:00 bis 10:00 Uhr"))
        let video = try await client.get(address + "?art=video")
        #expect(video.body.contains("09:00 bis 10:00 Uhr") && !video.body.contains("13:00 bis 14:00 Uhr"))
        let firm = try await client.get(address + "?art=atFirm")
        #expect(firm.body.contains("13:00 bis 14:00 Uhr") && firm.body.contains("Für den Weg"))
        let house1 = try await client.get(address + "?art=locationA")
        #expect(house1.body.contains("DAA in Dortmund, Anschrift: fehlt"))
        #expect(!first.body.contains("mpool"))
        // The week of Whit Monday, 25.05.2026, has nothing; the next Monday is 01.06.
        let whit = try await client.get(address + "?art=video&woche=2026-05-27")
        #expect(
            whit.body.contains("25.05.2026 bis 31.05.2026") && whit.body.contains("In dieser Woche ist nichts frei.")
        )
        #expect(whit.body.contains("woche=2026-06-01#zeiten"))
        // The last day to book is 10.07.2026, in the week of 06.07.; later is not offered.
        let far = try await client.get(address + "?art=video&woche=2031-01-01")
        #expect(far.body.contains("06.07.2026 bis 12.07.2026") && !far.body.contains("Spätere Woche"))
        for bad in ["?art=mond", "?woche=morgen", "?art=video&woche=9999-99-99", "?art=video&woche=2200-12-31"] {
            #expect(try await client.get(address + bad).status == .ok)
        }
        #expect(try await client.get("/coaches/unbekannt").status == .notFound)
    }

    @Test func theOccasionIsHandedOn() async throws {
        let house = try await AppointmentsHub.make()
        let client = house.hub.client()
        let occasion = "?anlass=Ma%C3%9Fnahme%3A+Druckluft"
        #expect(try await client.get("/coaches" + occasion).body.contains("Anlass: Maßnahme: Druckluft"))
        let coach = try await client.get("/coaches/\(AppointmentsHub.advisor)\(occasion)&art=video")
        let start = AppointmentsHub.start(AppointmentsHub.monday, 9)
        let link = "/coaches/\(AppointmentsHub.advisor)/buchen?art=video&amp;beginn=\(start)&amp;anlass=Ma%C3%9Fnahme"
        #expect(coach.body.contains(link))
        let form = try await client.get("\(AppointmentsHub.booking)\(occasion)&art=video&beginn=\(start)")
        #expect(form.body.contains("Maßnahme: Druckluft</textarea>"))
        // What turns the direction of reading is not taken over.
        let turned = try await client.get("/coaches?anlass=%E2%80%AEabc")
        #expect(!turned.body.contains("Anlass"))
    }
}
