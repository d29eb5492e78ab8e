import Documents
import Foundation
import SustainabilityReporting

/// Reads a report of whatever format it turns out to be, by its first bytes: names of files are not trusted.
struct ReportFileReader: Sendable {
    static let limit = 32 << 20

    func read(_ file: URL, standard: ReportStandard) throws(ReadingFault) -> ReportReading {
        let data: Data
        do { data = try Data(contentsOf: file) } catch { throw .notThisFormat }
        guard data.count <= Self.limit else { throw .tooLarge(limit: Self.limit) }
        return try read([UInt8](data), standard: standard)
    }

    func read(_ bytes: [UInt8], standard: ReportStandard) throws(ReadingFault) -> ReportReading {
        if bytes.starts(with: [0x50, 0x4b]) {
            return Self.isWorkbook(bytes)
                ? try TemplateReader().read(bytes, standard: standard)
                : try ReportPackageReader().read(bytes, standard: standard)
        }
        let head = bytes.prefix(4_096).filter { $0 > 32 && $0 < 0x80 }
        guard head.first != UInt8(ascii: "{") else { return try XBRLJSONReader().read(bytes, standard: standard) }
        guard head.first == UInt8(ascii: "<") else { throw .notThisFormat }
        do {
            return try InlineReportReader().read(bytes, standard: standard)
        } catch .notThisFormat {
            return try XBRLInstanceReader().read(bytes, standard: standard)
        }
    }

    private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        (try? ZipArchive(bytes, limits: TemplateReader.limits))?.contains("xl/workbook.xml") == true
    }
}
