import Foundation
public import Kernel

/// Checks a public sentence for environmental claims that consumers must not be shown without proof (UWG as amended by
/// the law that carries out Directive (EU) 2024/825, from 27.09.2026). No legal advice.
public struct ClaimCheck: Sendable {
    public let rules: [ClaimRule]

    /// What a rule finds, with the words that it found.
    public struct Finding: Hashable, Sendable {
        public let rule: ClaimRule
        public let words: [String]
    }

    /// Loads the file strictly, with every fault by line, or not at all.
    public init(file: ContentFile) throws(ContentFaults) {
        let report = FaultReport(file)
        var rules: [ClaimRule] = []
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(file.bytes)
            if var object = StrictObject(root, "file", report) {
                rules = object.elements("rules").compactMap { ClaimRule($0, report) }
                object.finish()
            }
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        if let faults = ContentFaults([report]) { throw faults }
        self.rules = rules
    }

    /// Rules that speak of the sentence, the strictest first; none says that the sentence is right.
    public func findings(in sentence: String) -> [Finding] {
        let words = Self.words(sentence)
        return rules.compactMap { rule in
            let found = rule.patterns.filter { Self.contains(words, Self.words($0)) }
            return found.isEmpty ? nil : Finding(rule: rule, words: found)
        }
        .sorted { $0.rule.verdict.weight < $1.rule.verdict.weight }
    }

    /// Lower case, without punctuation; a percent sign is a word of its own.
    private static func words(_ text: String) -> [String] {
        text.lowercased(with: Locale(identifier: "de_DE")).replacing("%", with: " % ")
            .split { !$0.isLetter && !$0.isNumber && $0 != "%" && $0 != "₂" }.map(String.init)
    }

    /// A pattern of several words has to stand together; each word may be inflected.
    private static func contains(_ words: [String], _ pattern: [String]) -> Bool {
        guard !pattern.isEmpty, words.count >= pattern.count else { return false }
        return (0...(words.count - pattern.count)).contains { start in
            zip(words[start...], pattern).allSatisfy(isForm)
        }
    }

    private static func isForm(_ word: String, of stem: String) -> Bool {
        word.hasPrefix(stem) && ["", "e", "em", "en", "er", "es"].contains(word.dropFirst(stem.count))
    }
}

/// A kind of claim.
public struct ClaimRule: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable { case generic, offset, future, label, comparison, other }

    public enum Verdict: String, Hashable, Sendable {
        case forbiddenWithoutProof
        case check

        var weight: Int { self == .forbiddenWithoutProof ? 0 : 1 }
    }

    public let id: String
    public let title: String
    public let patterns: [String]
    public let kind: Kind
    public let verdict: Verdict
    public let why: String
    public let proofs: [String]
    public let law: String?
    public let exceptions: [String]
    public let sources: [ContentSource]

    init?(_ node: JSONNode, _ report: FaultReport) {
        guard var object = StrictObject(node, "rules", report) else { return nil }
        let id = object.string("id")
        let title = object.string("title")
        patterns = object.optionalStrings("patterns")
        let kind: Kind? = object.choice("kind")
        let verdict: Verdict? = object.choice("verdict")
        let why = object.string("why")
        proofs = object.optionalStrings("proofs")
        law = object.optionalString("law")
        exceptions = object.optionalStrings("exceptions")
        sources = ContentSource.list(&object)
        object.finish()
        if patterns.isEmpty { object.fault(.missingField("patterns")) }
        guard let id, let title, let kind, let verdict, let why else { return nil }
        (self.id, self.title, self.kind, self.verdict, self.why) = (id, title, kind, verdict, why)
    }
}
