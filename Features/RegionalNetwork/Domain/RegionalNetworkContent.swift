public import Foundation
import Kernel

/// What people write for this feature, read and checked at start.
public struct RegionalNetworkContent: Sendable {
    /// Offers that the hub knows from published sources.
    public let offers: [Offer]

    /// - Parameter folder: `Features/RegionalNetwork/Content`
    /// - Throws: all faults at once, with file and line.
    public init(folder: URL) throws {
        let report = FaultReport(try ContentFile(folder.appendingPathComponent("offers.json")))
        offers = OfferReader(report: report).offers()
        if let faults = ContentFaults([report]) { throw faults }
    }
}
