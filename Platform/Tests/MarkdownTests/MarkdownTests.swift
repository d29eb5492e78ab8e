import MarkdownPlatform
import Testing

@Suite struct MarkdownTests {
    @Test func theLibrarySaysItsVersion() { #expect(Markdown.libraryVersion.contains("gfm")) }
}
