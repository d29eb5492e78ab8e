import HTML
import Testing

@Suite struct ChartFigureTests {
    func chart(option: String?, narrow: ChartImage? = nil, dark: String? = "/d.svg") -> String {
        chartFigure(
            ChartFigure(
                id: "scopes",
                caption: "Gas wiegt am meisten",
                alternative: "Balken: Gas 218 t",
                image: ChartImage(light: "/l.svg", dark: dark, width: 960, height: 420),
                narrowImage: narrow,
                option: option,
                unit: "t CO₂e",
                tableLabel: "Zahlen als Tabelle",
                table: DataTable(caption: "Quellen", columns: [TableColumn("Quelle")], rows: [TableRow(["Gas"])])
            )
        ).html
    }

    @Test func thePictureNeedsNoScriptAndTheTableStandsBehindIt() {
        let html = chart(option: nil)
        #expect(html.contains("<img src=\"/l.svg\" alt=\"Balken: Gas 218 t\" width=\"960\" height=\"420\">"))
        #expect(html.contains("<details class=\"chart-table\"><summary>Zahlen als Tabelle</summary>"))
        #expect(!html.contains("data-controller"))
    }

    @Test func theLiveChartIsDescribedByAnAddressNeverByAScript() {
        let html = chart(option: "/bild.json")
        #expect(html.contains("data-controller=\"chart\" data-chart-option-value=\"/bild.json\""))
        #expect(html.contains("data-chart-unit-value=\"t CO₂e\" data-chart-places-value=\"1\""))
        #expect(!html.contains("<script"))
    }

    @Test func darkAndNarrowPagesGetTheirOwnPicture() {
        let html = chart(option: nil, narrow: ChartImage(light: "/n.svg", dark: "/nd.svg", width: 400, height: 360))
        let narrowDark = "srcset=\"/nd.svg\" media=\"screen and (prefers-color-scheme: dark) and (max-width: 40rem)\""
        #expect(html.contains(narrowDark))
        #expect(html.contains("srcset=\"/n.svg\" media=\"(max-width: 40rem)\" width=\"400\" height=\"360\""))
        #expect(html.contains("srcset=\"/d.svg\" media=\"screen and (prefers-color-scheme: dark)\""))
    }

    @Test func withoutADarkPictureTheLightOneLiesOnPaper() {
        #expect(chart(option: nil, dark: nil).contains("class=\"chart-on-paper\""))
    }
}
