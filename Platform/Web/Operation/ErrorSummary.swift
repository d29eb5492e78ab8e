import DatabasePlatform
import Foundation

/// An error as it may stand in the log: its kind, and of its words only those that nobody typed. Databases quote values
/// in their messages, decoders and stores carry what they read.
public enum ErrorSummary {
    public static func words(_ error: any Error) -> String {
        switch error {
        case StorageError.uniqueViolation(let text): "StorageError.uniqueViolation: \(redacted(text))"
        case StorageError.foreignKeyViolation(let text): "StorageError.foreignKeyViolation: \(redacted(text))"
        case StorageError.serializationFailure(let text): "StorageError.serializationFailure: \(redacted(text))"
        case StorageError.unavailable(let text): "StorageError.unavailable: \(redacted(text))"
        case StorageError.other(let text): "StorageError.other: \(redacted(text))"
        case let row as SQLRowError: "SQLRowError: column \(row.column)"
        case let posix as POSIXError: "POSIXError \(posix.code.rawValue)"
        case let cocoa as CocoaError: "CocoaError \(cocoa.code.rawValue)"
        default: kind(error)
        }
    }

    /// Everything between quotes, brackets or behind an equals sign is taken out, and only the first line is kept.
    static func redacted(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        var result = ""
        var closing: [Character] = []
        for letter in line {
            if let close = closing.last {
                if letter == close {
                    closing.removeLast()
                    if closing.isEmpty { result += "…\(letter)" }
                } else if let inner = Self.pairs[letter], letter == "(" {
                    closing.append(inner)
                }
            } else {
                result.append(letter)
                if let close = Self.pairs[letter] { closing.append(close) }
            }
        }
        return String((closing.isEmpty ? result : result + "…").prefix(300))
    }

    private static let pairs: [Character: Character] = [
        "\"": "\"", "'": "'", "`": "`", "(": ")", "[": "]", "„": "“", "“": "”", "«": "»",
    ]

    /// `CarbonAccounting.ImportError.unreadable`: the type and the case, without what the case carries.
    private static func kind(_ error: any Error) -> String {
        let name = String(reflecting: type(of: error))
        let mirror = Mirror(reflecting: error)
        guard mirror.displayStyle == .enum else { return name }
        if let label = mirror.children.first?.label { return "\(name).\(label)" }
        // A case that carries nothing holds nothing that was typed.
        return "\(name).\(error)"
    }
}
