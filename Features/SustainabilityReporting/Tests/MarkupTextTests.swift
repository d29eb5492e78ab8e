import SustainabilityReporting
import Testing

@Suite struct MarkupTextTests {
    @Test(arguments: [
        ("Eins", "Eins"), ("  Eins \n\n\n zwei ", "Eins\n\nzwei"), ("<p>a</p><p>b</p>", "a\n\nb"),
        ("a<br/>b<BR>c", "a\nb\nc"), ("5 < 6 & 7", "5 < 6 & 7"),
        ("&lt;b&gt; &amp;amp; &#8364;&#x20ac;", "<b> &amp; €€"),
        ("a<script>x</script>b<style>y</style>c", "abc"), ("a<script>x", "a"), ("a<!-- <p> -->b", "ab"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"), ("<a href='x' onclick='y'>z</a>", "z"), ("a <", "a <"),
        ("<!-- a", "<!-- a"), ("<p a", "<p a"), ("&#xD800;", ""),
    ])
    func markupBecomesText(markup: String, expected: String) {
        #expect(MarkupText.plain(markup) == expected)
    }

    /// Many openings without an end are looked at once each.
    @Test func hostileTextsTakeNoTime() {
        let clock = ContinuousClock()
        let time = clock.measure {
            _ = MarkupText.plain(String(repeating: "<!--<a", count: 200_000))
        }
        #expect(time < .seconds(20))
    }
}
