import HTML
import Kernel

/// The way through a long list.
enum RecordsPages {
    /// Nil where everything stands on one page.
    static func between(
        _ page: Int,
        total: Int,
        size: Int,
        _ t: Texts,
        address: (Int) -> String
    ) -> Pagination? {
        let last = max(1, (total + size - 1) / size)
        guard last > 1 else { return nil }
        return Pagination(
            label: t("participant.pages"),
            position: t("participant.page", ["page": "\(min(page, last))", "last": "\(last)"]),
            previous: page > 1 ? PageLink(t("participant.previous"), href: address(min(page - 1, last))) : nil,
            next: page < last ? PageLink(t("participant.next"), href: address(page + 1)) : nil
        )
    }
}
