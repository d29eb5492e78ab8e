/// A content file as it lies on disk.
public struct ContentFile: Sendable {
    /// Below the content directory, with slashes: `factors/electricity-de.json`.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        (self.path, self.bytes) = (path, bytes)
    }

    /// The line of a byte, counted from 1.
    public func line(at offset: Int) -> Int {
        bytes.prefix(offset).reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    }
}
