import Companies
import Kernel

/// The German words of this feature's enums: one switch for each.
extension LegalForm {
    func word(_ t: Texts) -> String {
        switch self {
        case .soleProprietor: t("legalForm.soleProprietor")
        case .civilPartnership: t("legalForm.civilPartnership")
        case .generalPartnership: t("legalForm.generalPartnership")
        case .limitedPartnership: t("legalForm.limitedPartnership")
        case .limitedPartnershipWithGmbH: t("legalForm.limitedPartnershipWithGmbH")
        case .professionalPartnership: t("legalForm.professionalPartnership")
        case .gmbh: t("legalForm.gmbh")
        case .nonProfitGmbH: t("legalForm.nonProfitGmbH")
        case .entrepreneurialCompany: t("legalForm.entrepreneurialCompany")
        case .stockCorporation: t("legalForm.stockCorporation")
        case .societasEuropaea: t("legalForm.societasEuropaea")
        case .partnershipLimitedByShares: t("legalForm.partnershipLimitedByShares")
        case .cooperative: t("legalForm.cooperative")
        case .registeredAssociation: t("legalForm.registeredAssociation")
        case .foundation: t("legalForm.foundation")
        case .publicLaw: t("legalForm.publicLaw")
        case .municipalUndertaking: t("legalForm.municipalUndertaking")
        case .other: t("legalForm.other")
        }
    }
}

extension ConsolidationApproach {
    func word(_ t: Texts) -> String {
        switch self {
        case .operationalControl: t("approach.operationalControl")
        case .financialControl: t("approach.financialControl")
        case .equityShare: t("approach.equityShare")
        }
    }

    func detail(_ t: Texts) -> String {
        switch self {
        case .operationalControl: t("approach.operationalControl.detail")
        case .financialControl: t("approach.financialControl.detail")
        case .equityShare: t("approach.equityShare.detail")
        }
    }
}

extension HoldingAccounting {
    func word(_ t: Texts) -> String {
        switch self {
        case .subsidiary: t("accounting.subsidiary")
        case .jointVenture: t("accounting.jointVenture")
        case .associate: t("accounting.associate")
        case .fixedAssetInvestment: t("accounting.fixedAssetInvestment")
        }
    }

    func detail(_ t: Texts) -> String {
        switch self {
        case .subsidiary: t("accounting.subsidiary.detail")
        case .jointVenture: t("accounting.jointVenture.detail")
        case .associate: t("accounting.associate.detail")
        case .fixedAssetInvestment: t("accounting.fixedAssetInvestment.detail")
        }
    }
}

extension Undertaking.Kind {
    func word(_ t: Texts) -> String {
        switch self {
        case .enterprise: t("undertaking.enterprise")
        case .publicBody: t("undertaking.publicBody")
        case .exemptInvestor: t("undertaking.exemptInvestor")
        }
    }

    func detail(_ t: Texts) -> String {
        switch self {
        case .enterprise: t("undertaking.enterprise.detail")
        case .publicBody: t("undertaking.publicBody.detail")
        case .exemptInvestor: t("undertaking.exemptInvestor.detail")
        }
    }
}

extension ReportingYearStatus {
    func word(_ t: Texts) -> String {
        switch self {
        case .open: t("status.open")
        case .released: t("status.released")
        }
    }
}

extension SizeCriterion {
    func word(_ t: Texts) -> String {
        switch self {
        case .staff: t("size.criterion.staff")
        case .turnover: t("size.criterion.turnover")
        case .balanceSheet: t("size.criterion.balanceSheet")
        }
    }
}

extension SizeFinding.State {
    func word(_ t: Texts) -> String {
        switch self {
        case .met: t("size.state.met")
        case .exceeded: t("size.state.exceeded")
        case .missing: t("missing")
        }
    }
}

extension EnterpriseRelations.Relation {
    func word(_ t: Texts) -> String {
        switch self {
        case .linked: t("relation.linked")
        case .partner(let share): t("relation.partner", ["share": ShareWords.percent(share)])
        case .linkedToPartner(let share): t("relation.linkedToPartner", ["share": ShareWords.percent(share)])
        }
    }
}

enum ShareWords {
    /// `41,5 %` from 0.415, with two places at most.
    static func percent(_ share: Double) -> String {
        GermanFormat.exact((share * 1e4).rounded() / 1e2) + GermanFormat.thinSpace + "%"
    }
}
