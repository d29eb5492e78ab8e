/// The legal forms a firm in the region may have. Raw values are stored: never rename one.
public enum LegalForm: String, Sendable, Hashable, Codable, CaseIterable {
    case soleProprietor
    case civilPartnership
    case generalPartnership
    case limitedPartnership
    case limitedPartnershipWithGmbH
    case professionalPartnership
    case gmbh
    case nonProfitGmbH
    case entrepreneurialCompany
    case stockCorporation
    case societasEuropaea
    case partnershipLimitedByShares
    case cooperative
    case registeredAssociation
    case foundation
    case publicLaw
    case municipalUndertaking
    case other

    /// The form itself says that the firm serves purposes of sections 51 to 68 AO (section 4 GmbHG).
    public var isNonProfitByName: Bool { self == .nonProfitGmbH }
}
