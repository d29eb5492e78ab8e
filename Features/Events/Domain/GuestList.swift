import Kernel

/// Somebody to register, as typed.
public struct EventGuest: Sendable, Hashable {
    public let name: String
    /// Lower case; nil when none was typed.
    public let email: String?

    public init(name: String, email: String?) { (self.name, self.email) = (name, email) }
}

/// Colleagues as typed: one a line, a mail address behind a comma or semicolon.
public enum GuestList {
    public enum Fault: Error, Hashable, Sendable {
        case none
        case tooMany(Int)
        /// The line's number, from 1, and what was read.
        case noName(line: Int)
        case longName(line: Int, String)
        case noAddress(line: Int, String)
        case twice(line: Int, String)
    }

    /// - Throws: the first ``Fault``.
    public static func read(_ text: String) throws(Fault) -> [EventGuest] {
        var guests: [EventGuest] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = index + 1
            guard raw.contains(where: { !$0.isWhitespace }) else { continue }
            let parts = raw.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }
            let name = TypedText.line(String(parts[0]))
            guard !name.isEmpty else { throw .noName(line: line) }
            guard name.count <= EventRegistration.longestName else { throw .longName(line: line, name) }
            var email: String?
            if parts.count > 1, case let typed = TypedText.line(String(parts[1])), !typed.isEmpty {
                guard isAddress(typed) else { throw .noAddress(line: line, typed) }
                email = typed.lowercased()
            }
            if let email, guests.contains(where: { $0.email == email }) { throw .twice(line: line, email) }
            guests.append(EventGuest(name: name, email: email))
        }
        guard !guests.isEmpty else { throw .none }
        guard guests.count <= EventRegistration.mostAtOnce else { throw .tooMany(guests.count) }
        return guests
    }

    /// ``TypedText/line(_:)`` line by line: paragraphs stay.
    public static func plainLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { TypedText.line(String($0)) }
            .joined(separator: "\n")
    }

    public static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
        guard text.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"<>()[]\\,;:\"".utf8.contains($0) }) else { return false }
        return parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
    }
}
