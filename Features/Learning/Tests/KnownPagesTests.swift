import LearningWeb
import TestSupport
import Testing

@Suite struct KnownPagesTests {
    @Test func aPageIsKnownByItsRoute() {
        let pages = LearningFolder.pages
        for address in ["/klimabilanz", "/lernen/klimabilanz", "/schnellbilanz?jahr=2025#oben"] {
            #expect(pages.contains(address), "\(address)")
        }
        for address in ["/lernen", "/lernen/a/b", "klimabilanz", "//klimabilanz", "https://klimabilanz", "/fort"] {
            #expect(!pages.contains(address), "\(address)")
        }
    }

    /// The hub's own routes: a page is known, what only changes something is not.
    @Test func whatChangesSomethingIsNoPage() async throws {
        let pages = KnownPages()
        pages.know(try await LearningHub.make().hub.declarations)
        #expect(pages.contains("/lernen/klimabilanz/scopes/quiz/ergebnis"))
        #expect(!pages.contains("/lernen/klimabilanz/scopes/lesezeichen"))
    }
}
