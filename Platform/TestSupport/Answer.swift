public import HTTPTypes

/// What a route answered.
public struct Answer: Sendable {
    public let status: HTTPResponse.Status
    public let headers: HTTPFields
    public let bytes: [UInt8]

    public var body: String { String(decoding: bytes, as: UTF8.self) }
    public var location: String? { headers[.location] }

    /// The value of a cookie that was set.
    public func cookie(_ name: String) -> String? {
        headers[values: .setCookie].compactMap { line -> String? in
            guard line.hasPrefix("\(name)=") else { return nil }
            return String(line.dropFirst(name.count + 1).prefix { $0 != ";" })
        }.last
    }
}
