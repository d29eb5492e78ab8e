import Documents
import Kernel
import SustainabilityReporting

/// Reads report packages (XBRL International, 2023): `.zip` and `.xbri` with one report inside.
struct ReportPackageReader: Sendable {
    static let limits = ZipLimits(
        archiveBytes: 32 << 20,
        entries: 1_000,
        entryBytes: 32 << 20,
        totalBytes: 96 << 20,
        ratio: 250
    )

    func read(_ bytes: [UInt8], standard: ReportStandard) throws(ReadingFault) -> ReportReading {
        guard bytes.starts(with: [0x50, 0x4b]) else { throw .notThisFormat }
        do {
            let archive = try ZipArchive(bytes, limits: Self.limits)
            let reports = Self.reports(in: archive.names)
            guard let kind = reports.first.map(Self.kind) else { throw ReadingFault.noReport("reports/") }
            let files = try reports.map { try archive.contents(of: $0, limit: Self.limits.entryBytes) }
            let reading: ReportReading
            switch kind {
            case .inline: reading = try InlineReportReader().read(files, standard: standard, format: .package)
            case .json, .instance:
                guard files.count == 1 else { throw ReadingFault.severalReports(files.count) }
                reading =
                    kind == .json
                    ? try XBRLJSONReader().read(files[0], standard: standard)
                    : try XBRLInstanceReader().read(files[0], standard: standard)
            }
            return ReportReading(
                report: reading.report,
                format: .package,
                version: reading.version,
                notes: reading.notes
            )
        } catch let fault as ReadingFault {
            throw fault
        } catch ZipError.archiveTooLarge(let limit), ZipError.entryTooLarge(_, let limit), ZipError.totalTooLarge(
            let limit
        )
        {
            throw .tooLarge(limit: limit)
        } catch {
            throw .brokenArchive
        }
    }

    private enum Kind: Int { case inline, json, instance }

    private static func kind(_ name: String) -> Kind {
        switch name.lowercased().split(separator: ".").last {
        case "json": .json
        case "xbrl", "xml": .instance
        default: .inline
        }
    }

    /// The files of the report: those of one kind in one folder, below `reports` where there is such a folder. Pages
    /// for people come before what is for programs alone.
    static func reports(in names: [String]) -> [String] {
        var found = names.filter { name in
            let parts = name.replacing("\\", with: "/").split(separator: "/")
            guard let last = parts.last, !last.hasPrefix("."), parts.count <= 6,
                !parts.contains("META-INF"), !parts.contains("__MACOSX")
            else { return false }
            return ["xhtml", "html", "htm", "json", "xbrl"].contains(last.lowercased().split(separator: ".").last ?? "")
        }
        let below = found.filter { $0.replacing("\\", with: "/").split(separator: "/").dropLast().contains("reports") }
        if !below.isEmpty { found = below }
        guard let best = found.map({ kind($0).rawValue }).min() else { return [] }
        return found.filter { kind($0).rawValue == best }.sorted()
    }
}
