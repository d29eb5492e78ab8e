import Foundation
import Kernel
import Synchronization

/// A clock that goes only when it is told to; chance stays real.
final class TestClock: Sendable {
    private let time = Mutex(Date(timeIntervalSince1970: 1_778_830_200))

    var now: Date { time.withLock { $0 } }

    func pass(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }

    var outside: OutsideWorld {
        OutsideWorld(now: { [self] in now }, randomBytes: OutsideWorld.live.randomBytes)
    }
}
