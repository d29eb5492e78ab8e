import Testing

/// Every text asked for is there, every text that is there is asked for, and every value it needs is given.
@Suite struct TextKeyTests {
    /// What scripts put into the texts of `DraftWords`, `UploadWords`, `ComboboxWords`.
    static let filledInTheBrowser: Set = ["time", "percent", "size", "count"]

    @Test func everyTextAskedForIsThere() {
        for (catalogue, files) in Self.owners {
            for use in files.flatMap(TextUse.all) {
                for key in use.keys where !Self.isKnown(key, in: catalogue) {
                    Issue.record(
                        """
                        \(use.place) asks for \"\(key.written.replacing("\u{0}", with: "…"))\", which \
                        \(catalogue.owner)'s Content/texts.de.json does not have; see docs/architecture.md, Words
                        """
                    )
                }
            }
        }
    }

    @Test func everyTextIsAskedFor() {
        for (catalogue, files) in Self.owners {
            let literals = files.flatMap(\.strings).compactMap(\.string)
            let whole = Set(literals.filter { !$0.hasGaps }.map(\.written))
            let parts = literals.filter { $0.hasGaps && $0.beginning.contains(".") }
            let endings = Set(
                literals.filter { $0.hasGaps && $0.beginning.isEmpty && $0.ending.hasPrefix(".") }.map(\.ending)
            )
            for key in catalogue.entries.keys.sorted() where !whole.contains(key) {
                let isBuilt = parts.contains { key.hasPrefix($0.beginning) && key.hasSuffix($0.ending) }
                let isContinued = endings.contains {
                    key.hasSuffix($0) && whole.contains(String(key.dropLast($0.count)))
                }
                #expect(
                    isBuilt || isContinued,
                    "\(catalogue.files[key] ?? "") has \"\(key)\", which no page asks for: delete it"
                )
            }
        }
    }

    @Test func everyValueATextNeedsIsGiven() {
        for (catalogue, files) in Self.owners {
            for use in files.flatMap(TextUse.all) {
                guard let written = use.values else { continue }
                let given = use.isForTheBrowser ? written.union(Self.filledInTheBrowser) : written
                for key in use.keys where !key.hasGaps {
                    let texts = catalogue.entries[key.written] ?? TextCatalogue.platform.entries[key.written] ?? []
                    let missing = Set(texts.flatMap(TextCatalogue.placeholders)).subtracting(given)
                    #expect(missing.isEmpty, "\(use.place) gives no \(missing.sorted()) to \"\(key.written)\"")
                }
            }
        }
    }

    @Test func noKeyStandsInTwoFiles() {
        for catalogue in TextCatalogue.features + [.platform] {
            #expect(catalogue.doubled.isEmpty, "\(catalogue.owner): \(catalogue.doubled); keep one of them")
        }
    }

    @Test func noTextIsEmptyOrSpeaksEnglishPunctuation() {
        for catalogue in TextCatalogue.features + [.platform] {
            for (key, texts) in catalogue.entries {
                #expect(
                    !texts.isEmpty && !texts.contains(""),
                    "\(catalogue.owner): \"\(key)\" is empty or half a plural"
                )
                // Lines for a terminal are indented.
                let isForTerminal = key.hasPrefix("command.") || key.hasPrefix("bulk.")
                for text in texts {
                    #expect(
                        !text.contains("\"") && !text.contains("...")
                            && (!text.contains("  ") || isForTerminal),
                        "\(catalogue.owner): \"\(key)\": German quotes are „ and “, three dots are …, spaces are single"
                    )
                }
            }
        }
    }

    /// Each catalogue with the files that speak with it. The platform's words may be asked for everywhere.
    private static let owners: [(TextCatalogue, [SwiftSource])] =
        TextCatalogue.features.map { catalogue in
            (catalogue, House.shippedSwiftFiles.filter { $0.feature == catalogue.owner })
        } + [(.platform, House.shippedSwiftFiles.filter { $0.parts.first == "Platform" })]

    private static func isKnown(_ key: SwiftString, in catalogue: TextCatalogue) -> Bool {
        let known = [catalogue, .platform]
        if !key.hasGaps { return known.contains { $0.entries[key.written] != nil } }
        return known.contains { $0.entries.keys.contains { $0.hasPrefix(key.beginning) && $0.hasSuffix(key.ending) } }
    }
}
