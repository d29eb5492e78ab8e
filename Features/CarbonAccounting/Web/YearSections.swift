import CarbonAccountingStorage
import Companies
import CompaniesStorage
import HTML
import Kernel
import WebPlatform

/// The pages of a year, as the line under the top bar shows them.
enum YearSection: String, CaseIterable {
    case result, entries, imports, scopeThree, contracts, targets, report

    func address(_ year: ReportingYear) -> String {
        switch self {
        case .result: CarbonAccountingURL.year(year)
        case .entries: CarbonAccountingURL.entries(year)
        case .imports: CarbonAccountingURL.imports(year)
        case .scopeThree: CarbonAccountingURL.scopeThree(year)
        case .contracts: CarbonAccountingURL.contracts + "?jahr=\(year)"
        case .targets: CarbonAccountingURL.targets(year)
        case .report: CarbonAccountingURL.report(year)
        }
    }

    func label(_ t: Texts) -> String {
        switch self {
        case .result: t("section.result")
        case .entries: t("section.entries")
        case .imports: t("section.imports")
        case .scopeThree: t("section.scopeThree")
        case .contracts: t("section.contracts")
        case .targets: t("section.targets")
        case .report: t("section.report")
        }
    }
}

/// What every page about a year has around it: its sections and the same page of other years.
struct YearFrame: Sendable {
    let year: ReportingYear
    let sections: [PageLink]
    let years: YearSwitch

    init(_ year: ReportingYear, current: YearSection, years: [ReportingYear], _ t: Texts) {
        self.year = year
        sections = YearSection.allCases.map {
            PageLink($0.label(t), href: $0.address(year), isCurrent: $0 == current)
        }
        let all = Set(years + [year]).sorted(by: >)
        self.years = YearSwitch(current: year.value, choices: all.map { ($0.value, current.address($0)) })
    }
}

/// A page about one year of the balance.
protocol YearPage: Page {
    var frame: YearFrame { get }
}

extension YearPage {
    var place: String { CarbonAccountingURL.root }
    var sections: [PageLink] { frame.sections }
    var years: YearSwitch? { frame.years }
}

extension CarbonAccountingFeature {
    /// Years with lines, those the firm has begun, and the last one that is over, so that a new one can be begun.
    func frame(_ year: ReportingYear, _ section: YearSection, of firm: FirmID, _ t: Texts) async throws -> YearFrame {
        let known = try await stores.entries.years(of: firm)
        let begun = try await firms.years(of: firm).map(\.year)
        return YearFrame(year, current: section, years: known + begun + [lastCalendarYear], t)
    }
}
