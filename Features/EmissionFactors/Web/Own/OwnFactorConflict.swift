import EmissionFactors
import HTML
import Kernel

/// Two people changed the same factor: what is stored now beside what was typed.
struct OwnFactorConflict: Sendable {
    struct Line: Sendable, Equatable {
        let label: String
        let stored: String
        let typed: String
    }

    /// Only what differs.
    let lines: [Line]

    init(stored: OwnFactorForm, typed: OwnFactorForm, _ t: Texts) {
        let pairs: [(String, KeyPath<OwnFactorForm, String>)] = [
            (t("own.name"), \.name), (t("own.activity"), \.activity), (t("own.unit"), \.unit),
            (t("own.synonyms"), \.synonyms), (t("own.statement"), \.statement), (t("own.value"), \.value),
            (t("own.basis"), \.basis), (t("own.biogenic"), \.biogenic), (t("own.boundary"), \.boundary),
            (t("own.upstream"), \.upstream), (t("own.method"), \.method), (t("own.validFrom"), \.validFrom),
            (t("own.validThrough"), \.validThrough), (t("own.region"), \.region), (t("own.source"), \.source),
            (t("own.evidence"), \.evidence), (t("own.uncertainty"), \.uncertainty),
            (t("own.uncertaintyBasis"), \.uncertaintyBasis), (t("own.note"), \.note),
        ]
        let (stored, typed) = (stored.inWords(t), typed.inWords(t))
        let texts = pairs.map { Line(label: $0.0, stored: stored[keyPath: $0.1], typed: typed[keyPath: $0.1]) }
        let gases = OwnFactorForm.gases.map { gas in
            Line(
                label: t("gas.\(gas.key)"),
                stored: stored.masses[gas.key] ?? "",
                typed: typed.masses[gas.key] ?? ""
            )
        }
        lines = (texts + gases).filter { $0.stored != $0.typed }
    }

    func node(_ t: Texts) -> Node {
        .group([
            notice(Notice(.warning, word: t("own.conflict.word"), text: t("own.conflict.text"))),
            dataTable(
                DataTable(
                    caption: t("own.conflict.caption"),
                    columns: [
                        TableColumn(t("column.field"), isRowTitle: true), TableColumn(t("column.stored")),
                        TableColumn(t("column.typed")),
                    ],
                    rows: lines.map { TableRow([TableCell($0.label), cell($0.stored, t), cell($0.typed, t)]) },
                    narrow: .cards
                )
            ),
        ])
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}

extension OwnFactorForm {
    /// The same with codes as the words that stand in the form.
    fileprivate func inWords(_ t: Texts) -> OwnFactorForm {
        var words = self
        words.activity = FactorActivity(rawValue: activity)?.word(t) ?? activity
        words.boundary = FactorBoundary(rawValue: boundary)?.word(t) ?? boundary
        words.method = Scope2Method(rawValue: method)?.word(t) ?? method
        words.basis = GWPSet(rawValue: basis)?.word(t) ?? basis
        words.statement = Statement(rawValue: statement).map { t("own.statement.\($0.rawValue)") } ?? statement
        return words
    }
}
