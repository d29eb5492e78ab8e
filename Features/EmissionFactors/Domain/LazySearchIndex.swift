import Foundation

/// The search index of a catalogue, built at the first search: the command line loads factors and never searches.
///
/// Unchecked, because the lock guards the only thing that changes.
final class LazySearchIndex: @unchecked Sendable {
    private let factors: [EmissionFactor]
    private let lock = NSLock()
    private var built: FactorSearchIndex?

    init(_ factors: [EmissionFactor]) { self.factors = factors }

    var index: FactorSearchIndex {
        lock.withLock {
            if let built { return built }
            let index = FactorSearchIndex(factors)
            built = index
            return index
        }
    }
}
