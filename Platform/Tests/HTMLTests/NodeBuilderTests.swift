import HTML
import Testing

@Suite struct NodeBuilderTests {
    @Test func choicesLoopsAndMissingPartsBecomeOneFlatList() {
        let remark: Node? = nil
        let isOn = true
        let node = ul {
            for name in ["a", "b"] { li { name } }
            if isOn { li { "on" } } else { li { "off" } }
            if !isOn { li { "never" } }
            remark
            [li { "last" }]
        }
        #expect(node.html == "<ul><li>a</li><li>b</li><li>on</li><li>last</li></ul>")
    }
}
