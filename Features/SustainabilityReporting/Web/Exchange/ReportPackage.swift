import Documents

/// A report package (XBRL International, Report Packages 1.0) with one inline report.
///
/// It ends on `.zip`, which the specification leaves open for reports of every kind; `.xbri` promises an inline report.
enum ReportPackage {
    /// - Parameters:
    ///   - name: the one folder of the package.
    ///   - file: the report's name in it, with `.xhtml`.
    static func write(name: String, file: String, report: [UInt8]) -> [UInt8] {
        var archive = ZipWriter()
        let info = #"{"documentInfo": {"documentType": "https://xbrl.org/report-package/2023"}}"# + "\n"
        archive.add("\(name)/META-INF/reportPackage.json", Array(info.utf8))
        archive.add("\(name)/reports/\(file)", report)
        return archive.finished()
    }
}
