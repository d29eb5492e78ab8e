import Foundation
import TestSupport

/// The examples that the hub and its pages share.
enum ProtocolExamples {
    private static let folder = repositoryRoot.appendingPathComponent("Features/World/Tests/Fixtures/protocol")

    static func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

    static func bytes(_ name: String) throws -> [UInt8] {
        String(decoding: try data(name), as: UTF8.self).split { $0.isWhitespace }.compactMap { UInt8($0, radix: 16) }
    }

    /// Each message of a file by its name, as one line of JSON.
    static func messages(_ name: String) throws -> [String: String] {
        let object = try JSONSerialization.jsonObject(with: data(name)) as? [String: Any] ?? [:]
        return try object.mapValues { value in
            String(decoding: try JSONSerialization.data(withJSONObject: value, options: .sortedKeys), as: UTF8.self)
        }
    }

    static func same(_ one: String, _ other: String) -> Bool {
        let read = { (text: String) in try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary }
        return read(one) != nil && read(one) == read(other)
    }
}
