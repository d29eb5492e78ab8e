import Foundation
import Kernel
import OpenIDPlatform
import Synchronization

/// How identity providers have described themselves, by issuer, for ten minutes and in memory alone: a slow one is not
/// waited for by everybody who signs in.
final class DiscoveredProviders: Sendable {
    static let lifetime: TimeInterval = 600
    private static let capacity = 1_000

    private struct Entry {
        let provider: OpenIDProvider
        let since: Date

        /// A clock that was put back ends it too.
        func holds(at now: Date) -> Bool { (0..<DiscoveredProviders.lifetime).contains(now.timeIntervalSince(since)) }
    }

    private let entries = Mutex<[String: Entry]>([:])
    private let outside: OutsideWorld

    init(outside: OutsideWorld) { self.outside = outside }

    func find(_ issuer: String) -> OpenIDProvider? {
        let now = outside.now()
        return entries.withLock { entries in
            guard let entry = entries[issuer], entry.holds(at: now) else { return nil }
            return entry.provider
        }
    }

    func keep(_ provider: OpenIDProvider, for issuer: String) {
        let now = outside.now()
        entries.withLock { entries in
            if entries.count >= Self.capacity { entries = entries.filter { $0.value.holds(at: now) } }
            if entries.count >= Self.capacity { entries = [:] }
            entries[issuer] = Entry(provider: provider, since: now)
        }
    }
}
