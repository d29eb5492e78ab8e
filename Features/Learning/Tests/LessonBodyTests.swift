import HTML
import Kernel
import Learning
import MarkdownPlatform
import TestSupport
import Testing
import WebPlatform

@testable import LearningWeb

/// How a text becomes elements, and what never becomes one.
@Suite struct LessonBodyTests {
    private func html(_ text: String, openPages: OpenPages = .all) -> String {
        let lesson = LearningHub.shipped.library.lessons[LearningHub.scopes]!
        let edition = LessonEdition(
            lesson: lesson,
            text: LessonText(Markdown.read(text).text, pictures: ["bild.svg": LessonPicture(width: 720, height: 360)])
        )
        let body = LessonBody(
            edition: edition,
            assets: "/a/x",
            t: .feature("Learning"),
            exercise: { .text("<\($0)>") },
            behindHeading: { _ in .empty },
            openPages: openPages
        )
        return body.nodes.map(\.html).joined()
    }

    @Test func wordsStayWords() {
        #expect(html("a < b & \"c\" \\<script>") == "<p>a &lt; b &amp; \"c\" &lt;script&gt;</p>")
        #expect(html("Gut <script>alert(1)</script>") == "<p>Gut alert(1)</p>")
        #expect(html("[[uebung:e1]]") == "&lt;e1&gt;")
    }

    @Test func linksLeadOnlyToWhatIsOurs() {
        #expect(html("[Bilanz](/klimabilanz)") == "<p><a href=\"/klimabilanz\">Bilanz</a></p>")
        #expect(html("[Strom](lektion:klimabilanz/strom)").contains("href=\"/lernen/klimabilanz/strom\""))
        #expect(html("[Frage](quiz:q2)").contains("href=\"#q2\""))
        for address in ["javascript:alert(1)", "data:text/html,x", "https://example.org", "//example.org", "x.html"] {
            #expect(html("[x](\(address))") == "<p><span>x</span></p>", "\(address)")
        }
    }

    @Test func aPageThatWouldRefuseTheReaderIsNotLinked() {
        let open = OpenPages { $0 == "/klimabilanz" ? PageNeed("erst ein Betrieb", way: "/konto/betriebe") : nil }
        let need = "<span class=\"page-need\"><a href=\"/konto/betriebe\">erst ein Betrieb</a></span>"
        #expect(html("In der [Bilanz](/klimabilanz).", openPages: open) == "<p>In der Bilanz (\(need)).</p>")
        #expect(html("[Faktoren](/faktoren)", openPages: open) == "<p><a href=\"/faktoren\">Faktoren</a></p>")
    }

    @Test func theNumberOfASourceStandsBehindItsWord() {
        let number = html("Ein Satz [2](quelle:2).")
        #expect(number.contains("Ein Satz<sup class=\"lesson-source\"><a href=\"#quelle-2\" aria-label=\"Quelle: "))
        #expect(html("mit [0,352 kg](quelle:2) je") == "<p>mit <a href=\"#quelle-2\">0,352 kg</a> je</p>")
        #expect(html("[99](quelle:99)").contains("href=\"#quelle-99\""))
    }

    @Test func figuresStandBelowEachOther() {
        let table = html(
            "| Was | Wert | Wo |\n|---|---|---|\n| Gas | 83,2 t | hier |\n| Strom | \u{2212}4 t | 3. Stock |"
        )
        #expect(table.contains("<th scope=\"row\">Gas</th>"))
        #expect(table.contains("<td class=\"is-numeric\">83,2 t</td>"))
        #expect(table.contains("<td>hier</td>"))
        let gaps = html("| Was | Wert |\n|---|---|\n| Gas | fehlt |\n| Strom | 4 t |")
        #expect(gaps.contains("<td class=\"is-numeric\">fehlt</td>"))
        #expect(table.contains("tabindex=\"0\""))
    }

    @Test func aPictureKeepsItsPlaceAndItsWords() {
        let picture = html("![Was zu sehen ist](bild.svg \"Unterschrift\")")
        #expect(picture.contains("alt=\"Was zu sehen ist\" width=\"720\" height=\"360\""))
        #expect(picture.contains("/a/x/Features/Learning/Client/pictures/klimabilanz/bild.svg"))
        #expect(picture.contains("<figcaption>Unterschrift</figcaption>"))
    }

    @Test func headingsOfTheSameNameAreTold() {
        let text = html("## Öl & Gas\n\n## Öl & Gas")
        #expect(text.contains("id=\"abschnitt-oel-gas\""))
        #expect(text.contains("id=\"abschnitt-oel-gas-2\""))
    }
}
