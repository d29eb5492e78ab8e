public import Foundation

/// A content file as it lies on disk.
public struct ContentFile: Sendable {
    /// Below the content directory, with slashes: `factors/electricity-de.json`.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        (self.path, self.bytes) = (path, bytes)
    }

    /// A file by its place; a fault where there is none.
    public init(_ place: URL) throws(ContentFaults) {
        guard let data = FileManager.default.contents(atPath: place.path) else {
            throw .missing(place.lastPathComponent)
        }
        self.init(path: place.lastPathComponent, bytes: [UInt8](data))
    }

    /// The line of a byte, counted from 1.
    public func line(at offset: Int) -> Int {
        bytes.prefix(offset).reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    }

    /// The JSON files of a directory by name; a fault where there is none.
    public static func all(in directory: URL) throws(ContentFaults) -> [ContentFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        let files = names.sorted().filter { $0.hasSuffix(".json") }.compactMap { name in
            FileManager.default.contents(atPath: directory.path + "/" + name).map { data in
                ContentFile(path: name, bytes: [UInt8](data))
            }
        }
        if files.isEmpty { throw .missing(directory.lastPathComponent) }
        return files
    }
}
