public import Foundation

/// One edition of the classification of economic activities: its codes with their German names.
public struct IndustryClassification: Sendable {
    public struct Entry: Hashable, Sendable {
        public let code: IndustryCode
        public let title: String
    }

    public let edition: IndustryEdition
    public let source: FactSource
    /// In the order of the codes, each section before its divisions.
    public let entries: [Entry]

    let foldedTitles: [String]
    private let positions: [IndustryCode: Int]
    private let sections: [IndustryCode: IndustryCode]

    /// Reads `Content/wz2008.json` or `Content/wz2025.json`.
    ///
    /// - Throws: ``ContentFaults`` with everything that is wrong.
    public init(json: Data, file: String, edition: IndustryEdition) throws {
        var check = ContentCheck(file: file, json: json)
        let content = try check.decode(IndustryContent.self)
        if content.classification != edition.rawValue { check.note("is not \(edition.rawValue)", at: "classification") }
        var entries: [Entry] = []
        var positions: [IndustryCode: Int] = [:]
        var sections: [IndustryCode: IndustryCode] = [:]
        func add(_ text: String, _ title: String) -> IndustryCode? {
            guard let code = IndustryCode(text, edition: edition), code.text == text else {
                check.note("\"\(text)\" is no code in its printed spelling", at: "\"\(text)\"")
                return nil
            }
            if title.isEmpty { check.note("\"\(text)\" has no name", at: "\"\(text)\"") }
            if positions.updateValue(entries.count, forKey: code) != nil {
                check.note("\"\(text)\" stands there twice", at: "\"\(text)\"")
            }
            entries.append(Entry(code: code, title: title))
            return code
        }
        for section in content.sections {
            guard let sectionCode = add(section.code, section.title) else { continue }
            for text in section.divisions {
                guard let division = IndustryCode(text, edition: edition) else { continue }
                sections[division] = sectionCode
            }
        }
        for code in content.codes { _ = add(code.text, code.title) }
        for entry in entries where entry.code.level > 1 {
            let above = entry.code.level == 2 ? sections[entry.code] : entry.code.parent
            guard let above, positions[above] != nil else {
                check.note("\"\(entry.code)\" hangs in the air: the level above is missing", at: "\"\(entry.code)\"")
                continue
            }
        }
        try check.throwIfFaulty()
        (self.edition, source, self.entries) = (edition, content.source, entries)
        (self.positions, self.sections) = (positions, sections)
        foldedTitles = entries.map { SearchText.fold($0.title) }
    }

    public func entry(_ code: IndustryCode) -> Entry? { positions[code].map { entries[$0] } }

    /// The entry for what people write (`2562`, `C 25.62`); nil for what the edition does not hold.
    public func entry(_ text: String) -> Entry? { IndustryCode(text, edition: edition).flatMap { entry($0) } }

    /// From the section down to the code itself.
    public func path(to code: IndustryCode) -> [Entry] {
        var path: [Entry] = []
        var next: IndustryCode? = code
        while let code = next {
            if let entry = entry(code) { path.insert(entry, at: 0) }
            next = code.level == 2 ? sections[code] : code.parent
        }
        return path
    }

    public func section(of code: IndustryCode) -> Entry? { path(to: code).first { $0.code.level == 1 } }
}

struct IndustryContent: Decodable {
    struct Section: Decodable {
        let code: String
        let title: String
        let divisions: [String]

        enum CodingKeys: String, CodingKey, CaseIterable { case code, title, divisions }

        init(from decoder: any Decoder) throws {
            let values = try decoder.strictContainer(CodingKeys.self)
            code = try values.decode(String.self, forKey: .code)
            title = try values.decode(String.self, forKey: .title)
            divisions = try values.decode([String].self, forKey: .divisions)
        }
    }

    /// `["25.62", "Mechanik a. n. g."]`
    struct Code: Decodable {
        let text: String
        let title: String

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            text = try values.decode(String.self)
            title = try values.decode(String.self)
            guard values.isAtEnd else {
                throw DecodingError.dataCorruptedError(in: values, debugDescription: "more than code and name")
            }
        }
    }

    let classification: String
    let source: FactSource
    let sections: [Section]
    let codes: [Code]

    enum CodingKeys: String, CodingKey, CaseIterable { case classification, standard, source, sections, codes }

    init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(CodingKeys.self)
        classification = try values.decode(String.self, forKey: .classification)
        source = try values.decode(FactSource.self, forKey: .source)
        sections = try values.decode([Section].self, forKey: .sections)
        codes = try values.decode([Code].self, forKey: .codes)
    }
}
