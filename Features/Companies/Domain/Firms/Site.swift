public import Kernel

/// A place where the firm works: an address with what the balance needs to know of it.
///
/// Stored whole with a released year: properties keep their names, a new one has to be optional.
public struct Site: Identifiable, Hashable, Sendable, Codable {
    public let id: SiteID
    public let firm: FirmID
    public var name: String
    public var street: String
    public var postcode: Postcode
    public var municipality: String
    /// The registered seat; one site of a firm at most.
    public var isSeat: Bool
    /// Floor area in m², positive.
    public var floorArea: Double?
    /// Heated part of the floor area in m², not above it.
    public var heatedArea: Double?
    /// The held undertaking that runs the site; nil when the firm itself does.
    public var undertaking: UndertakingID?
    /// Counts the changes; a writer names the one it has read.
    public var version: Int

    public init(
        id: SiteID,
        firm: FirmID,
        name: String,
        street: String = "",
        postcode: Postcode,
        municipality: String,
        isSeat: Bool = false,
        floorArea: Double? = nil,
        heatedArea: Double? = nil,
        undertaking: UndertakingID? = nil,
        version: Int = 1
    ) {
        (self.id, self.firm, self.name, self.street) = (id, firm, name, street)
        (self.postcode, self.municipality, self.isSeat) = (postcode, municipality, isSeat)
        (self.floorArea, self.heatedArea) = (floorArea, heatedArea)
        (self.undertaking, self.version) = (undertaking, version)
    }
}
