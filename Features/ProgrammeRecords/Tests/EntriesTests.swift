import HTTPTypes
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import TestSupport
import Testing

/// The first step of the eighth journey, through the pages.
@Suite struct EntriesTests {
    // 12 = 9 + 2 + 1
    @Test func twelveEntriesAreRead() async throws {
        let house = try await RecordsHub.make()
        let answer = try await house.read(RecordsHub.twelve)
        let page = try await house.administrator.get(try #require(answer.location))
        #expect(page.lacks("12 Eintritte gelesen. 9 zählbar, 2 unvollständig, 1 schon erfasst.") == nil)
        #expect(page.lacks("Zeile 7") == nil && page.lacks("Bildungsabschluss") == nil && page.lacks("Ergänzen") == nil)
        let missing = try await house.administrator.get("/verwaltung/projekt/teilnehmende?stand=fehlt")
        #expect(missing.lacks("2 Datensätze") == nil && missing.lacks("Hoff, Frank") == nil)
        let again = try await house.read(RecordsHub.twelve)
        let second = try await house.administrator.get(try #require(again.location))
        #expect(second.lacks("0 zählbar, 0 unvollständig, 12 schon erfasst.") == nil)
    }

    // f: Anna, Clara, Elif, Kim = 4; m: Bilal, David, Hanno, Jan = 4; nb: Iris = 1
    @Test func everyIndicatorLeadsToItsList() async throws {
        let house = try await RecordsHub.make()
        _ = try await house.read(RecordsHub.twelve)
        let page = try await house.administrator.get("/verwaltung/projekt/kennzahlen")
        #expect(page.lacks("9</strong> Personen zählen.") == nil && page.lacks("2 unvollständige Datensätze") == nil)
        #expect(page.lacks("stand=zaehlt&amp;geschlecht=f\">4</a>") == nil)
        #expect(page.lacks("stand=zaehlt&amp;geschlecht=nb\">1</a>") == nil)
        // below 30 on 4 May 2026: Anna 27, Elif 24, Jan 28; above 54: Clara 57, Hanno 60
        #expect(page.lacks("stand=zaehlt&amp;alter=under30\">3</a>") == nil)
        #expect(page.lacks("stand=zaehlt&amp;alter=over54\">2</a>") == nil)
        // ISCED 3–4: Anna, Bilal, Elif, Hanno, Kim
        #expect(page.lacks("stand=zaehlt&amp;bildung=isced34\">5</a>") == nil)
        #expect(page.lacks("stand=zaehlt&amp;erwerb=employed\">6</a>") == nil)
        let list = try await house.administrator.get("/verwaltung/projekt/teilnehmende?stand=zaehlt&alter=over54")
        #expect(
            list.lacks("2 Datensätze") == nil && list.lacks("Engel, Clara") == nil && list.lacks("Jäger, Hanno") == nil
        )
        let text = try await house.administrator.get("/verwaltung/projekt/kennzahlen.csv")
        #expect(text.body.contains("alle;4;4;1;9") && text.body.contains("unvollständig;;;;2"))
        let sheet = try await house.administrator.get("/verwaltung/projekt/kennzahlen.xlsx")
        #expect(sheet.status == .ok)
    }

    @Test func aFileWithAFaultIsRefusedAsAWhole() async throws {
        let house = try await RecordsHub.make()
        let answer = try await house.read("Vorname;Nachname;PLZ;Geschlecht\nAnna;Berg;4413;divers?\n")
        #expect(answer.status == .unprocessableContent)
        #expect(answer.lacks("Zeile 2, Geschlecht: „divers?“ ist unbekannt.") == nil)
        #expect(answer.lacks("Zeile 2: „4413“ ist keine Postleitzahl.") == nil)
        #expect(try await house.read("Name;Ort\nA;B\n").lacks("fehlen die Spalten: Vorname, Nachname, PLZ") == nil)
        #expect(try await house.read("\u{0}\u{1}").status == .unprocessableContent)
        #expect(try await house.participants.incomplete() == 0)
    }

    @Test func onlyTheAdministrationSeesIt() async throws {
        let house = try await RecordsHub.make()
        for path in ["", "/eintritte", "/teilnehmende", "/kennzahlen"] {
            #expect(try await house.hub.client(as: .coach).get("/verwaltung/projekt" + path).status == .forbidden)
            #expect(try await house.hub.client(as: .owner).get("/verwaltung/projekt" + path).status == .forbidden)
            #expect(try await house.administrator.get("/verwaltung/projekt" + path).status == .ok)
        }
    }
}
