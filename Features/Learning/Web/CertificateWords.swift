import Kernel
import Learning

/// How certificates and paths say their figures.
struct CertificateWords: Sendable {
    let t: Texts

    /// „1,1 UE“
    func units(_ minutes: Int) -> String {
        t("units", ["units": Self.number(minutes)])
    }

    /// „50 Minuten (1,1 UE)“
    func extent(_ minutes: Int) -> String {
        t("extent", ["minutes": t("minutes", count: minutes), "units": units(minutes)])
    }

    static func number(_ minutes: Int) -> String {
        GermanFormat.number(Double(minutes) / Double(CertificateContent.minutesOfUnit), places: 1)
    }

    static func day(_ iso: String) -> String { LocalDate(iso: iso)?.german ?? iso }
}
