import Testing

/// What people read comes from Content/texts.de.json, so that it can be corrected without a compiler, and translated.
@Suite struct GermanTextTests {
    /// Files that read German rather than write it. The path and why.
    static let readers = [
        "Platform/Kernel/Units/UnitSpelling.swift": "spellings of units as people type them",
        "Platform/Kernel/UnitSpacing.swift": "knows the months, to keep a day beside its own",
        "Features/CarbonAccounting/Domain/Import/TextKey.swift": "folds umlauts to compare column titles",
        "Features/CarbonAccounting/Web/EntryListQuery.swift": "orders umlauts among their vowels",
        "Features/Companies/Domain/Industries/SearchText.swift": "folds umlauts for the search",
        "Features/Participation/Domain/FirmSearch.swift": "folds umlauts to compare names of firms",
        "Features/EmissionFactors/Domain/SearchText.swift": "folds umlauts for the search",
        "Features/RegionalNetwork/Domain/OfferFilter.swift": "folds umlauts for the search",
    ]

    private static func isGerman(_ token: SwiftToken) -> Bool {
        token.string?.written.contains { "äöüÄÖÜß".contains($0) } ?? false
    }

    @Test func noLiteralHoldsGermanWords() {
        for file in House.shippedSwiftFiles where file.path != "Package.swift" && Self.readers[file.path] == nil {
            for token in Self.withoutSamples(file.tokens) where Self.isGerman(token) {
                Issue.record(
                    """
                    \(file.place(token)) holds German words: \"\(token.string?.written ?? "")\". Put them into \
                    Content/texts.de.json and read them with t("…"); see docs/architecture.md, Words
                    """
                )
            }
        }
    }

    @Test func theListOfReadersIsCurrent() {
        for path in Self.readers.keys {
            let file = House.swiftFiles.first { $0.path == path }
            #expect(
                file?.strings.contains(where: Self.isGerman) == true,
                "\(path) holds no German any more: take it off the list in GermanTextTests.swift"
            )
        }
    }

    /// Leaves out what stands in `static let sample = …`: invented data for the stored pages, never sent to anybody.
    static func withoutSamples(_ tokens: [SwiftToken]) -> [SwiftToken] {
        var result: [SwiftToken] = []
        var index = 0
        while index < tokens.count {
            result.append(tokens[index])
            let isSample = tokens[index].word?.lowercased().hasPrefix("sample") == true
            let isDeclared = index > 0 && (tokens[index - 1].isWord("let") || tokens[index - 1].isWord("var"))
            index += 1
            guard isSample && isDeclared else { continue }
            while index < tokens.count, !tokens[index].isMark("("), !tokens[index].isMark("{"),
                !tokens[index].isMark("[")
            {
                index += 1
            }
            index = end(ofBracketAt: index, in: tokens)
        }
        return result
    }

    private static func end(ofBracketAt start: Int, in tokens: [SwiftToken]) -> Int {
        var (index, open) = (start, 0)
        while index < tokens.count {
            if case .mark(let mark) = tokens[index].kind {
                if "([{".contains(mark) { open += 1 }
                if ")]}".contains(mark) { open -= 1 }
            }
            index += 1
            if open == 0 { break }
        }
        return index
    }
}
