import Foundation
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct InterviewRoutesTests {
    private func facts(_ hub: CheckHub) async throws -> StoredReport {
        try #require(try await hub.store.report(hub.report, of: TestHub.firm))
    }

    private func address(_ hub: CheckHub, asking element: ElementName) throws -> String {
        let question = try #require(CheckHub.content.interview.question(asking: element))
        return "\(hub.base)/fragen/\(question.id)"
    }

    /// The marks that a page holds, as a browser sends them back.
    private func marks(_ body: String) -> [String: String] {
        var marks: [String: String] = [:]
        for found in body.matches(of: /name="(stand\.[^"]+)" value="([^"]*)"/) {
            marks[String(found.output.1)] = String(found.output.2)
        }
        return marks
    }

    @Test func aReportIsBegunAndFoundAgain() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .member)
        let page = try await client.get("/bericht")
        #expect(page.status == .ok)
        #expect(CheckHub.words(page.body).contains("Nachhaltigkeitsbericht 2025"))
        let answer = try await client.post(
            "/bericht",
            ["jahr": "2024", "umfang": "b", "basis": "gruppe", "ausgabe": "vsme-2025"]
        )
        #expect(answer.status == .seeOther)
        let location = try #require(answer.location)
        let overview = CheckHub.words(try await client.get(location).body)
        #expect(overview.contains("Ihr Betrieb"))
        #expect(overview.contains("Weiter mit:"))
        let again = try await client.post(
            "/bericht",
            ["jahr": "2024", "umfang": "a", "basis": "einzeln", "ausgabe": "vsme-2025"]
        )
        #expect(again.location == location)
    }

    @Test(arguments: [
        (["jahr": "", "umfang": "a", "basis": "einzeln", "ausgabe": "vsme-2026"], "Das Berichtsjahr fehlt"),
        (["jahr": "zwanzig", "umfang": "a", "basis": "einzeln", "ausgabe": "vsme-2026"], "„zwanzig“ ist kein"),
        (["jahr": "2031", "umfang": "a", "basis": "einzeln", "ausgabe": "vsme-2026"], "von 2015 bis 2026"),
        (["jahr": "2024", "umfang": "c", "basis": "einzeln", "ausgabe": "vsme-2026"], "wie ausführlich"),
        (["jahr": "2024", "umfang": "a", "basis": "", "ausgabe": "vsme-2026"], "für wen"),
        (["jahr": "2024", "umfang": "a", "basis": "einzeln", "ausgabe": "../etc"], "Wählen Sie eine Ausgabe"),
    ])
    func aBadBeginningIsExplained(_ form: [String: String], _ sentence: String) async throws {
        let hub = try await CheckHub.make()
        let answer = try await hub.hub.client(as: .owner).post("/bericht", form)
        #expect(answer.status == .unprocessableContent)
        #expect(CheckHub.words(answer.body).contains(sentence))
    }

    @Test func everyQuestionOpens() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .owner)
        for question in CheckHub.content.interview.questions {
            let answer = try await client.get("\(hub.base)/fragen/\(question.id)")
            let isThere = !question.elements(of: CheckHub.content.standard.edition(SoundReport.edition)!).isEmpty
            #expect(answer.status == (isThere ? .ok : .notFound), "\(question.id)")
            #expect(!answer.body.contains("⟦"), "\(question.id)")
        }
    }

    @Test func anAnswerIsKeptWithWhoGaveIt() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .member)
        let address = try address(hub, asking: "Turnover")
        let page = try await client.get(address)
        let answer = try await client.post(
            address,
            marks(page.body).merging(["Turnover": "6.200.000,50", "Assets": "3400000", "tun": "bleiben"]) { $1 }
        )
        #expect(answer.status == .seeOther)
        let stored = try await facts(hub)
        #expect(stored.report.fact("Turnover")?.value == .number(Decimal(string: "6200000.5")!))
        #expect(stored.report.fact("Turnover")?.unit == "EUR")
        #expect(stored.report.fact("Turnover")?.decimals == 1)
        #expect(stored.answers[FactKey("Turnover")]?.answeredBy == TestHub.colleague.name)
        let again = CheckHub.words(try await client.get(address).body)
        #expect(again.contains("Beantwortet von \(TestHub.colleague.name) am 15.05.2026"))
    }

    @Test func whatCannotBeReadIsExplainedAndKept() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .owner)
        let address = try address(hub, asking: "Turnover")
        let before = try await facts(hub).report
        let answer = try await client.post(
            address,
            ["Turnover": "sechs <b>Millionen</b>", "Assets": "-5", "tun": "weiter"]
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("sechs &lt;b&gt;Millionen&lt;/b&gt;"))
        #expect(!answer.body.contains("<b>Millionen"))
        #expect(CheckHub.words(answer.body).contains("ist keine Zahl. Schreiben Sie zum Beispiel 1.234,5."))
        // Nothing at all was written.
        #expect(try await facts(hub).report == before)
    }

    @Test func twoWhoAnswerTheSameSeeBothVersions() async throws {
        let hub = try await CheckHub.make()
        let (petra, jonas) = (hub.hub.client(as: .owner), hub.hub.client(as: .member))
        let address = try address(hub, asking: "Turnover")
        let seen = marks(try await petra.get(address).body)
        let first = try await petra.post(
            address,
            seen.merging(["Turnover": "5000000", "Assets": "3400000", "tun": "bleiben"]) { $1 }
        )
        #expect(first.status == .seeOther)
        let second = try await jonas.post(
            address,
            seen.merging(["Turnover": "7000000", "Assets": "3400000", "tun": "bleiben"]) { $1 }
        )
        #expect(second.status == .conflict)
        let words = CheckHub.words(second.body)
        #expect(words.contains("Petra Kettler hat inzwischen"))
        #expect(words.contains("5.000.000 €"))
        #expect(words.contains("7.000.000 €"))
        #expect(try await facts(hub).report.fact("Turnover")?.value == .number(5_000_000))
        // The page sends what was typed over what is stored now.
        var retry: [String: String] = [:]
        for found in second.body.matches(of: /type="hidden" name="([^"]+)" value="([^"]*)"/) {
            retry[String(found.output.1)] = String(found.output.2)
        }
        let third = try await jonas.post(address, retry.merging(["tun": "bleiben"]) { $1 })
        #expect(third.status == .seeOther)
        #expect(try await facts(hub).report.fact("Turnover")?.value == .number(7_000_000))
    }

    @Test func differentQuestionsAtTheSameTimeAreNoConflict() async throws {
        let hub = try await CheckHub.make()
        let (petra, jonas) = (hub.hub.client(as: .owner), hub.hub.client(as: .member))
        let (one, other) = (try address(hub, asking: "Turnover"), try address(hub, asking: "UndertakingsLegalForm"))
        let (first, second) = (marks(try await petra.get(one).body), marks(try await jonas.get(other).body))
        let turnover = ["Turnover": "1", "Assets": "2", "tun": "weiter"]
        #expect(try await petra.post(one, first.merging(turnover) { $1 }).status == .seeOther)
        let form = ["UndertakingsLegalForm": "PartnershipMember", "tun": "weiter"]
        #expect(try await jonas.post(other, second.merging(form) { $1 }).status == .seeOther)
        let stored = try await facts(hub)
        #expect(stored.report.fact("Turnover")?.value == .number(1))
        #expect(stored.report.fact("UndertakingsLegalForm")?.value == .member("PartnershipMember"))
    }

    @Test func rowsAreAddedAndTakenAway() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .owner)
        let address = try address(hub, asking: "AddressOfSite")
        let edition = try #require(CheckHub.content.standard.edition(SoundReport.edition))
        let before = try await facts(hub).report.rows(of: .site, in: edition)
        let answer = try await client.post(
            address,
            ["AddressOfSite.neu": "Werkstr. 3", "CityOfSite.neu": "Hagen", "CountryOfSite.neu": "DE", "tun": "zeile"]
        )
        #expect(answer.status == .seeOther)
        let added = try #require(try await facts(hub).report.rows(of: .site, in: edition).last)
        #expect(!before.contains(added))
        #expect(try await facts(hub).report.fact("AddressOfSite", added)?.value == .text("Werkstr. 3"))
        let removal = try await client.post(
            address,
            ["zeile": added, "entfernen": added, "AddressOfSite.\(added)": "Werkstr. 3", "tun": "bleiben"]
        )
        #expect(removal.status == .seeOther)
        #expect(try await facts(hub).report.rows(of: .site, in: edition) == before)
    }

    @Test func aKindOfWasteIsFoundWithoutScripts() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .owner)
        let address = try address(hub, asking: "WasteDirectedToDisposalMass")
        let search = try await client.post(address, ["worte.neu": "Bohröle", "suchen.neu": "1"])
        #expect(search.status == .ok)
        let list = try #require(CheckHub.content.search("waste"))
        let member = try #require(list.members(matching: "13 02 05").first)
        let unchosen = try await client.post(
            address,
            ["worte.neu": "13 02 05", "WasteDirectedToDisposalMass.neu": "12,5", "tun": "zeile"]
        )
        #expect(unchosen.status == .unprocessableContent)
        #expect(CheckHub.words(unchosen.body).contains("ist noch kein Eintrag gewählt"))
        let answer = try await client.post(
            address,
            [
                "wahl.neu": member.name, "WasteDirectedToDisposalMass.neu": "12,5",
                "einheit.WasteDirectedToDisposalMass.neu": "t", "tun": "zeile",
            ]
        )
        #expect(answer.status == .seeOther)
        let fact = try await facts(hub).report.fact("WasteDirectedToDisposalMass", member.name)
        #expect(fact?.value == .number(12.5))
        #expect(fact?.unit == "t")
        #expect(try await client.get("/bericht/listen/waste?q=13%2002%2005").body.contains(member.name))
        #expect(try await client.get("/bericht/listen/secrets?q=a").status == .notFound)
    }

    @Test func anOmissionNeedsAReason() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .owner)
        let element: ElementName = "DescriptionOfSustainabilityRelatedCertificationsOrLabels"
        try await hub.remove(FactKey(element))
        _ = try await hub.store.include([element], in: hub.report, of: TestHub.firm, by: CheckHub.writer)
        let address = try address(hub, asking: element)
        let without = try await client.post(address, ["weglassen": "notApplicable", "tun": "bleiben"])
        #expect(without.status == .unprocessableContent)
        #expect(CheckHub.words(without.body).contains("Die Begründung fehlt."))
        let with = try await client.post(
            address,
            ["weglassen": "notApplicable", "weglassen.text": "Wir haben keine Siegel.", "tun": "bleiben"]
        )
        #expect(with.status == .seeOther)
        #expect(try await facts(hub).report.omissions[element]?.text == "Wir haben keine Siegel.")
        #expect(CheckHub.words(try await client.get(address).body).contains("Weggelassen von Petra Kettler"))
    }

    @Test func anotherFirmFindsNothing() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .foreignOwner)
        let address = try address(hub, asking: "Turnover")
        for page in [hub.base, hub.base + "/angaben", hub.base + "/vorjahr", hub.base + "/loeschen", address] {
            #expect(try await client.get(page).status == .notFound, "\(page)")
        }
        #expect(try await client.post(address, ["Turnover": "1"]).status == .notFound)
        #expect(try await client.post(hub.base + "?_method=DELETE").status == .notFound)
        #expect(try await facts(hub).report.fact("Turnover") != nil)
    }

    @Test func aReleasedReportIsOnlyRead() async throws {
        let hub = try await CheckHub.make()
        let stored = try await facts(hub)
        _ = try await hub.store.release(
            hub.report,
            of: TestHub.firm,
            version: stored.version,
            name: "P. Kettler",
            by: TestHub.owner.id
        )
        let client = hub.hub.client(as: .owner)
        let address = try address(hub, asking: "Turnover")
        #expect(CheckHub.words(try await client.get(address).body).contains("Dieser Bericht ist freigegeben"))
        #expect(try await client.post(address, ["Turnover": "1", "tun": "bleiben"]).status == .seeOther)
        #expect(try await client.post(hub.base + "?_method=DELETE").status == .seeOther)
        #expect(try await facts(hub).report.fact("Turnover") == stored.report.fact("Turnover"))
    }

    @Test func lastYearIsTakenOver() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .owner)
        let begun = try await client.post(
            "/bericht",
            ["jahr": "2026", "umfang": "a", "basis": "einzeln", "ausgabe": SoundReport.edition]
        )
        let base = try #require(begun.location)
        let page = CheckHub.words(try await client.get(base + "/vorjahr").body)
        #expect(page.contains("Angaben des Vorjahres sind in diesem Bericht noch offen"))
        let answer = try await client.post(base + "/vorjahr", ["angabe": "UndertakingsLegalForm"])
        #expect(answer.status == .seeOther)
        let id = try #require(ReportID(String(base.split(separator: "/").last!)))
        let stored = try #require(try await hub.store.report(id, of: TestHub.firm))
        let record = try #require(stored.answers[FactKey("UndertakingsLegalForm")])
        #expect(record.content.origin == .source(.previousReport))
        #expect(record.content.isUnchanged)
    }

    @Test func theHeadIsChecked() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .owner)
        let form = [
            "name": "Kettler Gruppe", "lei": "529900T8BM49AURSDO55", "beginn": "2025-01-01", "ende": "2025-12-31",
            "waehrung": "EUR",
        ]
        #expect(try await client.post(hub.base + "/angaben", form).status == .seeOther)
        #expect(try await facts(hub).report.entity.identifier == "529900T8BM49AURSDO55")
        for (field, value) in [
            ("lei", "529900T8BM49AURSDO56"), ("ende", "2023-12-31"), ("waehrung", "Euro"), ("name", ""),
        ] {
            let answer = try await client.post(hub.base + "/angaben", form.merging([field: value]) { $1 })
            #expect(answer.status == .unprocessableContent, "\(field)")
        }
    }

    @Test func manyRowsStandOnPages() async throws {
        let hub = try await CheckHub.make()
        let list = try #require(CheckHub.content.standard.list("waste"))
        try await hub.write(
            list.members.prefix(900).map {
                ReportFact("WasteDirectedToDisposalMass", $0.name, .number(1), unit: .kilograms)
            }
        )
        let address = try address(hub, asking: "WasteDirectedToDisposalMass")
        let page = try await hub.hub.client(as: .owner).get(address + "?seite=2")
        #expect(CheckHub.words(page.body).contains("Seite 2 von"))
        // Fifty rows and no more.
        #expect(page.body.matches(of: /name="zeile"/).count == 50)
        #expect(try await hub.hub.client(as: .owner).get(address + "?seite=99999").status == .ok)
        #expect(try await hub.hub.client(as: .owner).get(address + "?seite=-1").status == .ok)
    }
}
