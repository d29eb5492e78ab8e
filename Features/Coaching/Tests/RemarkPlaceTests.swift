import Coaching
import Kernel
import Testing

struct RemarkPlaceTests {
    @Test(arguments: [
        ("/klimabilanz", RemarkPlace.Area.balance), ("/klimabilanz/2025/eintraege", .balance), ("/kompass", .kompass),
        ("/kompass/ergebnis", .kompass), ("/instrumente/csr-strategie", .instruments), ("/massnahmen", .measures),
        ("/handlungsplan/kosten", .plan),
    ])
    func pagesOfTheFirmsOwnWork(path: String, area: RemarkPlace.Area) {
        #expect(RemarkPlace(path)?.area == area)
        #expect(RemarkPlace(path)?.path == path)
    }

    @Test(arguments: [
        "", "/", "/konto", "/klimabilanzen", "klimabilanz", "/klimabilanz/", "//klimabilanz", "/klimabilanz//2025",
        "/klimabilanz/2025/eintraege.csv", "/klimabilanz/../konto", "/klimabilanz?x=1", "/klimabilanz#x",
        "/klimabilanz/%0d", "/klimabilanz/ü", "https://andere.example/klimabilanz", "/kompass\\x",
        "/klimabilanz/" + String(repeating: "a", count: 200),
    ])
    func nothingElse(path: String) { #expect(RemarkPlace(path) == nil) }

    @Test func theYearOfAnAddress() {
        #expect(RemarkPlace("/klimabilanz/2025/scope-3")?.year?.description == "2025")
        #expect(RemarkPlace("/klimabilanz/belege")?.year == nil)
    }
}
