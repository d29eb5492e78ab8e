import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import HTML
import Kernel

/// What stands between a year and its release, in words.
enum ReleaseWords {
    /// With the way to what has to be done.
    static func obstacle(_ obstacle: ReleaseCheck.Obstacle, _ year: ReportingYear, _ t: Texts) -> ReleasePage.Obstacle {
        let scopeThree = PageLink(t("release.link.scopeThree"), href: CarbonAccountingURL.scopeThree(year))
        let open = PageLink(t("release.link.entries"), href: CarbonAccountingURL.entries(year) + "?fehlend=1")
        let words = sentence(obstacle, t)
        switch obstacle {
        case .noLines:
            let link = PageLink(t("result.empty.import"), href: CarbonAccountingURL.imports(year))
            return ReleasePage.Obstacle(words, links: [link])
        case .incomplete: return ReleasePage.Obstacle(words, links: [open])
        case .methodMissing:
            let contracts = PageLink(t("release.link.contracts"), href: CarbonAccountingURL.contractList(year))
            return ReleasePage.Obstacle(words, links: [open, contracts])
        case .scopeThreeUndecided(let categories):
            return ReleasePage.Obstacle(
                t("release.obstacle.undecided.short", count: categories.count),
                items: categories.map { $0.numberedLabel(t) },
                links: [scopeThree]
            )
        case .exclusionWithoutReason, .exclusionContradicted, .relevantWithoutLines:
            return ReleasePage.Obstacle(words, links: [scopeThree])
        case .warmingPotentials:
            let settings = PageLink(t("release.link.settings"), href: CarbonAccountingURL.settings(year))
            return ReleasePage.Obstacle(words, links: [settings])
        }
    }

    static func sentence(_ obstacle: ReleaseCheck.Obstacle, _ t: Texts) -> String {
        switch obstacle {
        case .noLines: t("release.obstacle.noLines")
        case .incomplete(let lines): t("release.obstacle.incomplete", count: lines.count)
        case .methodMissing(.location, let lines): t("release.obstacle.location", count: lines.count)
        case .methodMissing(.market, let lines): t("release.obstacle.market", count: lines.count)
        case .scopeThreeUndecided(let categories):
            t("release.obstacle.undecided", ["categories": names(categories, t)], count: categories.count)
        case .exclusionWithoutReason(let categories):
            t("release.obstacle.withoutReason", ["categories": names(categories, t)])
        case .relevantWithoutLines(let categories):
            t("release.obstacle.withoutLines", ["categories": names(categories, t)], count: categories.count)
        case .exclusionContradicted(let categories):
            t("release.obstacle.contradicted", ["categories": names(categories, t)])
        case .warmingPotentials(let set): t("release.obstacle.gwp", ["set": set.rawValue.uppercased()])
        }
    }

    static func sentence(_ remark: ReleaseCheck.Remark, _ t: Texts) -> String {
        switch remark {
        case .upstreamMissing(let lines): t("release.remark.upstream", count: lines.count)
        case .biogenicUnknown(let lines): t("release.remark.biogenic", count: lines.count)
        case .notYetCollected(let categories):
            t("release.remark.notYetCollected", ["categories": names(categories, t)])
        case .substitutes(let share): t("release.remark.substitutes", ["share": GermanFormat.percent(share, places: 0)])
        case .adjusted(let share): t("release.remark.adjusted", ["share": GermanFormat.percent(share, places: 0)])
        case .unquantified(let share):
            t("release.remark.unquantified", ["share": GermanFormat.percent(share, places: 0)])
        }
    }

    /// One line for each time a release was taken back.
    static func history(_ release: InventoryStore.Release, _ t: Texts) -> String? {
        guard let reopened = release.reopenedAt else { return nil }
        return t(
            "release.history",
            [
                "released": LocalDate(release.releasedAt).german, "by": release.releasedBy,
                "reopened": LocalDate(reopened).german, "reopenedBy": release.reopenedBy ?? "",
                "reason": release.reopenReason ?? "",
            ]
        )
    }

    private static func names(_ categories: [EmissionCategory], _ t: Texts) -> String {
        categories.map { $0.numberedLabel(t) }.joined(separator: ", ")
    }
}
