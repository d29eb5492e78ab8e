public import Foundation

/// Everyday words for economic activities that the official names do not use: „Metallbau“, „Pflegedienst“.
public struct IndustryKeywords: Sendable {
    private struct Keyword: Sendable {
        let folded: String
        let codes: Set<IndustryCode>
    }

    private let keywords: [Keyword]

    /// Reads `Content/wz-keywords.json`; every code has to be in its edition.
    ///
    /// - Throws: ``ContentFaults`` with everything that is wrong.
    public init(json: Data, file: String, classifications: [IndustryClassification]) throws {
        var check = ContentCheck(file: file, json: json)
        let content = try check.decode([IndustryKeywordContent].self)
        var keywords: [Keyword] = []
        for item in content {
            var codes: Set<IndustryCode> = []
            for (edition, texts) in [(IndustryEdition.wz2008, item.wz2008), (.wz2025, item.wz2025)] {
                let classification = classifications.first { $0.edition == edition }
                for text in texts {
                    if let entry = classification?.entry(text) {
                        codes.insert(entry.code)
                    } else {
                        check.note("\(edition.rawValue) has no code \"\(text)\"", at: "\"\(item.words[0])\"")
                    }
                }
            }
            keywords += item.words.map { Keyword(folded: SearchText.fold($0), codes: codes) }
        }
        try check.throwIfFaulty()
        self.keywords = keywords
    }

    /// Codes by how well their keyword fits: 0 when what was typed begins it, 1 when it begins what was typed
    /// („Metallbauer“). All words together count as one, so that „Ambulante Pflege“ can be a keyword.
    func ranks(for words: [String], in edition: IndustryEdition) -> [IndustryCode: Int] {
        let query = words.joined(separator: " ")
        guard query.count >= 3 else { return [:] }
        var ranks: [IndustryCode: Int] = [:]
        for keyword in keywords {
            guard let rank = Self.rank(of: keyword.folded, for: query) else { continue }
            for code in keyword.codes where code.edition == edition { ranks[code] = min(ranks[code] ?? rank, rank) }
        }
        return ranks
    }

    private static func rank(of keyword: String, for query: String) -> Int? {
        if keyword.hasPrefix(query) { return 0 }
        return query.hasPrefix(keyword) && !query.dropFirst(keyword.count).contains(" ") ? 1 : nil
    }
}

struct IndustryKeywordContent: Decodable {
    let words: [String]
    let wz2008: [String]
    let wz2025: [String]

    enum CodingKeys: String, CodingKey, CaseIterable { case words, wz2008, wz2025 }

    init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(CodingKeys.self)
        words = try values.decode([String].self, forKey: .words)
        wz2008 = try values.decode([String].self, forKey: .wz2008)
        wz2025 = try values.decode([String].self, forKey: .wz2025)
        guard !words.isEmpty, words.allSatisfy({ $0.count >= 2 }) else {
            throw DecodingError.dataCorruptedError(forKey: .words, in: values, debugDescription: "a word is too short")
        }
    }
}
