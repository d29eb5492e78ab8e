import MarkdownPlatform
import Testing

@Suite struct MarkdownCalloutTests {
    private func callout(_ text: String) throws -> MarkdownCallout {
        let read = Markdown.read(text)
        #expect(read.faults.isEmpty)
        guard case .callout(let callout)? = read.text.blocks.first?.kind else { throw Missing() }
        return callout
    }

    private struct Missing: Error {}

    @Test func anExampleHasATitleAndParagraphs() throws {
        let example = try callout("> [!BEISPIEL] Metallbau **Kettler**\n> Scope 1: 129,1 t.\n>\n> Summe: 2.757,3 t.")
        #expect(example.kind == .example)
        #expect(example.title.plainText == "Metallbau Kettler")
        #expect(example.blocks.map(\.line) == [2, 4])
    }

    @Test func aTableMayStandInIt() throws {
        let example = try callout("> [!BEISPIEL] Brandt\n> Vorher.\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |")
        #expect(example.blocks.count == 2)
        guard case .table(let table) = example.blocks[1].kind else { throw Missing() }
        #expect(table.rows.map { $0.map(\.plainText) } == [["1", "2"]])
        #expect(example.blocks[1].line == 4)
    }

    @Test func aBoxMayHaveOnlyItsWord() throws {
        let box = try callout("> [!MERKE]\n> Fragen Sie.")
        #expect(box.kind == .remember)
        #expect(box.title.isEmpty)
        #expect(box.blocks.count == 1)
        #expect(try callout("> [!ACHTUNG] Nur ein Titel").blocks.isEmpty)
    }

    @Test func anUnknownWordIsAFault() {
        let read = Markdown.read("Text\n\n> [!WICHTIG] Neu\n> mehr")
        #expect(read.faults == [MarkdownFault(line: 3, kind: .unknownCallout("WICHTIG"))])
    }

    @Test func aQuoteStaysAQuote() {
        guard case .quote(let blocks)? = Markdown.read("> Gesagt ist gesagt.").text.blocks.first?.kind else {
            Issue.record("no quote")
            return
        }
        #expect(blocks.count == 1)
    }
}
