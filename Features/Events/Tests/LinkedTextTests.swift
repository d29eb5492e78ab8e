import HTML
import Testing

@testable import EventsWeb

@Suite struct LinkedTextTests {
    @Test func addressesOfTheWebCanBeFollowed() {
        let html = Node.group(LinkedText.nodes("Siehe https://a.example/b?c=1, danach <b> javascript:x")).html
        #expect(
            html.hasPrefix("Siehe <a href=\"https://a.example/b?c=1\">https://a.example/b?c=1</a>, danach &lt;b")
        )
        #expect(html.hasSuffix("javascript:x") && !html.contains("<b>"))
        #expect(Node.group(LinkedText.nodes("https:// allein")).html == "https:// allein")
    }
}
