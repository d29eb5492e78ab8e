import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// Where a new line begins: what is it about? One card a category, by scope.
struct EntryCategoriesPage: YearPage {
    static let name = "CarbonAccounting/entryCategories"
    let title: String
    let frame: YearFrame

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("entry.kicker", ["year": "\(frame.year)"]), title: title) {
            actionLink(PageLink(t("entry.choose.import"), href: CarbonAccountingURL.imports(frame.year)))
        }
        leadRemark { t("entry.choose.lead") }
        for scope in Scope.allCases {
            pageSection(title: scope.label(t), intro: scope.explanation(t), id: "scope-\(scope.rawValue)") {
                ul(.class("category-cards")) {
                    for category in EmissionCategory.allCases where category.scope == scope { card(category, t) }
                }
            }
        }
    }

    private func card(_ category: EmissionCategory, _ t: Texts) -> Node {
        li {
            a(.href(CarbonAccountingURL.newEntry(frame.year, category))) {
                span(.class("category-number")) { category.number }
                " "
                category.label(t)
            }
            p { category.explanation(t) }
        }
    }
}

/// A line belongs to a site, and the firm has none yet.
struct EntryWithoutSitePage: YearPage {
    static let name = "CarbonAccounting/entryWithoutSite"
    let title: String
    let frame: YearFrame

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("entry.kicker", ["year": "\(frame.year)"]), title: title)
        emptyState(title: t("entry.noSite.head"), text: t("entry.noSite.text")) {
            actionLink(PageLink(t("entry.noSite.action"), href: CarbonAccountingURL.newSite), style: .primary)
        }
    }
}
