import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

extension ProgrammeRecordsFeature {
    func addHours(to routes: Routes, _ source: @escaping HoursSource) {
        routes.get("verwaltung/projekt/stunden", for: .administrator, page: "page.hours") { call in
            try await showHours(source, call)
        }
    }

    private func showHours(_ source: HoursSource, _ call: Call<Person>) async throws -> Response {
        let (t, account) = (call.texts, HoursAccount(try await source()))
        let answer = try await answers.answers()[.threshold]
        let most = HoursAccount.usualThreshold
        return call.page(
            HoursPage(
                title: t("hours.title"),
                threshold: answer.map { t("hours.threshold.answer", ["answer": $0.answer]) }
                    ?? t("hours.threshold", ["hours": GermanFormat.exact(most)]),
                people: account.people.map { sum in
                    let words = t(
                        "hours.of",
                        [
                            "hours": GermanFormat.exact((sum.hours * 100).rounded() / 100),
                            "most": GermanFormat.exact(most),
                        ]
                    )
                    return row(sum, words, isOver: sum.hours > most, t)
                },
                enterprises: account.enterprises.map { sum in
                    let hours = GermanFormat.exact((sum.hours * 100).rounded() / 100)
                    return row(sum, t("hours.plain", ["hours": hours]), isOver: false, t)
                },
                neither: account.neither.map { ($0.title, $0.day.german, $0.reason) }
            )
        )
    }

    private func row(_ sum: HoursAccount.Sum, _ hours: String, isOver: Bool, _ t: Texts) -> HoursPage.Row {
        HoursPage.Row(
            name: sum.name,
            firm: sum.firm ?? "",
            hours: hours,
            isOver: isOver,
            proofs: sum.proofs.map {
                t("hours.proof", ["title": $0.title, "date": $0.day.german, "reason": $0.reason])
            }
        )
    }
}
