import ActionPlanning
import ActionPlanningStorage
import EmissionFactors
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct AssumptionsRoutesTests {
    let house: PlanHub
    let owner: TestClient
    let path = "/handlungsplan/annahmen"
    static let form = [
        "version": "0", "firstYear": "2026", "years": "3", "discountRate": "5", "runningCostGrowth": "",
        "method": "market", "price-electricity": "0,21", "price-electricity-unit": "kWh",
        "price-electricity-growth": "2,5", "price-electricity-carbon": "1", "price-electricity-source": "Rechnung 2025",
        "budget-0": "50.000", "budget-1": "", "liquidity-0": "20.000", "carbon-2": "80", "target": "12,5",
        "targetProbability": "80",
    ]

    init() async throws {
        house = try await PlanHub.make()
        owner = house.hub.client(as: .owner)
    }

    @Test func whatIsTypedIsReckonedWith() async throws {
        #expect(try await owner.get(path).lacks("Der Hub kennt Ihre Preise nicht") == nil)
        #expect(try await owner.post(path, Self.form).location == path)
        let value = try await house.assumptions.assumptions(of: TestHub.firm)
        #expect(
            value.discountRate == 0.05 && value.years == 3 && value.method == .market && value.runningCostGrowth == 0
        )
        #expect(
            value.prices == [
                .electricity: .init(
                    euros: 0.21,
                    unit: "kWh",
                    growth: 0.025,
                    includesCarbonPrice: true,
                    source: "Rechnung 2025"
                )
            ]
        )
        #expect(value.budgets == [50_000, nil, nil] && value.liquidity == [20_000, nil, nil])
        #expect(value.carbonPrice == [2028: 80] && value.target == 12.5 && value.targetProbability == 0.8)
        #expect(!value.countsResidualValue)
        let page = try await owner.get(path)
        #expect(
            page.lacks("value=\"0,21\"") == nil && page.lacks("value=\"2,5\"") == nil
                && page.lacks("value=\"80\"") == nil
        )
        // Nobody else's.
        #expect(try await house.hub.client(as: .foreignOwner).get(path).lacks("0,21") != nil)
    }

    @Test func noInterestIsARate() async throws {
        _ = try await owner.post(path, Self.form.merging(["discountRate": "0"]) { $1 })
        #expect(try await house.assumptions.assumptions(of: TestHub.firm).discountRate == 0)
    }

    @Test(arguments: [
        ("discountRate", "-100", "Mindestens −99"), ("discountRate", "x", "keine Zahl"), ("firstYear", "", "fehlt"),
        ("firstYear", "1", "Mindestens"), ("firstYear", "9223372036854775807", "zu groß"),
        ("years", "9223372036854775807", "zu groß"), ("years", "0", "Mindestens 1"), ("years", "400", "Höchstens 15"),
        ("price-electricity", "-1", "Mindestens 0"), ("price-electricity-growth", "900", "Höchstens 50"),
        ("budget-0", "viel", "Budget 2026: „viel“ ist keine Zahl"), ("carbon-2", "99.999", "CO₂-Preis 2028"),
        ("targetProbability", "100", "Höchstens 99"), ("target", "-3", "Mindestens 0"),
    ])
    func badInputIsASentence(_ field: String, _ value: String, _ sentence: String) async throws {
        let answer = try await owner.post(path, Self.form.merging([field: value]) { $1 })
        #expect(answer.status == .unprocessableContent && answer.lacks(sentence) == nil)
        #expect(answer.lacks("Rechnung 2025") == nil)
        #expect(try await house.assumptions.assumptions(of: TestHub.firm).version == 0)
    }

    @Test func twoWhoChangeThemSeeBothVersions() async throws {
        _ = try await owner.post(path, Self.form)
        let late = try await owner.post(path, Self.form.merging(["discountRate": "8"]) { $1 })
        #expect(late.status == .conflict && late.lacks("5,0 %") == nil && late.lacks("8,0 %") == nil)
        #expect(late.body.contains("name=\"version\" value=\"1\""))
        // Once in the form, once where one signs out.
        #expect(late.body.components(separatedBy: "name=\"_proof\"").count == 3)
    }
}
