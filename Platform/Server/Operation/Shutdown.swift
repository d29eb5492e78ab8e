import Dispatch
import Foundation
import Kernel

/// The end that a service manager asks for: requests that run may finish, for so long; then the process ends anyway.
/// Nothing that was acknowledged is lost by that.
final class Shutdown {
    /// Shorter than what the service manager waits before it kills (30 s in docs/oekohub.service).
    static let limit = 25

    private let source: any DispatchSourceSignal

    init(_ texts: Texts, limit: Int = Shutdown.limit) {
        source = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
        source.setEventHandler {
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limit)) {
                Console.error(texts("command.serve.cut", ["seconds": "\(limit)"]))
                exit(1)
            }
        }
        source.resume()
    }

    func cancel() { source.cancel() }
}
