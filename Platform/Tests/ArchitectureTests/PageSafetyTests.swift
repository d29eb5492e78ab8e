import Testing

/// Pages run under `default-src 'self'`: nothing inline, nothing from elsewhere. See docs/architecture.md, Pages.
@Suite struct PageSafetyTests {
    private static let snapshots = House.paths.filter { $0.contains("/Snapshots/") && $0.hasSuffix(".html") }
    private static let styles = House.paths.filter { $0.hasSuffix(".css") }
    private static let scripts = House.paths.filter {
        ($0.hasSuffix(".js") || $0.hasSuffix(".mjs")) && !$0.contains("/tests/") && !$0.hasPrefix("Benchmarks/")
    }

    /// Browser tests look at the colours of both themes, and at everything else in one.
    @Test func themesDifferInColoursAlone() {
        let asking = Self.styles.filter { House.text($0).contains("prefers-color-scheme") }
        #expect(asking == ["Platform/Client/components/chart.css", "Platform/Client/tokens.css"])
    }

    @Test func swiftWritesNoInlineStyleOrScript() {
        let inline = /(?i)\sstyle\s*=|\son[a-z]+\s*=|<script|<style|javascript:/
        // Mail programs load no stylesheet, so that a mail brings its styles along; a report is a document of its own,
        // which people save and open anywhere.
        let documents = ["Package.swift", "Platform/Mail/MailHTML.swift"]
        for file in House.shippedSwiftFiles
        where !documents.contains(file.path)
            && !file.path.hasPrefix("Features/SustainabilityReporting/Domain/Exchange/")
        {
            for token in file.strings where token.string?.written.contains(inline) == true {
                Issue.record("\(file.place(token)) writes inline style or script: use a class, or a data-controller")
            }
            for (name, next) in zip(file.tokens, file.tokens.dropFirst()) where name.isWord("Attribute") {
                guard let index = file.tokens.firstIndex(where: { $0.line == next.line && $0.string != nil }) else {
                    continue
                }
                let attribute = file.tokens[index].string?.written ?? ""
                let isInline = attribute == "style" || (attribute.hasPrefix("on") && attribute.count > 3)
                #expect(
                    !isInline || !next.isMark("("),
                    "\(file.place(name)): \(attribute)= is refused by the content policy"
                )
            }
        }
    }

    @Test func storedPagesHoldNothingInline() {
        for path in Self.snapshots {
            let html = House.text(path)
            for found in html.matches(of: /(?i)<[a-z][^>]*\s(style|on[a-z]+)="/) {
                Issue.record("\(path): \(found.0)… is refused by the content policy: use a class or a data-controller")
            }
            for found in html.matches(of: /(?s)<(script|style)([^>]*)>(.*?)<\/\1>/) {
                let isLoaded = found.2.contains("src=") && found.3.allSatisfy(\.isWhitespace)
                #expect(isLoaded, "\(path): <\(found.1)\(found.2)> holds text; put it into a file under Client/")
            }
            #expect(!html.contains("javascript:"), "\(path) holds a javascript: address")
        }
    }

    @Test func storedPagesLoadNothingFromElsewhere() {
        let loaded =
            /(?i)<(img|script|iframe|source|video|audio|embed|object|form|use)\b[^>]*\s(src|srcset|data|action|href|poster)="(https?:)?\/\/[^"]*"/
        for path in Self.snapshots {
            let html = House.text(path)
            for found in html.matches(of: loaded) {
                Issue.record("\(path): \(found.0) loads from elsewhere; serve it ourselves")
            }
            for found in html.matches(of: /(?i)<link\b[^>]*\shref="(https?:)?\/\/[^"]*"/) {
                Issue.record("\(path): \(found.0) loads from elsewhere; serve it ourselves")
            }
        }
    }

    @Test func storedPagesLackNoText() {
        for path in Self.snapshots {
            #expect(!House.text(path).contains("⟦"), "\(path) shows ⟦a key⟧: the text is missing in texts.de.json")
        }
    }

    @Test func clientFilesNameNoForeignAddress() {
        // A test of a script talks to a server of its own, and is never served.
        for path in Self.styles + Self.scripts where !path.hasSuffix(".test.mjs") {
            for found in House.text(path).matches(of: /["'(`]\s*((https?|wss?):)?\/\/[A-Za-z0-9][^"')`\s]*/) {
                let isNamespace = found.0.contains("http://www.w3.org/")
                #expect(
                    isNamespace,
                    "\(path): \(found.0) would be loaded from elsewhere; keep files in Client/ or vendor.json"
                )
            }
        }
    }

    @Test func scriptsPutNoTextIntoThePageAsMarkup() {
        for path in Self.scripts {
            let text = House.text(path)
            for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
                #expect(!text.contains(word), "\(path) uses \(word): set textContent or build elements")
            }
        }
    }
}
