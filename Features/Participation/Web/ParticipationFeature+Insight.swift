import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

extension ParticipationFeature {
    @Sendable func showInsight(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat) = (call.texts, try seat(call))
        let firm = try await councils.council(seat.council)?.firm
        let allowed = if let firm { try await learningRule.personalLearningDataAllowed(firm) } else { false }
        return call.page(
            InsightPage(
                title: t("insight.title"),
                frame: try await frame(seat, call, at: ParticipationURL.insight(seat.council)),
                parts: Self.parts(content.insight, routes.all, t),
                nobody: content.insight.nobody,
                off: content.insight.off,
                learningData: allowed ? t("learning.on") : t("learning.off"),
                asOf: content.insight.asOf.german
            )
        )
    }

    /// What was written about the data of each feature, beside what the table of routes says about its pages.
    static func parts(_ insight: Insight, _ routes: [RouteDeclaration], _ t: Texts) -> [InsightPage.Part] {
        insight.parts.map { part in
            let pages = routes.filter { $0.feature == part.feature && $0.method == "GET" }
            let members = pages.filter { $0.audience == .member }
            let owners = pages.filter { $0.audience == .owner }
            return InsightPage.Part(
                id: part.feature,
                title: part.title,
                remark: part.remark,
                lines: part.data.map { datum in
                    let sights = [datum.owner, datum.member, datum.coach, datum.administrator]
                    return InsightPage.Line(what: datum.what, sights: sights.map { $0.label(t) })
                },
                pages: t("insight.pages", ["members": "\(members.count)", "owners": "\(owners.count)"]),
                addresses: (members + owners).map(\.path)
            )
        }
    }
}
