import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import ProgrammingInterfaceWeb

/// The pages as their bodies write them; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct InterfacePageTests {
    private let t = Texts.feature("ProgrammingInterface")

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func tokens() throws {
        let row = TokensPage.Row(
            name: "Warenwirtschaft",
            scopes: "Bilanz lesen",
            made: "22.11.2026, Petra Kettler",
            expires: "20.02.2027",
            used: nil,
            withdraw: "/konto/schnittstelle/1?_method=DELETE"
        )
        var page = TokensPage(title: t("token.title"), token: FormToken(name: "_proof", value: "proof"), rows: [row])
        page.freshToken = "oeh_beispiel"
        #expect(try difference(page, "tokens") == nil)
    }

    @Test func problems() throws {
        let page = ProblemsPage(t)
        #expect(try difference(page, "problems") == nil)
    }
}
