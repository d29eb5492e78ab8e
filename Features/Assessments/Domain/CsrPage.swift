public import Kernel

/// What a firm says in public about its responsibility. Published, it never changes; a newer version takes its place.
public struct CsrPage: Hashable, Sendable, Codable {
    public let firm: String
    public let purpose: String?
    public let purposeFor: String?
    public let themes: [Theme]
    public let notDoing: String?
    public let notDoingReason: String?
    public let workforce: String?
    public let council: String?
    public let claims: [Claim]
    /// What the firm promises as an employer; only what is proven and confirmed by the workforce.
    public let promises: [Claim]
    public let reviewOn: LocalDate?
    public let exception: Exception?
    /// The catalogue it was written with.
    public let instrumentVersion: String

    public struct Theme: Hashable, Sendable, Codable {
        public let name: String
        public let goal: String?
        public let indicator: String?
        public let baseValue: Double?
        public let baseYear: Int?
        public let goalValue: Double?
        public let goalYear: Int?
        /// Those that are named in words.
        public let measures: [String]
        /// Those that are kept elsewhere in the hub.
        public let linkedMeasures: Int
        public let benefit: String?
    }

    public struct Claim: Hashable, Sendable, Codable {
        public let text: String
        public let proof: String?
        public let proofOn: LocalDate?
    }

    /// Why it was published although something is missing, and until when that is made good.
    public struct Exception: Hashable, Sendable, Codable {
        public let reason: String
        public let until: LocalDate?
    }

    /// Whether there is anything to publish.
    public var isEmpty: Bool { purpose == nil && themes.isEmpty && claims.isEmpty }

    /// Everything that is said in public, sentence by sentence in the order of the page, each once.
    public var sentences: [String] {
        var texts: [String?] = [purpose, purposeFor]
        for theme in themes {
            texts += [theme.name, theme.goal, theme.indicator, theme.benefit]
            texts += theme.measures.map(Optional.some)
        }
        texts += [notDoing, notDoingReason, workforce, council]
        for claim in claims + promises { texts += [claim.text, claim.proof] }
        texts.append(exception?.reason)
        var seen: Set<String> = []
        return texts.compactMap(\.self).flatMap { Self.sentences(of: $0) }.filter { seen.insert($0).inserted }
    }

    /// Split where a sentence ends; „8. Mai“ and „z. B.“ stay together, since no capital letter ends a sentence by itself.
    static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            var sentence = ""
            let words = line.split(separator: " ")
            for (index, word) in words.enumerated() {
                sentence += sentence.isEmpty ? "\(word)" : " \(word)"
                let bare = word.dropLast()
                let ends = ".!?".contains(word.last ?? " ") && bare.count > 2 && !bare.allSatisfy(\.isNumber)
                if ends || index == words.count - 1 {
                    sentences.append(sentence)
                    sentence = ""
                }
            }
        }
        return sentences
    }
}

/// What proves a public sentence.
public struct CsrProof: Hashable, Sendable, Codable {
    public static let longest = 500

    public let sentence: String
    /// The rule that asks for it.
    public let rule: String
    public let text: String
    public let link: String?

    public init(sentence: String, rule: String, text: String, link: String?) {
        (self.sentence, self.rule, self.text, self.link) = (sentence, rule, text, link)
    }
}

/// „metallbau-kettler-gmbh“, as it stands in the address.
public enum CsrSlug {
    public static func made(of name: String) -> String {
        let folded = ["\u{e4}": "ae", "\u{f6}": "oe", "\u{fc}": "ue", "\u{df}": "ss"]
            .reduce(name.lowercased()) { $0.replacing($1.key, with: $1.value) }
        let parts = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let slug = parts.reduce("") { slug, part in
            slug.count + part.count >= 60 ? slug : slug.isEmpty ? "\(part)" : "\(slug)-\(part)"
        }
        return slug.isEmpty ? "betrieb" : slug
    }
}
