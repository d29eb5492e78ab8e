import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension EmissionFactorsFeature {
    @Sendable func showReview(_ call: Call<Person>) async throws -> Response {
        call.page(ReviewPage(FactorReview(library, today: outside.today()), call.texts))
    }
}

extension ReviewPage {
    init(_ review: FactorReview, _ t: Texts) {
        title = t("review.title")
        lead =
            review.oldSources.isEmpty
            ? t("review.lead.none", ["count": "\(review.sources)"])
            : t("review.lead", ["old": "\(review.oldSources.count)", "count": "\(review.sources)"])
        sources = review.oldSources.map { old in
            Source(
                title: old.source.title,
                publisher: old.source.publisher,
                read: old.source.dateRead.german,
                use: old.figures == 0 ? t("sources.use.potentials") : t("sources.use", count: old.figures)
            )
        }
        figures = review.unsettled.map { factor in
            Figure(
                name: factor.name,
                year: "\(factor.year)",
                status: factor.status == .preliminary ? t("review.preliminary") : t("review.estimated"),
                address: EmissionFactorsURL.series(factor.series)
            )
        }
    }
}
