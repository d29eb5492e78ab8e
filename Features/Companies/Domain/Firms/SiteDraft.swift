public import Kernel

/// What is said of a site before it is known to be one, by a form or by a program.
public struct SiteDraft: Sendable {
    /// Ten square kilometres: more than any works in the region.
    public static let largestArea = 1e7
    public static let longestText = 200

    public enum Text: String, Sendable, Hashable { case name, street, municipality }

    /// Why a draft is no site, in the order of its parts.
    public enum Fault: Sendable, Hashable {
        case nameMissing
        case tooLong(Text, count: Int)
        case postcodeMissing
        case municipalityMissing
        /// The postcode belongs to another municipality, and nobody said that the place stands all the same.
        case municipalityDiffers(Postcode, expected: String)
        /// Not above 0 m².
        case floorAreaZero
        case heatedAboveFloor
        case undertakingUnknown
    }

    public var name: String
    public var street: String
    /// Nil where what was sent is none.
    public var postcode: Postcode?
    public var municipality: String
    public var isSeat: Bool
    /// m²
    public var floorArea: Double?
    /// m²
    public var heatedArea: Double?
    public var undertaking: UndertakingID?
    /// The place stands although the postcode belongs to another.
    public var keepsPlace: Bool

    public init(
        name: String,
        street: String = "",
        postcode: Postcode?,
        municipality: String,
        isSeat: Bool = false,
        floorArea: Double? = nil,
        heatedArea: Double? = nil,
        undertaking: UndertakingID? = nil,
        keepsPlace: Bool = false
    ) {
        (self.name, self.street, self.postcode, self.municipality) = (name, street, postcode, municipality)
        (self.isSeat, self.floorArea, self.heatedArea) = (isSeat, floorArea, heatedArea)
        (self.undertaking, self.keepsPlace) = (undertaking, keepsPlace)
    }

    /// `undertakings` are those of the firm; any other is refused.
    public func faults(region: RegionDirectory, undertakings: some Sequence<UndertakingID>) -> [Fault] {
        var faults: [Fault] = name.isEmpty ? [.nameMissing] : []
        for (text, value) in [(Text.name, name), (.street, street), (.municipality, municipality)]
        where value.count > Self.longestText {
            faults.append(.tooLong(text, count: value.count))
        }
        if postcode == nil { faults.append(.postcodeMissing) }
        if municipality.isEmpty {
            faults.append(.municipalityMissing)
        } else if let postcode, !keepsPlace,
            case .differs(let expected) = region.check(postcode, municipality: municipality)
        {
            faults.append(.municipalityDiffers(postcode, expected: expected.name))
        }
        if floorArea == 0 { faults.append(.floorAreaZero) }
        if let floorArea, let heatedArea, heatedArea > floorArea { faults.append(.heatedAboveFloor) }
        if let undertaking, !undertakings.contains(undertaking) { faults.append(.undertakingUnknown) }
        return faults
    }

    /// Nil without a postcode.
    public func site(_ id: SiteID, of firm: FirmID, version: Int) -> Site? {
        guard let postcode else { return nil }
        return Site(
            id: id,
            firm: firm,
            name: name,
            street: street,
            postcode: postcode,
            municipality: municipality,
            isSeat: isSeat,
            floorArea: floorArea,
            heatedArea: heatedArea,
            undertaking: undertaking,
            version: version
        )
    }
}
