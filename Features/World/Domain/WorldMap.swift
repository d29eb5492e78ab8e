/// A world with its places, as people walk it; its geometry is the client's.
public struct WorldMap: Sendable {
    /// `westfaelisches-ruhrgebiet`
    public let id: String
    /// „Westfälisches Ruhrgebiet“
    public let name: String
    /// By ``Place/order``.
    public let places: [Place]
    public let ground: WorldGround
    /// The world and its places as JSON for the scene: `GET /welt/plan`.
    public let plan: [UInt8]

    public init(id: String, name: String, places: [Place], ground: WorldGround, plan: [UInt8]) {
        (self.id, self.name, self.places) = (id, name, places)
        (self.ground, self.plan) = (ground, plan)
    }

    public func place(_ id: String) -> Place? { places.first { $0.id.text == id } }
}
