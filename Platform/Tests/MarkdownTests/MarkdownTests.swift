import MarkdownPlatform
import Testing

@Suite struct MarkdownTests {
    @Test func theLibrarySaysItsVersion() { #expect(Markdown.libraryVersion.contains("gfm")) }

    @Test func everyBlockKnowsItsLine() {
        let read = Markdown.read(
            """
            Ein Absatz
            auf zwei Zeilen.

            ## Abschnitt

            - eins
            - zwei

            1. erstens

            ***
            """
        )
        #expect(read.faults.isEmpty)
        #expect(read.text.blocks.map(\.line) == [1, 4, 6, 9, 11])
        guard case .paragraph(let words) = read.text.blocks[0].kind else {
            Issue.record("no paragraph")
            return
        }
        #expect(words.plainText == "Ein Absatz auf zwei Zeilen.")
        #expect(words.map(\.line) == [1, 1, 2])
        #expect(
            read.text.blocks[1].kind
                == .heading(level: 2, [MarkdownInline(line: 4, kind: .text("Abschnitt"))])
        )
        guard case .list(let points) = read.text.blocks[2].kind, case .list(let numbers) = read.text.blocks[3].kind
        else {
            Issue.record("no lists")
            return
        }
        #expect(points.start == nil)
        #expect(points.items.count == 2)
        #expect(points.isTight)
        #expect(numbers.start == 1)
        #expect(read.text.blocks[4].kind == .rule)
    }

    @Test func signsInTheTextBecomeValues() {
        let read = Markdown.read("Ein **fettes** und *schräges* `Wort`, [eins](quelle:1).")
        guard case .paragraph(let words)? = read.text.blocks.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        let kinds = words.map(\.kind)
        #expect(kinds.contains(.strong([MarkdownInline(line: 1, kind: .text("fettes"))])))
        #expect(kinds.contains(.emphasis([MarkdownInline(line: 1, kind: .text("schräges"))])))
        #expect(kinds.contains(.code("Wort")))
        #expect(kinds.contains(.link("quelle:1", [MarkdownInline(line: 1, kind: .text("eins"))])))
    }

    @Test func aTableHasAHeadAndAlignments() {
        let read = Markdown.read(
            """
            | Was | t |
            |:--|--:|
            | Gas | 83,2 |
            | Strom \\| Netz | 159,2 |
            """
        )
        guard case .table(let table)? = read.text.blocks.first?.kind else {
            Issue.record("no table")
            return
        }
        #expect(table.alignments == [.start, .end])
        #expect(table.head.map(\.plainText) == ["Was", "t"])
        #expect(table.rows.map { $0.map(\.plainText) } == [["Gas", "83,2"], ["Strom | Netz", "159,2"]])
        #expect(table.rows[1][0][0].line == 4)
    }

    @Test func aPictureAloneIsAFigure() {
        let read = Markdown.read("![Drei Töpfe](drei-toepfe.svg \"Wo das Gas entsteht\")")
        let figure = MarkdownFigure(
            address: "drei-toepfe.svg",
            alternative: "Drei Töpfe",
            caption: "Wo das Gas entsteht"
        )
        #expect(read.text.blocks.map(\.kind) == [.figure(figure)])
        let inText = Markdown.read("Erste Zeile\nund ![ein Bild](bild.svg) im Satz")
        #expect(inText.faults == [MarkdownFault(line: 2, kind: .pictureInText("bild.svg"))])
    }

    @Test func aPlacedPartStandsAlone() {
        let read = Markdown.read("[[uebung:e1]]\n\nText [[uebung:e2]] im Satz")
        #expect(read.text.blocks[0].kind == .placed(kind: "uebung", name: "e1"))
        guard case .paragraph = read.text.blocks[1].kind else {
            Issue.record("a placed part inside a sentence")
            return
        }
    }
}
