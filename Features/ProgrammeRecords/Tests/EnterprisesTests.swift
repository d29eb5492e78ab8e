import HTTPTypes
import Kernel
import ProgrammeRecords
import TestSupport
import Testing

/// Enterprises by size class and sector (EECO19).
@Suite struct EnterprisesTests {
    private let path = "/verwaltung/projekt/unternehmen"
    private static let other = FirmID("01990000-0000-7000-8000-0000000000f3")!

    private func hour(_ id: String, _ firm: FirmID?, _ name: String?) -> ParticipationHours {
        ParticipationHours(
            source: .session,
            sourceID: id,
            title: "Beratung",
            day: LocalDate(year: 2026, month: 5, day: 4)!,
            minutes: 150,
            countsAs: .enterprise,
            reason: "Beratung des Betriebs",
            name: "",
            firm: firm,
            firmName: name
        )
    }

    private func house() async throws -> RecordsHub {
        let house = try await RecordsHub.make(hours: [
            hour("1", TestHub.firm, "Metallbau Kettler GmbH"), hour("2", nil, "Ohne Konto KG"),
            hour("3", Self.other, nil),
        ])
        // 40 people, 6.2 and 3 million EUR: small; 300 people: large
        try await house.addFirm(TestHub.firm, "Metallbau Kettler GmbH", industry: "25.62", employees: 40)
        try await house.addFirm(Self.other, "Großhandel Brandt KG", industry: "46.90", employees: 300)
        try await house.addFirm(TestHub.foreignFirm, "Andere Firma AG", employees: 5)
        return house
    }

    @Test func eachEnterpriseStandsInItsPlace() async throws {
        let house = try await house()
        let page = try await house.administrator.get(path)
        #expect(page.lacks("1</strong> kleines oder mittleres Unternehmen zählt.") == nil)
        #expect(page.lacks("C Verarbeitendes Gewerbe") == nil && page.lacks("Branche fehlt") == nil)
        #expect(page.lacks("unternehmen?branche=C&amp;groesse=small#liste\">1</a>") == nil)
        // Only „Ohne Konto KG“ says neither.
        #expect(page.lacks("unternehmen?stand=fehlt#liste\">1 Betrieb</a>") == nil)
        let small = try await house.administrator.get(path + "?groesse=small")
        #expect(small.lacks("klein: 1 Betrieb") == nil && small.lacks("2,5 Std.") == nil)
        let missing = try await house.administrator.get(path + "?stand=fehlt")
        #expect(missing.lacks("Ohne Konto KG") == nil && missing.lacks("Andere Firma AG") != nil)
        let large = try await house.administrator.get(path + "?groesse=large&branche=G")
        #expect(large.lacks("Großhandel Brandt KG") == nil && large.lacks("groß, zählt nicht") == nil)
    }

    // Kettler, Brandt, Ohne Konto; the other firm got aid: 4, of which Kettler and the other firm count
    @Test func aidCountsAsSupport() async throws {
        let house = try await house()
        let ledger = "/verwaltung/projekt/beihilfen"
        let account = try #require(
            try await house.administrator.post(ledger, ["firm": TestHub.foreignFirm.text]).location
        )
        let aid = [
            "kind": "granted", "day": "2026-05-15", "amount": "3.600", "recipient": "Andere Firma AG",
            "authority": "DAA",
        ]
        #expect(try await house.administrator.post(account, aid).location == account)
        let page = try await house.administrator.get(path + "?stand=fehlt")
        #expect(page.lacks("2</strong> kleine und mittlere Unternehmen zählen.") == nil)
        #expect(page.lacks("Andere Firma AG") == nil && page.lacks("Beihilfe") == nil)
        let text = try await house.administrator.get(path + ".csv").body
        #expect(text.contains("Andere Firma AG;klein;fehlt;15.05.2026;Beihilfe;zählt"))
        #expect(text.contains("Ohne Konto KG;fehlt;fehlt;04.05.2026"))
        #expect(try await house.administrator.get(path + ".xlsx").status == .ok)
        #expect(try await house.hub.client(as: .coach).get(path).status == .forbidden)
    }

    @Test func strangeWordsInTheAddressChooseNothing() async throws {
        let house = try await house()
        let page = try await house.administrator.get(path + "?groesse=riesig&branche=%3Cb%3E&stand=x")
        #expect(page.status == .ok && !page.body.contains("<b>") && page.lacks("Ohne Auswahl") != nil)
    }
}
