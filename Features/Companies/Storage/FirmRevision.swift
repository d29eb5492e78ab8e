public import DatabasePlatform
public import Kernel

/// What others read about a firm, as one text that changes with it.
public enum FirmRevision {
    /// Differs as soon as a site is added, changed or removed, or a setting of the year changes. For use inside another
    /// transaction.
    public static func text(
        of firm: FirmID,
        in year: ReportingYear,
        session: any SQLSession
    ) throws -> String {
        let sites = try session.query("SELECT id, version FROM site WHERE firm_id = $1 ORDER BY id", .id(firm))
            .map { "\(try $0.text("id")):\(try $0.int("version"))" }
        let settings = try session.query(
            "SELECT version FROM reporting_year WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        ).first?.int("version")
        return sites.joined(separator: ",") + ";\(settings ?? 0)"
    }
}
