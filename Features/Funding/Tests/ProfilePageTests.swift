import Funding
import FundingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct ProfilePageTests {
    private let path = "/foerderung/angaben"

    @Test func whatIsSaidIsKeptAndUsed() async throws {
        let house = try await FundingHub.make()
        let answer = try await house.owner.post(
            path,
            [
                "energyCost": "45.000 €", "foundedIn": "1998", "nonprofit": "0", "state": "NW", "courseHours": "140",
                "version": "0", "measure": FundingHub.measure,
            ]
        )
        #expect(answer.location == "/foerderung?massnahme=\(FundingHub.measure)")
        let profile = try await house.world.profiles.profile(of: FundingWorld.firm)
        #expect(profile.number(.energyCost) == 45_000 && profile.truth(.nonprofit) == false)
        #expect(profile.changedBy == "Petra Kettler" && profile.version == 1)
        let finder = try await house.owner.get("/foerderung")
        #expect(finder.lacks("45.000 €") == nil && finder.lacks("Ihre Angabe vom 15.05.2026") == nil)
        #expect(finder.lacks("28 Jahre") == nil)
        let form = try await house.owner.get(path)
        #expect(form.body.contains("value=\"1998\"") && form.lacks("Angegeben am 15.05.2026.") == nil)
    }

    @Test func aFaultKeepsWhatWasTyped() async throws {
        let house = try await FundingHub.make()
        let answer = try await house.owner.post(
            path,
            [
                "energyCost": "viel", "foundedIn": "98", "courseHours": "-3", "state": "XX", "publicBody": "2",
                "participants": "3",
            ]
        )
        #expect(answer.status == .unprocessableContent)
        for words in [
            "„viel“ ist keine Zahl von 0 bis 10.000.000.000", "„98“ ist kein Jahr bis 2026", "„-3“ ist keine Zahl",
            "„XX“ steht nicht zur Wahl", "„2“ steht nicht zur Wahl", "value=\"viel\"",
        ] {
            #expect(answer.lacks(words) == nil)
        }
        #expect(try await house.world.profiles.profile(of: FundingWorld.firm).entries.isEmpty)
    }

    @Test func twoAtOnceSeeBothVersions() async throws {
        let house = try await FundingHub.make()
        #expect(try await house.owner.post(path, ["energyCost": "45000"]).status == .seeOther)
        let colleague = house.hub.client(as: .member)
        let late = try await colleague.post(path, ["energyCost": "50000", "nonprofit": "1", "version": "0"])
        #expect(late.status == .conflict)
        #expect(late.lacks("Petra Kettler hat inzwischen gespeichert") == nil)
        #expect(late.lacks("45.000") == nil && late.lacks("50000") == nil)
        #expect(try await house.world.profiles.profile(of: FundingWorld.firm).number(.energyCost) == 45_000)
        let again = try await colleague.post(path, ["energyCost": "50000", "nonprofit": "1", "version": "1"])
        #expect(again.status == .seeOther)
        #expect(try await house.world.profiles.profile(of: FundingWorld.firm).number(.energyCost) == 50_000)
    }

    @Test func aForeignFirmSeesNothingOfIt() async throws {
        let house = try await FundingHub.make()
        try await house.world.say([.energyCost: .number(45_678)])
        let page = try await house.hub.client(as: .foreignOwner).get(path)
        #expect(page.status == .ok && !page.body.contains("45.678"))
    }
}
