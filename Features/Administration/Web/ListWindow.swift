import HTML
import Kernel

/// Which page of a long list is shown. One row more than fits is read, to know whether another page follows.
struct ListWindow: Sendable {
    static let size = 50
    /// From 1.
    let page: Int

    /// What stands in the address; nonsense means the first page.
    init(_ text: String?) { page = min(max(1, text.flatMap { Int($0) } ?? 1), 100_000) }

    var limit: Int { Self.size + 1 }
    var offset: Int { (page - 1) * Self.size }

    func pagination(hasMore: Bool, back: String, on: String, _ t: Texts, address: (Int) -> String) -> Pagination {
        Pagination(
            label: t("administration.pages"),
            position: t("administration.page", ["page": "\(page)"]),
            previous: page > 1 ? PageLink(back, href: address(page - 1)) : nil,
            next: hasMore ? PageLink(on, href: address(page + 1)) : nil
        )
    }
}
