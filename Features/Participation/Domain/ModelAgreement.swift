public import Foundation
public import Kernel

/// The model of a works agreement about the hub, as content with placeholders. Read from `Content/agreement.json`.
public struct ModelAgreement: Sendable {
    public struct Section: Sendable, Decodable, Hashable {
        public let title: String
        public let paragraphs: [String]

        public init(title: String, paragraphs: [String]) { (self.title, self.paragraphs) = (title, paragraphs) }
    }

    public struct Source: Sendable, Decodable, Hashable {
        public let title: String
        public let address: String
    }

    /// Who concludes it; stands in the place of `{firm}`, `{council}` and `{operator}`.
    public struct Parties: Sendable, Hashable {
        public let firm: String
        public let council: String
        public let hubOperator: String

        public init(firm: String, council: String, hubOperator: String) {
            (self.firm, self.council, self.hubOperator) = (firm, council, hubOperator)
        }
    }

    /// The law and the sources were read on this day.
    public let asOf: LocalDate
    public let sources: [Source]
    private let words: [CouncilKind: [String: String]]
    private let sections: [Section]

    private struct File: Decodable {
        let asOf: LocalDate
        let sources: [Source]
        let words: [String: [String: String]]
        let sections: [Section]
    }

    public init(json: Data) throws {
        let file = try JSONDecoder().decode(File.self, from: json)
        (asOf, sources, sections) = (file.asOf, file.sources, file.sections)
        var words: [CouncilKind: [String: String]] = [:]
        for kind in CouncilKind.allCases { words[kind] = file.words[kind.rawValue] ?? [:] }
        self.words = words
        let parties = ["firm", "council", "operator"]
        for kind in CouncilKind.allCases {
            for name in Self.placeholders(in: sections) where !parties.contains(name) && words[kind]?[name] == nil {
                throw ParticipationContentFault.missingWord(kind, name)
            }
            guard words[kind]?["title"] != nil else { throw ParticipationContentFault.missingWord(kind, "title") }
        }
    }

    /// „Muster-Betriebsvereinbarung zum Öko.HUB“
    public func title(_ kind: CouncilKind) -> String { words[kind]?["title"] ?? "" }

    /// The paragraph of the law that gives the council its say.
    public func law(_ kind: CouncilKind) -> String { words[kind]?["law"] ?? "" }

    /// The sections in the words of the kind of council, with the parties' names.
    public func sections(_ kind: CouncilKind, _ parties: Parties) -> [Section] {
        var values = words[kind] ?? [:]
        (values["firm"], values["council"], values["operator"]) = (parties.firm, parties.council, parties.hubOperator)
        return sections.map { section in
            Section(
                title: Self.filled(section.title, values),
                paragraphs: section.paragraphs.map { Self.filled($0, values) }
            )
        }
    }

    private static func placeholders(in sections: [Section]) -> Set<String> {
        let texts = sections.flatMap { [$0.title] + $0.paragraphs }
        return Set(texts.flatMap { $0.matches(of: /\{([A-Za-z]+)\}/).map { String($0.1) } })
    }

    /// In one pass, so that braces in a name stay what they are.
    private static func filled(_ text: String, _ values: [String: String]) -> String {
        text.replacing(/\{([A-Za-z]+)\}/) { match in values[String(match.1)] ?? String(match.0) }
    }
}
