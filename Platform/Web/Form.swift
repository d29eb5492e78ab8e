public import Foundation

/// What a form sent: values as typed (line ends made `\n`, ends trimmed) and uploaded files.
public struct Form: Sendable {
    private let values: [String: [String]]
    public let files: [String: UploadedFile]
    /// Files that were larger than the route takes and are gone; only where the route says `keepsForm`.
    public let oversized: [String: OversizedFile]
    /// Everything that was written while the form arrived, whether it is among ``files`` or not.
    private let received: [URL]

    public init(
        values: [String: [String]] = [:],
        files: [String: UploadedFile] = [:],
        oversized: [String: OversizedFile] = [:],
        received: [URL] = []
    ) {
        (self.values, self.files, self.oversized, self.received) = (values, files, oversized, received)
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

/// What is left of a file that was too large: its name, and how large it was.
public struct OversizedFile: Sendable {
    public let name: String
    public let size: Int
}

/// How much a route takes. Everything above is refused with 413 and a sentence.
public struct UploadLimit: Sendable {
    public let bytes: Int
    let takesFiles: Bool
    /// A file above the limit is dropped while the fields are kept, so that the handler can show the form again.
    let keepsForm: Bool

    public static func megabytes(_ count: Int, keepsForm: Bool = false) -> UploadLimit {
        UploadLimit(bytes: count << 20, takesFiles: true, keepsForm: keepsForm)
    }

    /// Forms without files; what comes as one all the same is read and forgotten.
    static let fields = UploadLimit(bytes: 2 << 20, takesFiles: false, keepsForm: false)
    /// More is not even read to be forgotten: browsers show an answer only once they have sent everything, so what
    /// somebody may choose by mistake is read to its end, at the price of nothing but the line.
    static let mostRead = 4 << 30

    /// The whole body: what stands around the file is little.
    var body: Int { keepsForm ? Self.mostRead : bytes + 65_536 }
}

enum FormError: Error, Equatable {
    case tooLarge(limit: Int)
    case tooManyFields
    case malformed
}

extension Form {
    /// Removes what nobody moved away.
    func removeFiles() {
        for location in received { try? FileManager.default.removeItem(at: location) }
    }
}
