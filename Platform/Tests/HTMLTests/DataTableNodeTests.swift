import HTML
import Testing

@Suite struct DataTableNodeTests {
    let columns = [
        TableColumn("Eintrag", isRowTitle: true),
        TableColumn("Ergebnis", unit: "t", isNumeric: true, sort: TableSort(href: "?nach=t", direction: .descending)),
        TableColumn("Ändern", isAction: true),
    ]

    func table(_ narrow: DataTable.NarrowLayout, rows: [TableRow], totals: [TableRow] = []) -> String {
        dataTable(DataTable(caption: "Einträge", columns: columns, rows: rows, totals: totals, narrow: narrow)).html
    }

    @Test func aTableThatMayScrollCanBeReachedByKeyboardAndHasAName() {
        let html = table(.scroll, rows: [])
        #expect(
            html.contains("class=\"table-region table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Einträge\"")
        )
    }

    @Test func aTableThatTurnsIntoCardsIsNoStopForTheKeyboard() {
        let html = table(.cards, rows: [])
        #expect(html.hasPrefix("<div class=\"table-region table-cards\"><table class=\"table\" role=\"table\">"))
    }

    @Test func theFirstCellNamesItsRowAndNumbersStandRight() {
        let html = table(.scroll, rows: [TableRow([TableCell("Erdgas", detail: "Halle 1"), "12,5", "…"])])
        #expect(html.contains("<th scope=\"row\" role=\"rowheader\" data-label=\"Eintrag\">Erdgas"))
        #expect(html.contains("<span class=\"cell-detail\">Halle 1</span></th>"))
        #expect(html.contains("<td role=\"cell\" class=\"number\" data-label=\"Ergebnis, t\">12,5</td>"))
    }

    @Test func sortingIsALinkAndItsDirectionIsSpoken() {
        let html = table(.scroll, rows: [])
        #expect(html.contains("role=\"columnheader\" class=\"number\" aria-sort=\"descending\">"))
        #expect(html.contains("<a class=\"sort\" href=\"?nach=t\" data-direction=\"descending\">Ergebnis</a>"))
        #expect(html.contains(" <span class=\"column-unit\">t</span>"))
    }

    @Test func theTitleOfAColumnOfActionsIsOnlyReadOut() {
        #expect(table(.scroll, rows: []).contains("<span class=\"visually-hidden\">Ändern</span>"))
    }

    @Test func aMissingValueIsAWord() {
        let html = table(.scroll, rows: [TableRow(["Öl", .missing("fehlt"), ""], id: "z3", needsAttention: true)])
        #expect(html.contains("<tr role=\"row\" id=\"z3\" class=\"needs-attention\">"))
        #expect(html.contains("<span class=\"mark mark-missing\">fehlt</span>"))
    }

    @Test func totalsStandInTheFoot() {
        let html = table(.scroll, rows: [], totals: [TableRow(["Summe", "1", ""])])
        #expect(html.contains("<tfoot role=\"rowgroup\"><tr role=\"row\"><th scope=\"row\""))
        #expect(!table(.scroll, rows: []).contains("<tfoot"))
    }

    @Test func cellsAreEscaped() {
        #expect(table(.scroll, rows: [TableRow(["<b>", "", ""])]).contains(">&lt;b&gt;</th>"))
    }
}
