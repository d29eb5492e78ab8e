import Companies
import Foundation
import Kernel

/// B1: who reports, from master data, sites, holdings and figures of the year.
enum MasterDataSources {
    static func add(_ input: ReportSourceInput, to found: inout SourceFindings) {
        addFirm(input, to: &found)
        addFigures(input, to: &found)
        addSites(input, to: &found)
        let isConsolidated = !input.subsidiaries.isEmpty
        found.add(
            "BasisForReporting",
            .member(isConsolidated ? "ConsolidatedMember" : "IndividualMember"),
            .holdings,
            SourceAddress.holdings
        )
        for (index, subsidiary) in input.subsidiaries.enumerated() {
            found.add(
                "NameOfTheSubsidiary",
                member: "\(index + 1)",
                .text(subsidiary.name),
                .holdings,
                SourceAddress.holdings
            )
        }
    }

    private static func addFirm(_ input: ReportSourceInput, to found: inout SourceFindings) {
        if let form = input.firm.legalForm {
            let member = member(of: form)
            found.add("UndertakingsLegalForm", .member(member), .masterData, SourceAddress.masterData)
            if member == otherLegalForm, !input.legalFormName.isEmpty {
                found.add(
                    "OtherUndertakingsLegalForm",
                    .text(input.legalFormName),
                    .masterData,
                    SourceAddress.masterData
                )
            }
        }
        if let code = input.firm.industry2025, let member = member(of: code, in: input.industries) {
            found.add("NaceSectorClassificationCodes", .members([member]), .masterData, SourceAddress.masterData)
        }
        // Every site of the hub has a German postcode.
        if !input.sites.isEmpty {
            found.add(
                "CountryOfPrimaryOperationsAndLocationOfSignificantAssets",
                .member("DE"),
                .masterData,
                SourceAddress.sites
            )
        }
    }

    private static func addFigures(_ input: ReportSourceInput, to found: inout SourceFindings) {
        let address = SourceAddress.figures(input.year)
        func add(_ element: ElementName, _ money: Money?) {
            guard let money else { return }
            let unit = FactUnit(rawValue: money.currency)
            found.add(element, .number(Decimal(money.cents) / 100), unit: unit, decimals: 2, .figures, address)
        }
        add("Assets", input.figures.balanceSheet)
        add("Turnover", input.figures.turnover)
    }

    private static func addSites(_ input: ReportSourceInput, to found: inout SourceFindings) {
        for (index, site) in input.sites.enumerated() {
            let row = "\(index + 1)"
            let parts = [site.name, site.street].filter { !$0.isEmpty }
            func add(_ element: ElementName, _ value: FactValue) {
                found.add(element, member: row, value, .masterData, SourceAddress.sites)
            }
            add("AddressOfSite", .text(parts.joined(separator: ", ")))
            add("PostalCodeOfSite", .text(site.postcode.text))
            add("CityOfSite", .text(site.municipality))
            add("CountryOfSite", .member("DE"))
        }
    }

    static let otherLegalForm = "OtherUndertakingsLegalFormMember"

    /// The five kinds that the taxonomy knows.
    static func member(of form: LegalForm) -> String {
        switch form {
        case .soleProprietor: "SoleProprietorshipMember"
        case .civilPartnership, .generalPartnership, .limitedPartnership, .limitedPartnershipWithGmbH,
            .professionalPartnership:
            "PartnershipMember"
        case .gmbh, .nonProfitGmbH, .entrepreneurialCompany: "PrivateLimitedLiabilityUndertakingMember"
        case .cooperative: "CooperativeMember"
        case .stockCorporation, .societasEuropaea, .partnershipLimitedByShares, .registeredAssociation, .foundation,
            .publicLaw, .municipalUndertaking, .other:
            otherLegalForm
        }
    }

    /// `25.62.0` of WZ 2025 is `NACE_C2562`, whose section letter only the list knows; the next level up where the list
    /// has no such class.
    static func member(of code: IndustryCode, in list: MemberList?) -> String? {
        guard let list, code.edition == .wz2025 else { return nil }
        var next: IndustryCode? = code.class
        while let present = next {
            let digits = present.text.filter { $0 != "." }
            let found = list.members.first { member in
                member.name == "NACE_\(digits)" || member.name.dropFirst(6) == digits && digits.count > 1
            }
            if let found { return found.name }
            next = present.parent
        }
        return nil
    }
}
