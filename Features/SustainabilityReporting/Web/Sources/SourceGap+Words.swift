import CarbonAccounting
import HTML
import Kernel
import SustainabilityReporting

extension SourceGap {
    /// How many lines are named one by one.
    static let namedLines = 8

    func node(_ year: ReportingYear, _ t: Texts) -> Node {
        let balance = SustainabilityReportingURL.balance(year)
        switch self {
        case .noBalance: return link(t("sources.gap.noBalance", ["year": "\(year)"]), balance)
        case .incompleteLines(let lines):
            return .group([.text(t("sources.gap.incomplete", count: lines.count)), Self.list(lines, t)])
        case .energyUnknown(let lines):
            return .group([.text(t("sources.gap.energy", count: lines.count)), Self.list(lines, t)])
        case .methodMissing(let market):
            return link(market ? t("sources.gap.market") : t("sources.gap.location"), balance)
        case .scopeWithoutLines(let scope): return link(t("sources.gap.scope", ["scope": "\(scope)"]), balance)
        case .heatWithoutRow(let amount):
            return .text(t("sources.gap.heat", ["amount": GermanFormat.exact(SourceWords.double(amount))]))
        case .scopeThreePartial(let categories):
            return link(
                t("sources.gap.scopeThree", count: categories.count),
                SustainabilityReportingURL.scopeThree(year)
            )
        case .baseYearIncomplete(let base):
            return link(t("sources.gap.base", ["year": "\(base)"]), SustainabilityReportingURL.balance(base))
        }
    }

    private func link(_ sentence: String, _ address: String) -> Node { a(.href(address)) { sentence } }

    private static func list(_ lines: [Line], _ t: Texts) -> Node {
        let rest = lines.count - namedLines
        return ul {
            for line in lines.prefix(namedLines) {
                li {
                    a(.href(SustainabilityReportingURL.line(line.entry, line.year))) {
                        line.description.isEmpty ? t("sources.gap.line") : line.description
                    }
                }
            }
            rest > 0 ? li { t("sources.gap.more", count: rest) } : .empty
        }
    }
}
