import Funding
import HTML
import Kernel

/// In which order programmes stand: what most firms begin with first, so that an owner need not read them all.
struct FinderBlocks {
    typealias Card = (offer: FundingOffer, card: OfferCard)

    let t: Texts
    let project: FundingProject?

    /// Without a measure by their first theme, with one those for its theme before the others.
    func blocks(_ cards: [Card], byTheme: Bool) -> [FinderPage.Block] {
        let sorted = inOrder(cards)
        if sorted.isEmpty { return [] }
        if project != nil {
            let parts = [sorted.filter { $0.card.remark == nil }, sorted.filter { $0.card.remark != nil }]
            let titles = [t("finder.block.theme"), t("finder.block.other")]
            return zip(titles, parts).filter { !$0.1.isEmpty }
                .map { FinderPage.Block(title: $0, cards: $1.map(\.card)) }
        }
        guard byTheme else { return [FinderPage.Block(title: nil, cards: sorted.map(\.card))] }
        return Self.headings.compactMap { heading in
            let own = sorted.filter { Self.heading(of: $0.offer.programme) == heading }
            if own.isEmpty { return nil }
            let title = heading.isEmpty ? t("finder.block.all") : FundingWords.theme(heading, t)
            return FinderPage.Block(title: title, cards: own.map(\.card))
        }
    }

    /// By kind, advice first because it comes before an investment; otherwise as the files have them.
    private func inOrder(_ cards: [Card]) -> [Card] {
        cards.enumerated().sorted { one, other in
            let (a, b) = (rank(one.element), rank(other.element))
            return a == b ? one.offset < other.offset : a < b
        }
        .map(\.element)
    }

    private func rank(_ card: Card) -> Int {
        Self.kinds.firstIndex(of: card.offer.programme.kind) ?? Self.kinds.count
    }

    private static let kinds: [FundingProgramme.Kind] = [
        .advice, .grant, .training, .wage, .network, .innovation, .loan, .tax,
    ]

    /// Themes in the order in which a firm of the region meets them; "" holds what goes for every theme.
    private static let headings = [
        "energy", "", "people", "resources", "carbon", "offers", "markets", "supply", "reporting", "mobility",
    ]

    /// More than four themes are none in particular.
    private static func heading(of programme: FundingProgramme) -> String {
        programme.themes.count > 4 ? "" : programme.themes.first { headings.contains($0) } ?? ""
    }
}
