import MarkdownPlatform
import Testing

/// What strangers might write: markup, depth, broken bytes.
@Suite struct MarkdownReaderTests {
    @Test func markupByHandIsRefusedAndNeverKept() {
        let read = Markdown.read(
            "Gut\n\n<script>alert(1)</script>\n\nUnd <b onclick=x>hier</b> im Satz\n\n<!-- leise -->"
        )
        #expect(
            read.faults == [
                MarkdownFault(line: 3, kind: .rawHTML("<script>alert(1)</script>")),
                MarkdownFault(line: 5, kind: .rawHTML("<b onclick=x>")),
                MarkdownFault(line: 5, kind: .rawHTML("</b>")),
                MarkdownFault(line: 7, kind: .rawHTML("<!-- leise -->")),
            ]
        )
        #expect(read.text.blocks.count == 2)
    }

    @Test func depthHasAnEnd() {
        let quotes = Markdown.read(String(repeating: "> ", count: 2_000) + "tief")
        #expect(quotes.faults.map(\.kind) == [.tooDeep])
        let signs = Markdown.read(String(repeating: "*a **b ", count: 400) + String(repeating: "** *", count: 400))
        #expect(signs.faults.allSatisfy { $0.kind == .tooDeep })
    }

    @Test func anyTextCanBeRead() {
        #expect(Markdown.read("").text.blocks.isEmpty)
        let odd = Markdown.read("\u{0}a\r\nb\r\r\u{202e}c")
        #expect(odd.faults.isEmpty)
        #expect(!odd.text.blocks.isEmpty)
    }

    /// The tree of the library is read by as many threads as the server has.
    @Test func manyReadAtOnce() async {
        let text = "| a |\n|---|\n| **b** |\n\n> [!MERKE]\n> c"
        let results = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<16 { group.addTask { Markdown.read(text).text.blocks.count } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results == Array(repeating: 2, count: 16))
    }
}
