import Assessments
import HTML
import Kernel

/// What a result looks like beside its findings, as the catalogue says: pictures, each with a table of the same figures.
enum ResultViews {
    /// Nothing where the catalogue names no view.
    ///
    /// - Parameter seesSmallGroups: whether the reader may see numbers of fewer than five people, as whoever entered
    ///   them does.
    static func nodes(
        for wording: InstrumentWording,
        seesSmallGroups: Bool = false,
        _ t: Texts
    ) -> [Node] {
        wording.result.instrument.views.enumerated().map { index, view in
            let frame = ViewFrame(id: "view-\(index + 1)", view: view, wording: wording, t: t)
            return pageSection(title: view.title, intro: view.lead) {
                switch view.kind {
                case .matrix: MatrixView(frame: frame).nodes()
                case .wheel: WheelView(frame: frame).nodes()
                case .shares: SharesView(frame: frame).nodes()
                case .scenarios: ScenariosView(frame: frame).nodes()
                case .sheet: SheetView(frame: frame).nodes()
                case .ratings: RatingsView(frame: frame).nodes()
                case .groups: GroupsView(frame: frame, seesSmallGroups: seesSmallGroups).nodes()
                }
            }
        }
    }
}

/// What every view works with.
struct ViewFrame {
    let id: String
    let view: InstrumentView
    let wording: InstrumentWording
    let t: Texts

    var result: InstrumentResult { wording.result }
    var rows: [InstrumentResult.Row] { result.rows[view.step] ?? [] }
    var words: ViewWords { ViewWords(wording: wording, t: t) }

    func name(of row: InstrumentResult.Row) -> String { row.name.isEmpty ? t("view.unnamed") : row.name }

    func title(of name: String) -> String { words.title(of: name, in: view.step) }

    /// The value in words, or that it is missing.
    func cell(_ name: String, of row: InstrumentResult.Row) -> TableCell {
        let text = words.text(row.values[name] ?? .missing, of: name, in: view.step)
        return text.map { TableCell($0) } ?? .missing(t("answer.missing"))
    }

    /// A number before the name, as the picture shows it.
    func numbered(_ index: Int, _ row: InstrumentResult.Row) -> TableCell {
        TableCell(t("view.numbered", ["number": "\(index + 1)", "name": name(of: row)]))
    }

    /// A picture over its table.
    func figure(
        height: Double,
        description: String,
        drawing: [Node],
        columns: [TableColumn],
        rows: [TableRow],
        narrow: DataTable.NarrowLayout = .cards
    ) -> Node {
        HTML.figure(.classes("chart", "view"), .id(id)) {
            Drawing.svg(id, height: height, title: view.title, description: description, drawing)
            dataTable(DataTable(caption: view.title, columns: columns, rows: rows, narrow: narrow))
        }
    }

    func empty() -> Node { leadRemark { t("view.empty") } }
}
