import Foundation
public import Kernel

/// What was asked and how long the answers took, since the start. Labels are route templates, methods and classes of
/// status alone: their number is bounded by the table of routes, and nothing in them was sent by anybody.
public final class RequestFigures: @unchecked Sendable {
    public struct Key: Sendable, Hashable {
        public let method: String
        /// `/klimabilanz/{year}/eintraege`; ``unknownRoute`` for what is no address of ours.
        public let route: String
        /// `2xx`
        public let status: String
    }

    public static let unknownRoute = "-"
    public static let clientFiles = "/a/*"

    private let lock = NSLock()
    private var histograms: [Key: DurationHistogram] = [:]
    private var running = 0

    public init() {}

    public var now: (histograms: [Key: DurationHistogram], running: Int) {
        lock.withLock { (histograms, running) }
    }

    func begin() { lock.withLock { running += 1 } }

    func end(method: String, route: String, status: Int, seconds: Double) {
        let known = ["GET", "POST", "DELETE", "HEAD", "PUT", "PATCH"].contains(method) ? method : "other"
        let key = Key(method: known, route: route, status: "\(status / 100)xx")
        lock.withLock {
            running -= 1
            histograms[key, default: DurationHistogram()].record(seconds)
        }
    }
}
