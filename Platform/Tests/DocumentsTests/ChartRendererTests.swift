import Foundation
import Testing

@testable import Documents

@Suite struct ChartRendererTests {
    private let theme = ProjectRoot.url.appending(path: "Platform/Client/chart-theme.js")

    private func renderer(_ change: (inout DocumentTools) -> Void = { _ in }) -> ChartRenderer {
        var tools = ProjectRoot.tools
        change(&tools)
        return ChartRenderer(tools: tools, theme: theme)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Our own scanner throws at the first thing that is no XML.
    private func readToTheEnd(_ xml: [UInt8]) throws {
        var rest = [xml]
        var scanner = XMLScanner(part: "svg") { buffer throws(ZipError) in
            guard let piece = rest.popLast() else { return false }
            buffer += piece
            return true
        }
        while try scanner.next() != .finished {}
    }

    /// Set `CHARTS_FOLDER` to look at the pictures.
    @Test func everyFormIsDrawnOnBothPapers() async throws {
        let renderer = renderer()
        let folder = ProcessInfo.processInfo.environment["CHARTS_FOLDER"].map { URL(filePath: $0) }
        for sample in ChartSamples.all {
            for paper in [ChartRenderer.Paper.light, .dark] {
                for width in [960, 400] {
                    let size = ChartRenderer.Size(width: width, height: sample.height)
                    let svg = try await renderer.svg(sample.option, size: size, paper: paper)
                    #expect(throws: Never.self) { try readToTheEnd(svg) }
                    #expect(!text(svg).contains("@"))
                    #expect(!text(svg).contains("<style"))
                    let name = "\(sample.name)-\(paper.rawValue)-\(width).svg"
                    if let folder { try Data(svg).write(to: folder.appending(path: name)) }
                }
            }
        }
        await renderer.stop()
    }

    @Test func thePictureNamesItself() async throws {
        let renderer = renderer()
        let svg = try await renderer.svg(
            ChartSamples.scopes.option,
            size: .init(width: 640, height: 200),
            title: "Woher es kommt",
            description: "Verbrennung & Strom < 300 t"
        )
        #expect(text(svg).hasPrefix("<svg role=\"img\" "))
        #expect(text(svg).contains("<title>Woher es kommt</title><desc>Verbrennung &amp; Strom &lt; 300 t</desc>"))
        await renderer.stop()
    }

    @Test func numbersAreGerman() async throws {
        let renderer = renderer()
        let chart = BarChart(categories: ["a"], series: [.init(name: "s", values: [7_400])])
        let svg = text(try await renderer.svg(chart.option, size: .init(width: 640, height: 300)))
        #expect(svg.contains(">2.000</text>"))
        #expect(svg.contains(">8.000</text>"))
        #expect(!svg.contains("2,000"))
        await renderer.stop()
    }

    @Test func barsCarryPatternsBesidesColours() async throws {
        let renderer = renderer()
        let svg = text(try await renderer.svg(ChartSamples.months.option, size: .init(width: 960, height: 340)))
        #expect(svg.contains("<pattern "))
        #expect(svg.contains(">Scope 3</text>"))
        await renderer.stop()
    }

    @Test func equalChartsAreDrawnOnce() async throws {
        let renderer = renderer()
        let size = ChartRenderer.Size(width: 960, height: 340)
        let first = try await renderer.svg(ChartSamples.months.option, size: size)
        let clock = ContinuousClock()
        let start = clock.now
        for _ in 0..<50 {
            let again = try await renderer.svg(ChartSamples.months.option, size: size)
            #expect(again == first)
        }
        #expect(clock.now - start < .seconds(2))
        await renderer.stop()
    }

    @Test func aDescriptionThatCannotBeDrawnFailsAlone() async throws {
        let renderer = renderer()
        let circle: ChartOption = [
            "series": [
                [
                    "type": "sankey", "data": [["name": "a"], ["name": "b"]],
                    "links": [
                        ["source": "a", "target": "b", "value": 1], ["source": "b", "target": "a", "value": 1],
                    ],
                ]
            ]
        ]
        let size = ChartRenderer.Size(width: 300, height: 200)
        await #expect(throws: ChartError.failed) { try await renderer.svg(circle, size: size) }
        let after = try await renderer.svg(ChartSamples.flow.option, size: size)
        #expect(!after.isEmpty)
        await renderer.stop()
    }

    @Test func missingProgramsAreTold() async throws {
        let withoutNode = renderer { $0.node = URL(filePath: "/nowhere/node-of-nobody") }
        let size = ChartRenderer.Size(width: 300, height: 200)
        await #expect(throws: ChartError.notInstalled) {
            try await withoutNode.svg(ChartSamples.flow.option, size: size)
        }
        let withoutLibrary = renderer { $0.echarts = URL(filePath: "/nowhere/echarts.js") }
        await #expect(throws: ChartError.failed) { try await withoutLibrary.svg(ChartSamples.flow.option, size: size) }
    }
}
