import Documents
import Testing

@Suite struct FlowChartTests {
    /// A circle would make the library throw; amounts of nothing draw nothing.
    @Test func onlyFlowsThatLeadOnAreKept() {
        let nodes = [
            FlowChart.Node(id: "a", label: "A", depth: 0), FlowChart.Node(id: "b", label: "B", depth: 1),
            FlowChart.Node(id: "b", label: "B again", depth: 2),
        ]
        let flows = [
            FlowChart.Flow(from: "a", to: "b", amount: 2), FlowChart.Flow(from: "b", to: "a", amount: 1),
            FlowChart.Flow(from: "a", to: "a", amount: 1), FlowChart.Flow(from: "a", to: "c", amount: 1),
            FlowChart.Flow(from: "a", to: "b", amount: 0), FlowChart.Flow(from: "a", to: "b", amount: .nan),
        ]
        let chart = FlowChart(nodes: nodes, flows: flows)
        #expect(chart.nodes.map(\.id) == ["a", "b"])
        #expect(chart.flows == [flows[0]])
    }

    @Test func everyNodeHasRoomAndTheColourOfItsScope() {
        let nodes = (0..<10).map { FlowChart.Node(id: "\($0)", label: "Stoff \($0)", depth: 0, colour: 2) }
        let chart = FlowChart(nodes: nodes, flows: [])
        #expect(chart.height == 24 + 10 * 46)
        let json = String(decoding: chart.option.json, as: UTF8.self)
        #expect(json.contains(#""itemStyle":{"color":"@series3"}"#))
    }

    @Test func longNamesWrapAndAreNeverCut() {
        let name = "Warmgewalzter Stahl in Tafeln und Bändern aus Primärmaterial  371"
        let chart = FlowChart(nodes: [FlowChart.Node(id: "a", label: name, depth: 0)], flows: [])
        let json = String(decoding: chart.option.json, as: UTF8.self)
        #expect(json.contains(#"Tafeln und\nBändern aus Primärmaterial 371"#))
        #expect(!json.contains("…"))
    }

    @Test func tooltipsSayFromWhereToWhere() {
        let json = String(decoding: ChartSamples.flow.option.json, as: UTF8.self)
        #expect(json.contains("Erdgas  120 → Verbrennung  120: 120"))
    }
}
