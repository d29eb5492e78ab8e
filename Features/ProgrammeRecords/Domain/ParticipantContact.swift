import Foundation
public import Kernel

public enum ParticipantTag {}
public typealias ParticipantID = EntityID<ParticipantTag>

/// Who takes part, as far as it takes to reach and to recognise somebody. Stored apart from ``ParticipantAttributes``.
public struct ParticipantContact: Hashable, Sendable {
    public static let longestName = 100
    public static let longestEmail = 254

    public var firstName: String
    public var surname: String
    public var postcode: String
    /// Empty where unknown; no part of the mandatory questions.
    public var email: String

    /// Marks that turn or hide text are taken out of names: they would stand in lists and papers.
    public init(firstName: String, surname: String, postcode: String, email: String = "") {
        (self.firstName, self.surname) = (TypedText.line(firstName), TypedText.line(surname))
        self.postcode = TypedText.line(postcode)
        self.email = TypedText.line(email)
    }

    /// One person once per project: first name, surname and postcode, without regard to case, blanks, umlauts and
    /// accents (Z-EU-S). Nil while a part is missing.
    public var duplicateKey: String? {
        guard !firstName.isEmpty, !surname.isEmpty, !postcode.isEmpty else { return nil }
        return [firstName, surname, postcode].map(Self.folded).joined(separator: "|")
    }

    static func folded(_ text: String) -> String {
        var small = text.precomposedStringWithCanonicalMapping.lowercased()
        for (letter, pair) in [("\u{e4}", "ae"), ("\u{f6}", "oe"), ("\u{fc}", "ue"), ("\u{df}", "ss")] {
            small = small.replacing(letter, with: pair)
        }
        // A joiner that nobody sees makes no other person.
        small.unicodeScalars.removeAll { $0.properties.generalCategory == .format }
        return small.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
            .filter { !$0.isWhitespace && $0 != "-" }
    }
}
