import Documents
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// Reports beside each other, the firm's own among them.
extension SustainabilityReportingFeature {
    /// The firm's own reports and those it has read; values name which.
    func comparisonChoices(_ call: Call<Member>) async throws -> [Choice] {
        let t = call.texts
        let own = try await reports.reports(of: call.who.firm).map { head in
            Choice(
                t("comparison.own", ["year": "\(head.year)", "edition": head.edition]),
                value: "e-\(head.id.text)",
                group: t("comparison.group.own")
            )
        }
        let others = try await readReports.heads(of: call.who.firm, .comparison).map { head in
            Choice(
                "\(head.name), \(ReadingWords.period(head.period, t))",
                value: "f-\(head.id.text)",
                group: t("comparison.group.read")
            )
        }
        return own + others
    }

    @Sendable func compareReports(_ call: Call<Member>) async throws -> Response {
        let (t, choices) = (call.texts, try await comparisonChoices(call))
        let (chosen, named) = try await chosenReports(call)
        let comparison = ReportComparison(named.map(\.report), standard: content.standard)
        return call.page(
            ComparisonPage(
                title: t("comparison.title"),
                form: ComparisonForm(choices: choices, chosen: chosen),
                names: named.map(\.name),
                words: ComparisonWords(comparison, standard: content.standard, t),
                isOneFirm: comparison.isOneFirm,
                table: ReportReadingURL.comparisonTable + "?" + Self.query(chosen)
            )
        )
    }

    @Sendable func comparisonTable(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let (_, named) = try await chosenReports(call)
        guard named.count > 1 else { throw HTTPError(.notFound) }
        let comparison = ReportComparison(named.map(\.report), standard: content.standard)
        let words = ComparisonWords(comparison, standard: content.standard, t)
        var writer = CSVWriter()
        writer.append(
            [t("comparison.csv.disclosure"), t("reading.fact"), t("comparison.csv.unit")] + named.map(\.name)
                + [t("comparison.change")]
        )
        for row in words.plainRows { writer.append(row) }
        return call.download(writer.bytes, name: t("comparison.csv.name") + ".csv", type: "text/csv; charset=utf-8")
    }

    /// Those of the address, each once; what is not there is passed over.
    private func chosenReports(
        _ call: Call<Member>
    ) async throws -> (values: [String], [(name: String, report: Report)]) {
        var values: [String] = []
        var found: [(name: String, report: Report)] = []
        for field in ComparisonForm.fields {
            guard let value = call.query(field), !values.contains(value),
                let report = try await report(value, call)
            else { continue }
            values.append(value)
            found.append(report)
        }
        return (values, found)
    }

    private func report(_ value: String, _ call: Call<Member>) async throws -> (name: String, report: Report)? {
        let (t, id) = (call.texts, String(value.dropFirst(2)))
        if value.hasPrefix("e-"), let id = ReportID(id),
            let stored = try await reports.report(id, of: call.who.firm)
        {
            let period = ReadingWords.period(stored.report.period, t)
            return (t("comparison.own.column", ["period": period]), stored.report)
        }
        if value.hasPrefix("f-"), let id = ReadReportID(id),
            let read = try await readReports.report(id, of: call.who.firm), read.head.purpose == .comparison
        {
            return ("\(read.head.name), \(ReadingWords.period(read.report.period, t))", read.report)
        }
        return nil
    }

    /// Values are ids with a letter before them: nothing in them needs escaping.
    private static func query(_ chosen: [String]) -> String {
        zip(ComparisonForm.fields, chosen).map { "\($0)=\($1)" }.joined(separator: "&")
    }
}
