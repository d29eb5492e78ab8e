import Testing

@testable import Documents

@Suite struct BarChartTests {
    private func json(_ chart: BarChart) -> String { String(decoding: chart.option.json, as: UTF8.self) }

    /// Stacks of 40 and 90 need an axis to 100; side by side the longest bar of 60 needs one to 60.
    @Test func theAxisHoldsWhatStandsOnEachOther() {
        let series = [
            BarChart.Series(name: "a", values: [10, 60]), BarChart.Series(name: "b", values: [30, 30]),
        ]
        #expect(BarChart(categories: ["x", "y"], series: series).scale.high == 100)
        #expect(BarChart(categories: ["x", "y"], series: series, isStacked: false).scale.high == 60)
    }

    @Test func sumsStandOverTheirColumns() {
        let series = [
            BarChart.Series(name: "a", values: [10.5, nil]), BarChart.Series(name: "b", values: [30, nil]),
        ]
        let json = json(BarChart(categories: ["x", "y"], series: series, missing: "fehlt"))
        #expect(json.contains(#""formatter":"40,5""#))
        #expect(json.contains(#""formatter":"fehlt""#))
    }

    @Test func barsSideBySideSayWhoTheyAre() {
        let series = [BarChart.Series(name: "2024", values: [10]), BarChart.Series(name: "2025", values: [nil])]
        let json = json(
            BarChart(categories: ["x"], series: series, isStacked: false, direction: .horizontal, missing: "fehlt")
        )
        #expect(json.contains(#""formatter":"2024  10""#))
        #expect(json.contains(#""formatter":"2025  fehlt""#))
    }

    /// On a phone names stand above their bars, inside the drawing; beside them there would be no room for either.
    @Test func narrowBarsBearTheirNamesAbove() {
        let chart = BarChart(
            categories: ["Vorgelagerter Transport"],
            series: [BarChart.Series(name: "a", values: [10], labels: ["10 t"], colour: 1)],
            direction: .horizontal
        )
        let narrow = String(decoding: chart.narrowOption.json, as: UTF8.self)
        #expect(narrow.contains(#""inside":true"#) && narrow.contains(#""containLabel":false"#))
        #expect(narrow.contains(#""itemStyle":{"color":"@series2"}"#))
        #expect(!json(chart).contains(#""inside":true"#))
        #expect(chart.narrowHeight == 70)
    }

    @Test func thinLayersBearNoLabel() {
        let series = [
            BarChart.Series(name: "a", values: [1], labels: ["1 t"]),
            BarChart.Series(name: "b", values: [99], labels: ["99 t"]),
        ]
        let json = json(BarChart(categories: ["x"], series: series))
        #expect(!json.contains(#""1 t""#))
        #expect(json.contains(#""99 t""#))
    }
}
