import Kernel
import ProgrammingInterface
import Synchronization

/// How much each token has asked lately. Only tokens that exist are counted, so that nobody fills the memory.
final class RequestLimiter: Sendable {
    private static let most = 10_000

    private let allowance: RequestAllowance
    private let levels = Mutex<[TokenID: RequestAllowance.Level]>([:])

    init(_ allowance: RequestAllowance = .usual) { self.allowance = allowance }

    /// Seconds to wait; 0 where the request may pass.
    func wait(_ token: TokenID, at seconds: Double) -> Int {
        levels.withLock { levels in
            // Forgetting all at once gives each a fresh minute, no more.
            if levels.count >= Self.most, levels[token] == nil { levels.removeAll() }
            let (level, wait) = allowance.take(from: levels[token], at: seconds)
            levels[token] = level
            return wait
        }
    }
}
