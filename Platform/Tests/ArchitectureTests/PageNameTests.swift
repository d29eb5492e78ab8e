import Testing

/// `<body data-page="Companies/firm">` leads from the browser to the file, so names must be telling and unique.
@Suite struct PageNameTests {
    private struct Named {
        let name: String
        let file: SwiftSource
        let line: Int
    }

    /// `static let name = "Accounts/register"` inside a type that is a Page.
    private static let pages: [Named] = House.shippedSwiftFiles.filter { $0.layer == "Web" && $0.feature != nil }
        .flatMap { file in
            file.tokens.indices.dropLast(3).compactMap { index -> Named? in
                let tokens = file.tokens
                guard tokens[index].isWord("static"), tokens[index + 1].isWord("let"), tokens[index + 2].isWord("name"),
                    tokens[index + 3].isMark("="), index + 4 < tokens.count,
                    let name = tokens[index + 4].string?.written
                else { return nil }
                return Named(name: name, file: file, line: tokens[index].line)
            }
        }

    @Test func pagesAreNamedAfterTheirFeature() {
        for page in Self.pages {
            #expect(
                page.name.hasPrefix("\(page.file.feature ?? "")/"),
                "\(page.file.path):\(page.line): \"\(page.name)\" must start with the feature's name"
            )
        }
    }

    @Test func noTwoPagesShareAName() {
        for (name, found) in Dictionary(grouping: Self.pages, by: \.name) where found.count > 1 {
            Issue.record("\"\(name)\" names pages in \(found.map(\.file.path)): give each its own")
        }
    }
}
