import Documents
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

/// The ledger with the columns the register asks for: recipient, amount, day, authority, instrument, activity.
extension ProgrammeRecordsFeature {
    private func columns(_ t: Texts) -> [String] {
        [
            t("projectAid.group"), t("projectAid.recipient"), t("projectAid.amount.euros"), t("projectAid.day"),
            t("projectAid.authority"), t("projectAid.instrument"), t("projectAid.industry"), t("projectAid.kind"),
            t("projectAid.register.until"), t("projectAid.register.on"),
        ]
    }

    @Sendable func ledgerText(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        var writer = CSVWriter()
        writer.append(columns(t))
        for (group, line) in try await ledger.all() {
            writer.append([
                group, line.recipient, GermanFormat.exact(line.amount.euros), line.day.german, line.authority,
                line.instrument, line.industry, t("projectAid.kind.\(line.kind.rawValue)"),
                line.registerBy?.german ?? "", line.registered?.german ?? "",
            ])
        }
        return call.download(writer.bytes, name: t("projectAid.file") + ".csv", type: "text/csv; charset=utf-8")
    }

    @Sendable func ledgerSheet(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        func date(_ day: LocalDate?) -> XLSXCell { day.map { .date($0) } ?? .empty }
        let sheet = XLSXSheet(
            t("projectAid.file"),
            preface: [t("projectAid.informative") + ". " + t("projectAid.informative.text")],
            columns: columns(t).enumerated().map { XLSXColumn(title: $1, width: $0 < 2 ? 36 : 20) },
            rows: try await ledger.all().map { group, line in
                [
                    .text(group), .text(line.recipient), .number(line.amount.euros, places: 2), .date(line.day),
                    .text(line.authority), .text(line.instrument), .text(line.industry),
                    .text(t("projectAid.kind.\(line.kind.rawValue)")), date(line.registerBy), date(line.registered),
                ]
            }
        )
        let document = XLSXDocument(title: t("projectAid.title"), sheets: [sheet], created: outside.now())
        return call.download(
            try document.bytes(),
            name: t("projectAid.file") + ".xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }
}
