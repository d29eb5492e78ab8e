/// The assessment report of the IPCC whose 100-year global warming potentials weigh the gases.
public enum GWPSet: String, Hashable, Sendable, CaseIterable, Codable {
    /// Fourth report (2007). Only as the basis on which an older figure was published, never chosen for a balance.
    case ar4
    /// Fifth report (2013), without climate-carbon feedback: the set of the Paris Agreement's inventories.
    case ar5
    /// Sixth report (2021).
    case ar6

    /// The sets for which a balance may be drawn up.
    public static let selectable: [GWPSet] = [.ar5, .ar6]
}
