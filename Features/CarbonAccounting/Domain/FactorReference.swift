/// Which emission factor a line uses.
public enum FactorReference: Hashable, Sendable {
    /// A series of the catalogue; its value for the reporting year is looked up at calculation.
    case series(String)
    /// A factor of the firm's own, by the id of its `CustomFactor`.
    case custom(String)
    case none

    /// `series:strom-mix-de`, `custom:…` or the empty text: how it is stored and hashed.
    public var text: String {
        switch self {
        case .series(let series): "series:" + series
        case .custom(let id): "custom:" + id
        case .none: ""
        }
    }

    /// Reads ``text``. Nil for anything else.
    public init?(text: String) {
        if text.isEmpty {
            self = .none
        } else if text.hasPrefix("series:"), text.utf8.count > 7 {
            self = .series(String(text.dropFirst(7)))
        } else if text.hasPrefix("custom:"), text.utf8.count > 7 {
            self = .custom(String(text.dropFirst(7)))
        } else {
            return nil
        }
    }
}

/// In files as ``FactorReference/text``.
extension FactorReference: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let reference = FactorReference(text: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) refers to no factor")
        }
        self = reference
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
