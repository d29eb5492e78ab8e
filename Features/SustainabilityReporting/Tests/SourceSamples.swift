import CarbonAccounting
import Companies
import DatabasePlatform
import EmissionFactors
import EmissionFactorsStorage
import Foundation
import Kernel
import SustainabilityReporting
import TestSupport

import struct Kernel.Unit

/// Lines of a balance with the shipped factors of edition 2026.1.
enum SourceSamples {
    static let year = ReportingYear(2025)!
    static let hall = SiteID("0190a000-0000-7000-8000-000000000001")!
    static let firm = FirmID("01936f00-0000-7000-8000-000000000001")!
    static let library = try! FactorCatalogueLoader { ContentDigest.sha256(of: $0) }
        .load(directory: repositoryRoot.appendingPathComponent("Features/EmissionFactors/Content"), .newest)

    static func id<Entity>(_ number: Int) -> EntityID<Entity> {
        let digits = String(number)
        return EntityID("0190b000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)!
    }

    static func entry(
        _ number: Int,
        _ category: EmissionCategory,
        _ amount: Double?,
        _ unit: Unit,
        _ series: String?,
        contract: ContractID? = nil
    ) -> ActivityEntry {
        ActivityEntry(
            id: id(number),
            year: year,
            site: hall,
            category: category,
            description: "Zeile \(number)",
            amount: amount,
            unit: unit,
            factor: series.map { .series($0) } ?? .none,
            contract: contract
        )
    }

    static func contract(_ number: Int, _ kind: EnergyContract.Kind, share: Double = 1) -> EnergyContract {
        EnergyContract(
            id: id(number),
            name: "Vertrag \(number)",
            kind: kind,
            kilogramsPerKilowattHour: 0,
            source: "Bescheinigung",
            period: year.period,
            share: share,
            criteria: .fulfilled
        )
    }

    static func inventory(
        _ entries: [ActivityEntry],
        contracts: [EnergyContract] = [],
        scopeThree: [EmissionCategory: ScopeThreeStatus] = [:]
    ) -> Inventory {
        InventoryCalculation.inventory(
            of: InventoryInput(
                year: year,
                entries: entries,
                contracts: contracts,
                catalogue: library.newest,
                table: library.gwp,
                settings: .germany(),
                siteShares: [hall: 1],
                scopeThree: scopeThree
            )
        )
    }

    static func site(_ number: Int, _ name: String, _ street: String, _ postcode: String, _ city: String) -> Site {
        Site(
            id: id(number),
            firm: firm,
            name: name,
            street: street,
            postcode: Postcode(postcode)!,
            municipality: city
        )
    }

    static let industries = MemberList(
        id: "nace",
        prefix: "nace",
        members: ["NACE_C", "NACE_C25", "NACE_C256", "NACE_C2562", "NACE_F4321"].map {
            ListMember(name: $0, german: $0, english: $0)
        }
    )

    static func input(_ change: (inout ReportSourceInput) -> Void = { _ in }) -> ReportSourceInput {
        var input = ReportSourceInput(
            firm: Firm(id: firm, name: "Metallbau Kettler GmbH"),
            year: year,
            industries: industries
        )
        change(&input)
        return input
    }

    /// The number of a fact; nil where there is none.
    static func number(_ found: SourceFindings, _ element: ElementName, _ member: String = "") -> String? {
        guard case .number(let value)? = found.values[FactKey(element, member)]?.fact.value else { return nil }
        return FactText.number(value)
    }
}
