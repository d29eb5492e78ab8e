import Assessments
import HTML
import Kernel

/// Headings of the list of instruments, in the order in which a firm meets them.
enum InstrumentGroup: CaseIterable {
    case start, course, production, offers, people

    init(of instrument: Instrument) {
        if instrument.id == Self.first {
            self = .start
        } else {
            switch instrument.theme {
            case .markets, .reporting: self = .course
            case .carbon, .energy, .resources, .mobility: self = .production
            case .offers, .supply: self = .offers
            case .people: self = .people
            }
        }
    }

    /// Where every firm begins.
    private static let first = "oeko-kompass"

    func title(_ t: Texts) -> String {
        switch self {
        case .start: t("instruments.group.start")
        case .course: t("instruments.group.course")
        case .production: t("instruments.group.production")
        case .offers: t("instruments.group.offers")
        case .people: t("instruments.group.people")
        }
    }
}

extension Instrument {
    /// „etwa 45 Minuten“; above an hour and a half in hours and halves of them.
    func duration(_ t: Texts) -> String {
        if minutes <= 90 { return t("instruments.about", ["minutes": "\(minutes)"]) }
        let hours = (Double(minutes) / 30).rounded() / 2
        return t("instruments.about.hours", ["hours": GermanFormat.exact(hours)])
    }
}
