internal import CCurl
import Foundation

/// What goes out and comes in during one exchange; used by its thread alone.
final class Flow {
    private let outgoing: [UInt8]
    private var sent = 0
    private let limit: Int
    private let admits: @Sendable (NetworkAddress) -> Bool
    private(set) var body: [UInt8] = []
    private(set) var lines: [String] = []
    private var headerBytes = 0
    private(set) var isTooLarge = false
    private(set) var isForbidden = false

    init(_ transfer: Transfer) {
        if case .mail(_, _, let message) = transfer.work { outgoing = message } else { outgoing = [] }
        limit = transfer.maximumBytes
        admits = transfer.admits
    }

    private static func of(_ context: UnsafeMutableRawPointer) -> Flow {
        Unmanaged<Flow>.fromOpaque(context).takeUnretainedValue()
    }

    /// Gives libcurl the next bytes to send.
    static let give: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
        target,
        size,
        count,
        context in
        guard let target, let context else { return 0 }
        let flow = of(context)
        let next = min(size * count, flow.outgoing.count - flow.sent)
        flow.outgoing.withUnsafeBytes { source in
            guard next > 0, let start = source.baseAddress else { return }
            UnsafeMutableRawPointer(target).copyMemory(from: start + flow.sent, byteCount: next)
        }
        flow.sent += next
        return next
    }

    /// Takes a piece of the body; any other number than the one received ends the exchange.
    static let takeBody: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
        source,
        size,
        count,
        context in
        guard let source, let context else { return 0 }
        let flow = of(context)
        guard flow.body.count + size * count <= flow.limit else {
            flow.isTooLarge = true
            return 0
        }
        flow.body.append(contentsOf: UnsafeRawBufferPointer(start: source, count: size * count))
        return size * count
    }

    static let takeLine: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
        source,
        size,
        count,
        context in
        guard let source, let context else { return 0 }
        let flow = of(context)
        let bytes = UnsafeRawBufferPointer(start: source, count: size * count)
        flow.headerBytes += bytes.count
        guard flow.headerBytes <= flow.limit else {
            flow.isTooLarge = true
            return 0
        }
        let line = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
        // An answer that only announces another one is none.
        if line.hasPrefix("HTTP/") { flow.lines.removeAll() }
        flow.lines.append(line)
        return size * count
    }

    /// Opens the socket of an address that may be called.
    static let open: curl_opensocket_callback = { context, _, address in
        guard let context, let address else { return CURL_SOCKET_BAD }
        let flow = of(context)
        let place = address.pointee
        guard let found = NetworkAddress(address), flow.admits(found) else {
            flow.isForbidden = true
            return CURL_SOCKET_BAD
        }
        flow.isForbidden = false
        return socket(place.family, place.socktype, place.protocol)
    }
}

extension NetworkAddress {
    fileprivate init?(_ address: UnsafeMutablePointer<curl_sockaddr>) {
        guard let start = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
        let place = UnsafeRawBufferPointer(
            start: UnsafeRawPointer(address) + start,
            count: Int(address.pointee.addrlen)
        )
        switch address.pointee.family {
        // Behind family and port.
        case AF_INET where place.count >= 8: self.init(Array(place[4..<8]))
        // Behind family, port and flow.
        case AF_INET6 where place.count >= 24: self.init(Array(place[8..<24]))
        default: return nil
        }
    }
}
