public import Foundation

/// What a form sent: values as typed (line ends made `\n`, ends trimmed) and uploaded files.
public struct Form: Sendable {
    private let values: [String: [String]]
    public let files: [String: UploadedFile]

    public init(values: [String: [String]] = [:], files: [String: UploadedFile] = [:]) {
        (self.values, self.files) = (values, files)
    }

    /// The first value, or an empty text.
    public subscript(_ name: String) -> String { values[name]?.first ?? "" }

    /// All values, as check boxes of one name send them.
    public func all(_ name: String) -> [String] { values[name] ?? [] }

    public func isOn(_ name: String) -> Bool { !self[name].isEmpty }

    public var names: [String] { values.keys.sorted() }
}

/// A received file, on disk until the request ends; whoever wants to keep it moves it.
public struct UploadedFile: Sendable {
    /// As the browser named it, without folders.
    public let name: String
    /// What the browser claims; never trusted.
    public let claimedType: String
    public let location: URL
    public let size: Int

    public init(name: String, claimedType: String, location: URL, size: Int) {
        (self.name, self.claimedType, self.location, self.size) = (name, claimedType, location, size)
    }
}

/// How much a route takes. Everything above is refused with 413 and a sentence.
public struct UploadLimit: Sendable {
    public let bytes: Int

    public static func megabytes(_ count: Int) -> UploadLimit { UploadLimit(bytes: count << 20) }
    /// Forms without files.
    static let fields = UploadLimit(bytes: 2 << 20)
}

enum FormError: Error, Equatable {
    case tooLarge(limit: Int)
    case tooManyFields
    case malformed
}

extension Form {
    /// Removes what nobody moved away.
    func removeFiles() {
        for file in files.values { try? FileManager.default.removeItem(at: file.location) }
    }
}
