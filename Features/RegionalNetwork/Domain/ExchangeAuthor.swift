public import Assessments
public import Kernel

/// Who wrote a question or an answer, as far as readers see it.
public struct ExchangeAuthor: Hashable, Sendable {
    /// How the writer wants to be called. Raw values are stored.
    public enum Signature: String, Sendable {
        /// By name, and by firm where the writer works for one.
        case full
        /// As a firm of a sector: only where at least five firms of the hub are of it.
        case sector
        /// As a firm of the region.
        case firm
        /// As a person of the region, for whoever works for no firm.
        case person
    }

    /// Nil where the person's account is gone. Never shown.
    public let person: PersonID?
    public let signature: Signature
    /// Empty unless the signature is ``Signature/full``.
    public let name: String
    /// Empty unless the signature is ``Signature/full`` and the writer works for a firm.
    public let firm: String
    /// Nil unless the signature is ``Signature/sector``.
    public let sector: Sector?

    public init(person: PersonID?, signature: Signature, name: String = "", firm: String = "", sector: Sector? = nil) {
        (self.person, self.signature, self.name) = (person, signature, name)
        (self.firm, self.sector) = (firm, sector)
    }

    /// Without a name: the sector where it does not point to one of few, else the region.
    ///
    /// - Parameters:
    ///   - sector: of the writer's firm; nil where it is not known.
    ///   - firmsOfSector: how many firms of the hub are of that sector.
    public static func unnamed(
        _ person: PersonID,
        worksForFirm: Bool,
        sector: Sector?,
        firmsOfSector: Int
    ) -> ExchangeAuthor {
        guard worksForFirm else { return ExchangeAuthor(person: person, signature: .person) }
        guard let sector, firmsOfSector >= SmallGroups.minimum else {
            return ExchangeAuthor(person: person, signature: .firm)
        }
        return ExchangeAuthor(person: person, signature: .sector, sector: sector)
    }
}
