import EmissionFactors
import Kernel

/// Catalogues together with the factors of a firm, so that no request puts them together anew.
actor CatalogueMemory {
    struct Key: Hashable {
        let firm: FirmID
        let edition: String
        /// Of the firm's own factors.
        let revision: Int
    }

    struct Entry {
        let catalogue: FactorCatalogue
        let own: [EmissionFactor]
    }

    private var known: [Key: Entry] = [:]
    private var order: [Key] = []
    private let capacity: Int

    init(capacity: Int = 50) { self.capacity = capacity }

    func entry(_ key: Key) -> Entry? { known[key] }

    func keep(_ entry: Entry, _ key: Key) {
        if known.updateValue(entry, forKey: key) == nil { order.append(key) }
        if order.count > capacity { known[order.removeFirst()] = nil }
    }
}
