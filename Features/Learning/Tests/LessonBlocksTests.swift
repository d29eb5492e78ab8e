import Testing

@testable import Learning

@Suite struct LessonBlocksTests {
    @Test func blankLinesSeparate() {
        let blocks = LessonBlocks("\n\nEins\nzwei\n  \n\nDrei\n")
        #expect(blocks.words == ["Eins\nzwei", "Drei"])
        #expect(blocks.lines == [3, 7])
        #expect(LessonBlocks("").words.isEmpty)
    }

    @Test func codeStaysTogether() {
        let blocks = LessonBlocks("```text\na\n\n``` b\n\n````\n\nDanach\n\n~~~\n```\n\nc\n~~~\nEnde")
        #expect(blocks.words == ["```text\na\n\n``` b\n\n````", "Danach", "~~~\n```\n\nc\n~~~\nEnde"])
        #expect(blocks.lines == [1, 8, 10])
        // One that is never closed reaches to the end.
        #expect(LessonBlocks("```\na\n\nb").words == ["```\na\n\nb"])
    }

    @Test func aBoxIsOneParagraph() {
        #expect(LessonBlocks("> [!MERKE]\n>\n> Text\n\nDanach").words == ["> [!MERKE]\n>\n> Text", "Danach"])
    }
}
