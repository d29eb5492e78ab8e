import Foundation
import Kernel
import SustainabilityReporting
import TestSupport
import Testing

@testable import SustainabilityReportingWeb

/// What the validator of others says of our exports: offline, with the taxonomy package beside the repository.
@Suite(.enabled(if: Arelle.isThere, "needs arelle-release and ../shared/data/vsme"), .serialized)
struct ArelleTests {
    private let content: SustainabilityReportingContent
    private let folder: URL
    /// Where somebody wants to look at the reports, they stay.
    private static let kept = ProcessInfo.processInfo.environment["OEKOHUB_REPORTS"].map { URL(filePath: $0) }

    init() throws {
        content = try SustainabilityReportingContent(folder: ReportingContent.folder)
        folder = Self.kept ?? FileManager.default.temporaryDirectory.appending(path: "arelle-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    private func tidy() {
        if Self.kept == nil { try? FileManager.default.removeItem(at: folder) }
    }

    /// Three sizes of firms in two languages by both editions: no error, no sum that does not add up.
    @Test(arguments: ["vsme-2025", "vsme-2026"]) func inlineReportsAreValid(_ edition: String) throws {
        defer { tidy() }
        let files = try SampleReports.all(edition, content.standard).flatMap { name, report in
            try ReportLanguage.allCases.map { language in
                try write(
                    SampleFiles.inline(report, language, content),
                    "\(name)-\(edition)-\(language.rawValue).xhtml"
                )
            }
        }
        #expect(files.count == 6)
        #expect(try Arelle.faults(of: files) == [])
    }

    @Test func packagesAndJSONAreValid() throws {
        defer { tidy() }
        let files = try SampleReports.all("vsme-2026", content.standard).flatMap { name, report in
            let package = ReportPackage.write(
                name: name,
                file: "\(name).xhtml",
                report: SampleFiles.inline(report, .german, content)
            )
            return [
                try write(package, "\(name).zip"), try write(SampleFiles.json(report, content), "\(name).json"),
            ]
        }
        #expect(try Arelle.faults(of: files) == [])
    }

    /// Arelle reads the inline report, writes it as xBRL-JSON, and that has the facts of ours.
    @Test func inlineAndJSONSayTheSame() throws {
        defer { tidy() }
        let report = SampleReports.comprehensive("vsme-2025", content.standard)
        let inline = try write(SampleFiles.inline(report, .english, content), "a.xhtml")
        let json = try write(SampleFiles.json(report, content), "a.json")
        #expect(try Arelle.difference(inline: inline, json: json) == "")
    }

    /// A report whose sum is wrong: the validator notices, so the tests above can fail.
    @Test func wrongSumsAreNoticed() throws {
        defer { tidy() }
        var report = SampleReports.basic("vsme-2025", content.standard)
        let total = SampleReports.number("TotalGrossLocationBasedScope1AndScope2GHGEmissions", 999)
        report.facts[total.key] = total
        let faults = try Arelle.faults(of: [write(SampleFiles.inline(report, .german, content), "wrong.xhtml")])
        #expect(faults.contains { $0.contains("INCONSISTENCY") || $0.contains("calc11e") })
    }
}

/// Arelle by the script beside these tests.
enum Arelle {
    private static let script = repositoryRoot.appending(path: "Features/SustainabilityReporting/Tests/Arelle")
    private static let python =
        ProcessInfo.processInfo.environment["OEKOHUB_TEST_PYTHON"]
        ?? repositoryRoot.appending(path: ".venv/bin/python").path
    private static let package = ReportingContent.published?.appending(path: "vsme-2026-05-01-reconstructed.zip").path

    /// Once is enough: which database the tests run on makes no difference to a file.
    static let isThere =
        package != nil && ProcessInfo.processInfo.environment["OEKOHUB_TEST_POSTGRES"] == nil
        && (try? run(["-c", "import arelle; print('ja')"])) == "ja\n"

    /// One line a fault; none for valid reports.
    static func faults(of files: [String]) throws -> [String] {
        let output = try run([script.appending(path: "arelle_check.py").path, package ?? ""] + files)
        return output.split(separator: "\n").filter { !$0.hasSuffix(" 0 faults") }.map(String.init)
    }

    static func difference(inline: String, json: String) throws -> String {
        try run([script.appending(path: "arelle_same_facts.py").path, package ?? "", inline, json])
    }

    private static func run(_ arguments: [String]) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: python)
        process.arguments = ["-W", "ignore"] + arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
