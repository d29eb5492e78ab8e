import Documents
import Foundation
import TestSupport
import Testing

@testable import oekohub

/// What a demonstration firm reports beside its balance is what its balance holds.
@Suite struct DemoReportTests {
    private static let content = Content(home: repositoryRoot)
    /// Those whose firm keeps a balance.
    private static let reports = try! DemoReport.all(content).filter {
        FileManager.default.fileExists(atPath: file($0))
    }

    private static func file(_ report: DemoReport) -> String {
        let key = report.email.prefix { $0 != "@" }
        return content.folder("CarbonAccounting").appendingPathComponent("demo/\(key)-\(report.year).csv").path
    }

    /// Amounts of the balance, where category, unit and factor are as asked.
    private func sum(
        of report: DemoReport,
        _ category: String,
        _ unit: String,
        where fits: (String) -> Bool
    ) throws -> Double {
        var sum = 0.0
        try CSVFile(path: Self.file(report)).forEachRow { row in
            let cells = row.cells.map(\.text)
            guard cells.count > 7, cells[0].hasPrefix(category), cells[6] == unit, fits(cells[7]) else { return .more }
            sum += Double(cells[5].replacing(".", with: "").replacing(",", with: ".")) ?? .nan
            return .more
        }
        return sum
    }

    private func reported(_ report: DemoReport, _ element: String) -> Double {
        report.answers.filter { $0.element == element }.reduce(0) { $0 + (Double($1.value) ?? .nan) }
    }

    @Test(arguments: reports.indices) func wasteIsThatOfTheBalance(index: Int) throws {
        let report = Self.reports[index]
        let burnt = try sum(of: report, "3.5", "t") { $0.hasSuffix("Verbrennung") } * 1000
        let reused = try sum(of: report, "3.5", "t") { !$0.hasSuffix("Verbrennung") } * 1000
        #expect(burnt > 0 && reused > 0)
        #expect(abs(reported(report, "WasteDirectedToDisposalMass") - burnt) < 0.5, "\(report.email) \(report.year)")
        #expect(abs(reported(report, "WasteDivertedToRecycleOrReuseMass") - reused) < 0.5)
    }

    @Test(arguments: reports.indices) func waterIsThatOfTheBalance(index: Int) throws {
        let report = Self.reports[index]
        let withdrawn = report.answers.filter { $0.element == "TotalAmountOfWaterWithdrawnFromAllSites" }
        guard !withdrawn.isEmpty else { return }
        let bought = try sum(of: report, "3.1", "m\u{b3}") { $0.hasPrefix("Trinkwasser") }
        #expect(bought > 0 && abs(reported(report, withdrawn[0].element) - bought) < 0.5, "\(report.email)")
    }

    @Test func threeReportsStandBesideABalance() {
        let names = Self.reports.map { report in "\(report.email.prefix { $0 != "@" }) \(report.year)" }
        #expect(names.sorted() == ["brandt 2024", "brandt 2025", "kettler 2025"])
    }
}
