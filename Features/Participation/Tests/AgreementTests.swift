import DatabasePlatform
import HTTPTypes
import Kernel
import Participation
import ParticipationStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct AgreementTests {
    let house: CouncilHub
    let rule: AgreementReader

    /// On 15 May 2026.
    init() async throws {
        let outside = OutsideWorld(now: OutsideWorld.frozen.now, randomBytes: OutsideWorld.live.randomBytes)
        house = try await CouncilHub.make(outside: outside)
        rule = AgreementReader(house.database, outside: outside)
    }

    private var isAllowed: Bool {
        get async throws { try await rule.personalLearningDataAllowed(house.firm) }
    }

    @Test func learningDataAreOffAtFirst() async throws {
        #expect(try await !isAllowed)
        let page = try await house.client(house.member).get("/beteiligung/lerndaten").body
        #expect(
            page.contains("Personenbezogene Lerndaten sind aus.") && !page.contains("Erklärung der Kontoführung</h2>")
        )
    }

    @Test func anAgreementSwitchesThemOnAndItsEndOff() async throws {
        let area = "/vertretung/\(try await house.council())/vereinbarung"
        let chair = house.client(house.chair)
        #expect(try await !isAllowed)
        #expect(try await chair.post(area, ["concluded": "2026-05-16"]).status == .unprocessableContent)
        #expect(try await chair.post(area, ["concluded": "2026-05-01", "remark": "Az. 7"]).status == .seeOther)
        #expect(try await isAllowed)
        #expect(try await chair.get(area).body.contains("Az. 7"))
        #expect(try await chair.post(area + "/ende", ["ended": "2026-04-30"]).status == .unprocessableContent)
        #expect(try await chair.post(area + "/ende", ["ended": "2026-05-14"]).status == .seeOther)
        #expect(try await !isAllowed)
    }

    @Test func onlyTheChairNotesIt() async throws {
        let council = try await house.council()
        try await house.admit(house.member, to: council)
        let member = house.client(house.member)
        let path = "/vertretung/\(council)/vereinbarung"
        #expect(try await member.post(path, ["concluded": "2026-05-01"]).status == .forbidden)
        #expect(try await member.get(path).body.contains("vermerkt der Vorsitz"))
    }

    @Test func theOwnersWordCountsOnlyWhereThereIsNoCouncil() async throws {
        let owner = house.client(house.owner)
        #expect(try await owner.post("/beteiligung/lerndaten").status == .unprocessableContent)
        #expect(try await house.client(house.member).post("/beteiligung/lerndaten", ["none": "1"]).status == .forbidden)
        #expect(try await owner.post("/beteiligung/lerndaten", ["none": "1"]).status == .seeOther)
        #expect(try await isAllowed)
        let council = try await house.council()
        #expect(try await !isAllowed, "void as soon as a council is confirmed")
        _ = try await owner.post("/beteiligung/lerndaten", ["none": "1"])
        #expect(try await !isAllowed)
        _ = try await house.client(house.chair).post("/vertretung/\(council)/aufloesung", ["sure": "1"])
        #expect(try await !isAllowed, "what was said meanwhile does not come into force")
    }

    @Test func theWordCanBeTakenBack() async throws {
        let owner = house.client(house.owner)
        _ = try await owner.post("/beteiligung/lerndaten", ["none": "1"])
        #expect(try await owner.get("/beteiligung/lerndaten").body.contains("Brandt hat am 15.05.2026 erklärt"))
        #expect(try await owner.delete("/beteiligung/lerndaten").status == .seeOther)
        #expect(try await !isAllowed)
    }

    @Test func thePageOfTheFirmTellsNothingOfTheCouncil() async throws {
        _ = try await house.council()
        let page = try await house.client(house.owner).get("/beteiligung/lerndaten").body
        for word in ["Betriebsrat der Brandt KG", "Vorsitz", house.chair.email] { #expect(!page.contains(word)) }
    }

    @Test func theModelNamesThePartiesAndIsMarkedAsOne() async throws {
        let page = try await house.client(house.chair).get(
            "/vertretung/\(try await house.council())/vereinbarung/muster"
        ).body
        for word in [
            "Muster-Betriebsvereinbarung zum Öko.HUB", "§ 87 Abs. 1 Nr. 6 BetrVG",
            "Muster, keine Rechtsberatung, Stand 28.11.2026",
            "Großhandel Brandt KG", "Betriebsrat der Brandt KG", "Ausschluss der Leistungs- und Verhaltenskontrolle",
        ] {
            #expect(page.contains(word), "\(word)")
        }
        #expect(page.firstMatch(of: /\{[A-Za-z]+\}/) == nil, "every blank is filled in")
    }
}
