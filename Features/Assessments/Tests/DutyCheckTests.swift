import Foundation
import Kernel
import Testing

@testable import Assessments

@Suite struct DutyCheckTests {
    static let check: DutyCheck = {
        let place = ShippedInstrumentsTests.folder.appending(path: "../duties.json")
        return try! DutyCheck(file: ContentFile(path: "duties.json", bytes: [UInt8](Data(contentsOf: place))))
    }()
    static let today = LocalDate(iso: "2026-05-15")!

    private func duty(_ id: String) throws -> Duty { try #require(Self.check.duties.first { $0.id == id }) }

    @Test func theThresholdOfEnergyManagement() throws {
        let duty = try duty("enefg-energiemanagement")
        #expect(duty.verdict(Facts(["energyUse": .number(7_600_000)]), today: Self.today) == .applies)
        #expect(duty.verdict(Facts(["energyUse": .number(7_500_000)]), today: Self.today) == .doesNotApply)
        #expect(duty.verdict(Facts(), today: Self.today) == .unclear)
        #expect(duty.missing(Facts()) == ["energyUse"])
    }

    @Test func aDutyOfTomorrowSaysFromWhen() throws {
        let coming = try #require(Self.check.duties.first { ($0.from ?? Self.today) > Self.today })
        var facts = Facts()
        for test in coming.applies[0] { facts[test.fact] = Self.satisfying(test) }
        #expect(coming.verdict(facts, today: Self.today) == .appliesFrom(try #require(coming.from)))
    }

    private static func satisfying(_ test: FactTest) -> Facts.Value? {
        guard case .number(let number)? = test.values.first else { return test.values.first }
        return switch test.comparison {
        case .above: .number(number + 1)
        case .below: .number(number - 1)
        default: .number(number)
        }
    }

    @Test func onlyWhatIsNeededIsAsked() {
        let all = Self.check.open(Facts())
        #expect(all.count > 10)
        let known = Facts(["energyUse": .number(400_000)])
        #expect(!Self.check.open(known).contains { $0.id == "energyUse" })
    }

    @Test func everyDutyNamesSourceAndKnowledge() {
        for duty in Self.check.duties {
            #expect(!duty.sources.isEmpty, "\(duty.id)")
            #expect(duty.knowledge.latest != nil, "\(duty.id)")
        }
    }
}
