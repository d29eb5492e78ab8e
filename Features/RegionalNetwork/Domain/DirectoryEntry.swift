public import Assessments
public import Companies
public import Kernel

/// What a firm lets other firms read of it, by consent.
public struct DirectoryEntry: Hashable, Sendable {
    public static let longestAbout = 600
    public static let longestContact = 200
    /// The wording of the consent in force; stored with each consent.
    public static let wording = "2026-11"

    public let firm: FirmID
    public var firmName: String
    public var sector: Sector?
    /// The division of WZ of its main activity, two digits; empty where it has not said.
    public var division: String
    public var size: SizeClass?
    /// The first two digits of the seat's postcode; empty where there is no seat. Never more of the address.
    public var area: String
    /// Official key of the municipality it wants to stand in on the map; empty where it does not. Never an address.
    public var place: String
    public var themes: Set<Instrument.Theme>
    public var about: String
    public var contact: String

    public init(
        firm: FirmID,
        firmName: String,
        sector: Sector? = nil,
        division: String = "",
        size: SizeClass? = nil,
        area: String = "",
        place: String = "",
        themes: Set<Instrument.Theme> = [],
        about: String = "",
        contact: String = ""
    ) {
        (self.firm, self.firmName, self.sector, self.division) = (firm, firmName, sector, division)
        (self.size, self.area, self.place) = (size, area, place)
        (self.themes, self.about, self.contact) = (themes, about, contact)
    }
}
