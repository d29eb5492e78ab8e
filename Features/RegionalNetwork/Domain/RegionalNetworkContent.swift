public import Foundation
import Kernel

/// What people write for this feature, read and checked at start.
public struct RegionalNetworkContent: Sendable {
    /// Offers that the hub knows from published sources.
    public let offers: [Offer]
    public let map: RegionMap

    /// - Parameter folder: `Features/RegionalNetwork/Content`
    /// - Throws: all faults at once, with file and line.
    public init(folder: URL) throws {
        let offersReport = FaultReport(try ContentFile(folder.appendingPathComponent("offers.json")))
        let mapReport = FaultReport(try ContentFile(folder.appendingPathComponent("map.json")))
        offers = OfferReader(report: offersReport).offers()
        let map = RegionMapReader(report: mapReport).map()
        if let faults = ContentFaults([offersReport, mapReport]) { throw faults }
        guard let map else { throw ContentFaults.missing("map.json") }
        self.map = map
    }
}
