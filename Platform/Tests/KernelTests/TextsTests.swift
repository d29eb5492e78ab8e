import Foundation
import Testing

@testable import Kernel

@Suite struct TextsTests {
    private let texts: Texts

    init() throws {
        texts = try Texts(
            json: Data(
                #"""
                {"title": "Einträge", "greeting": "Guten Tag, {name}, {name}! {other}",
                 "rows": {"one": "{count} Zeile fehlt", "other": "{count} Zeilen fehlen"}, "brace": "a { b"}
                """#.utf8
            )
        )
    }

    @Test func aKeyGivesItsText() {
        #expect(texts("title") == "Einträge")
        #expect(texts.has("title") && !texts.has("Title"))
        #expect(texts.keys == ["title", "greeting", "rows", "brace"])
    }

    @Test func aMissingKeyIsSeen() {
        #expect(texts("nothing.here") == "⟦nothing.here⟧")
    }

    @Test func placeholdersAreFilledEverywhereAndUnknownOnesStay() {
        #expect(texts("greeting", ["name": "Frau Yıldız"]) == "Guten Tag, Frau Yıldız, Frau Yıldız! {other}")
        #expect(texts("brace", ["b": "x"]) == "a { b")
    }

    @Test func bracesInAValueStayWhatTheyAre() {
        #expect(texts("greeting", ["name": "{other}", "other": "x"]) == "Guten Tag, {other}, {other}! x")
    }

    @Test func countsChooseThePluralAndAreWrittenInGerman() {
        #expect(texts("rows", count: 1) == "1 Zeile fehlt")
        #expect(texts("rows", count: 0) == "0 Zeilen fehlen")
        #expect(texts("rows", count: 12_000) == "12.000 Zeilen fehlen")
    }

    @Test func theLaterTextsWinWhereKeysMeet() throws {
        let other = try Texts(json: Data(#"{"title": "Neu", "more": "Mehr"}"#.utf8))
        let merged = texts.merging(other)
        #expect(merged("title") == "Neu" && merged("more") == "Mehr" && merged("rows", count: 1) == "1 Zeile fehlt")
    }

    @Test func aPluralNeedsBothForms() {
        #expect(throws: DecodingError.self) { try Texts(json: Data(#"{"rows": {"one": "x"}}"#.utf8)) }
        #expect(throws: DecodingError.self) { try Texts(json: Data(#"{"rows": 3}"#.utf8)) }
    }
}
