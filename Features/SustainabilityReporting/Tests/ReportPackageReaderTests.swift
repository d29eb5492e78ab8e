import Documents
import Foundation
import SustainabilityReporting
import Testing

@testable import SustainabilityReportingWeb

@Suite struct ReportPackageReaderTests {
    private static let page = ReadingSamples.inline(
        """
        <ix:nonFraction name="v:TotalEnergyConsumption" contextRef="c" unitRef="mwh" decimals="0">12</ix:nonFraction>
        """
    )
    private static let json = ReadingSamples.json(["Turnover|1||iso4217:EUR"])

    private func read(_ files: [(String, [UInt8])]) throws -> ReportReading {
        var zip = ZipWriter()
        for (name, bytes) in files { zip.add(name, bytes) }
        return try ReportPackageReader().read(zip.finished(), standard: ReadingSamples.standard)
    }

    @Test(arguments: [
        "r/reports/bericht.xhtml", "r/reports/sub/bericht.html", "bericht.xhtml", "ordner/tiefer/bericht.htm",
    ])
    func reportIsFoundWhereverItLies(name: String) throws {
        let kind = Array(#"{"documentInfo":{"documentType":"https://xbrl.org/report-package/2023"}}"#.utf8)
        let reading = try read([
            ("r/META-INF/reportPackage.json", kind), (name, Self.page), ("__MACOSX/._bericht.xhtml", [0]),
            ("r/liesmich.txt", [65]),
        ])
        #expect(reading.format == .package)
        #expect(reading.report.fact("TotalEnergyConsumption")?.value == .number(12))
    }

    @Test func pagesComeBeforeWhatIsForProgramsAlone() throws {
        let both = try read([("r/reports/b.json", Self.json), ("r/reports/a.xhtml", Self.page)])
        #expect(both.report.fact("TotalEnergyConsumption") != nil)
        let alone = try read([("r/reports/b.json", Self.json)])
        #expect(alone.report.fact("Turnover")?.value == .number(1))
    }

    @Test func twoLanguagesAreOneReport() throws {
        let reading = try read([("r/reports/de.xhtml", Self.page), ("r/reports/en.xhtml", Self.page)])
        #expect(reading.report.facts.count == 1)
        #expect(reading.notes == [])
    }

    @Test func plainInstancesAreRead() throws {
        let instance = """
            <xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:v="\(ReadingSamples.namespace)"
             xmlns:iso="http://www.xbrl.org/2003/iso4217"><xbrli:context id="c"><xbrli:entity>
            <xbrli:identifier scheme="urn:x">A</xbrli:identifier></xbrli:entity><xbrli:period>
            <xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate></xbrli:period>
            </xbrli:context><xbrli:unit id="u"><xbrli:measure>iso:CHF</xbrli:measure></xbrli:unit>
            <v:Turnover contextRef="c" unitRef="u" decimals="0">5</v:Turnover></xbrli:xbrl>
            """
        let reading = try read([("r/reports/a.xbrl", Array(instance.utf8))])
        #expect(reading.report.fact("Turnover")?.value == .number(5))
        #expect(reading.report.currency == "CHF")
        let alone = try ReportFileReader().read(Array(instance.utf8), standard: ReadingSamples.standard)
        #expect(alone.format == .instance)
    }

    @Test func otherArchivesAreRefused() {
        #expect(throws: ReadingFault.noReport("reports/")) { try read([("bild.png", [1])]) }
        #expect(throws: ReadingFault.noReport("reports/")) { try read([("innen.zip", [0x50, 0x4b])]) }
        #expect(throws: ReadingFault.severalReports(2)) {
            try read([("reports/a.json", Self.json), ("reports/b.json", Self.json)])
        }
        #expect(throws: ReadingFault.notThisFormat) {
            try ReportPackageReader().read(Self.json, standard: ReadingSamples.standard)
        }
        var zip = ZipWriter()
        zip.add("a.xhtml", Self.page)
        #expect(throws: ReadingFault.brokenArchive) {
            try ReportPackageReader().read(Array(zip.finished().dropLast(30)), standard: ReadingSamples.standard)
        }
        #expect(throws: ReadingFault.brokenArchive) {
            // 20 MB of zeros in a few bytes.
            var bomb = ZipWriter()
            bomb.add("a.xhtml", [UInt8](repeating: 32, count: 20 << 20))
            _ = try ReportPackageReader().read(bomb.finished(), standard: ReadingSamples.standard)
        }
    }

    @Test func formatIsSeenFromTheContent() throws {
        #expect(try ReportFileReader().read(Self.page, standard: ReadingSamples.standard).format == .inline)
        #expect(try ReportFileReader().read(Self.json, standard: ReadingSamples.standard).format == .json)
        #expect(throws: ReadingFault.notThisFormat) {
            try ReportFileReader().read(Array("%PDF-1.7".utf8), standard: ReadingSamples.standard)
        }
    }
}
