import HTML
import Kernel

extension MeasurePage {
    /// Line by line: amounts, prices, factors with their sources, then the payback and all payments.
    func calculation(_ standing: MeasureStanding, _ t: Texts) -> Node {
        pageSection(title: t("measure.calculation"), intro: standing.remarks.joined(separator: " ")) {
            dataTable(
                DataTable(
                    caption: t("measure.calculation.savings"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("measure.savings"), isRowTitle: true),
                        TableColumn(t("measure.saving.amount"), isNumeric: true),
                        TableColumn(t("measure.saving.price"), isNumeric: true),
                        TableColumn(t("measure.saving.euros"), isNumeric: true),
                        TableColumn(t("measure.saving.factor"), isNumeric: true),
                        TableColumn(t("measure.saving.tonnesPerYear"), isNumeric: true),
                        TableColumn(t("measure.saving.source")),
                    ],
                    rows: standing.savings.map { saving in
                        TableRow(
                            [TableCell(saving.name)]
                                + [saving.amount, saving.price, saving.euros, saving.factor, saving.tonnes].map {
                                    MeasureWords.cell($0, t)
                                } + [TableCell(saving.source)]
                        )
                    },
                    narrow: .cards
                )
            )
            standing.payback.map { traceDisclosure($0, label: t("measure.calculation.payback")) }
            standing.payments.isEmpty ? nil : payments(standing.payments, t)
        }
    }

    private func payments(_ payments: [MeasureStanding.Payment], _ t: Texts) -> Node {
        details(.class("trace")) {
            summary { t("measure.calculation.payments") }
            dataTable(
                DataTable(
                    caption: t("measure.payments"),
                    columns: [
                        TableColumn(t("measure.payments.year"), isRowTitle: true),
                        TableColumn(t("measure.payments.amount"), isNumeric: true),
                        TableColumn(t("measure.payments.present"), isNumeric: true),
                        TableColumn(t("measure.payments.sum"), isNumeric: true),
                    ],
                    rows: payments.map { payment in
                        TableRow([
                            TableCell(payment.year), TableCell(payment.amount), TableCell(payment.presentValue),
                            TableCell(payment.sum),
                        ])
                    }
                )
            )
        }
    }
}
