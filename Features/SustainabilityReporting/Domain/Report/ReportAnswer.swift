public import Foundation
public import Kernel

/// How an answer got into the report; the text is stored.
public enum AnswerOrigin: Hashable, Sendable {
    case typed
    /// From a file that somebody else wrote.
    case imported
    case source(SourceValue.Origin)

    public init?(text: String) {
        switch text {
        case "typed": self = .typed
        case "imported": self = .imported
        default:
            guard let origin = SourceValue.Origin(rawValue: text) else { return nil }
            self = .source(origin)
        }
    }

    public var text: String {
        switch self {
        case .typed: "typed"
        case .imported: "imported"
        case .source(let origin): origin.rawValue
        }
    }
}

/// What somebody answers.
public struct AnswerContent: Hashable, Sendable {
    public var fact: ReportFact
    public var origin: AnswerOrigin
    /// ``FactText`` of what the source said when the answer was given; nil where no source knew the value. It differs
    /// from the answer where the source was overridden, and from the source where that has changed since.
    public var sourceText: String?
    /// Why the source was overridden; nil where it was not.
    public var overrideReason: String?
    /// Taken from the report before and said to hold still.
    public var isUnchanged: Bool

    public init(
        _ fact: ReportFact,
        origin: AnswerOrigin = .typed,
        sourceText: String? = nil,
        overrideReason: String? = nil,
        isUnchanged: Bool = false
    ) {
        (self.fact, self.origin, self.sourceText) = (fact, origin, sourceText)
        (self.overrideReason, self.isUnchanged) = (overrideReason, isUnchanged)
    }

    /// As the hub's data say it.
    public init(_ source: SourceValue) {
        self.init(source.fact, origin: .source(source.origin), sourceText: FactText.text(source.fact.value))
    }
}

/// An answer with who gave it.
public struct AnswerRecord: Hashable, Sendable {
    public let content: AnswerContent
    public let answeredBy: String
    /// Nil once the account is gone.
    public let answeredByID: PersonID?
    public let answeredAt: Date
    /// Counts the changes of this answer.
    public let version: Int

    public init(_ content: AnswerContent, by name: String, _ person: PersonID?, at moment: Date, version: Int) {
        (self.content, answeredBy, answeredByID) = (content, name, person)
        (answeredAt, self.version) = (moment, version)
    }

    public var fact: ReportFact { content.fact }
}

/// A change of one answer; several are written together or not at all.
public struct AnswerChange: Hashable, Sendable {
    public let key: FactKey
    /// Nil takes the answer back.
    public let content: AnswerContent?
    /// ``mark(_:)`` of the answer that the writer had before their eyes; nil writes over whatever is there.
    public let seen: String?

    public init(_ content: AnswerContent, seen: String? = nil) {
        (key, self.content, self.seen) = (content.fact.key, content, seen)
    }

    public init(removing key: FactKey, seen: String? = nil) { (self.key, content, self.seen) = (key, nil, seen) }

    /// A short text that differs between answers that differ; `-` for none.
    public static func mark(_ fact: ReportFact?) -> String {
        guard let fact else { return "-" }
        // FNV-1a, 64 bits: it only has to tell apart what two people typed.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(fact.unit?.rawValue ?? "")|\(FactText.text(fact.value))".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 36)
    }
}

/// Two people gave different answers to the same at the same time.
public struct AnswerConflict: Hashable, Sendable {
    public let key: FactKey
    /// Nil where somebody took the answer back.
    public let stored: AnswerRecord?
    /// Nil where the answer was to be taken back.
    public let typed: AnswerContent?

    public init(key: FactKey, stored: AnswerRecord?, typed: AnswerContent?) {
        (self.key, self.stored, self.typed) = (key, stored, typed)
    }
}
