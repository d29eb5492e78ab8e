import Assessments
import Companies
import HTML
import Kernel
import RegionalNetwork

/// Entries and matches in words.
struct DirectoryWords {
    let industries: IndustryClassification
    let map: RegionMap
    let t: Texts

    func sector(_ entry: DirectoryEntry) -> String { entry.sector.map { t("offers.sector.\($0.rawValue)") } ?? "" }

    func size(_ entry: DirectoryEntry) -> String { entry.size.map { t("directory.size.\($0.rawValue)") } ?? "" }

    /// The municipality where the firm agreed to it, else the beginning of the postcode.
    func area(_ entry: DirectoryEntry) -> String {
        if let place = map.place(entry.place) { return place.name }
        return entry.area.isEmpty ? "" : t("directory.area.value", ["digits": entry.area])
    }

    func themes(_ entry: DirectoryEntry) -> String {
        Instrument.Theme.allCases.filter(entry.themes.contains).map { t("offers.theme.\($0.rawValue)") }
            .joined(separator: ", ")
    }

    func reasons(_ match: PeerMatch) -> String {
        let themes = match.reasons.compactMap { reason in
            if case .theme(let theme) = reason { t("offers.theme.\(theme.rawValue)") } else { nil }
        }
        let others = match.reasons.compactMap { reason -> String? in
            switch reason {
            case .theme: nil
            case .division(let code): t("directory.match.division", ["division": division(code)])
            case .sector(let sector): t("directory.match.sector", ["sector": t("offers.sector.\(sector.rawValue)")])
            case .size(let size): t("directory.match.size", ["size": t("directory.size.\(size.rawValue)")])
            }
        }
        let shared = t("directory.match.themes", ["themes": themes.joined(separator: ", ")], count: themes.count)
        return ((themes.isEmpty ? [] : [shared]) + others).joined(separator: "; ")
    }

    private func division(_ code: String) -> String {
        industries.entry(code).map { "\($0.code.text) \($0.title)" } ?? code
    }
}
