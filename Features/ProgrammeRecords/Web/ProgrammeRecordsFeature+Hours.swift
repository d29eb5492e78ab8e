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
        let most = answer?.hours ?? HoursAccount.usualThreshold
        let words = GermanFormat.exact(most)
        let firms = try await enterprises.facts(of: Set(account.enterprises.compactMap(\.firmID)))
        return call.page(
            HoursPage(
                title: t("hours.title"),
                threshold: answer?.hours == nil
                    ? t("hours.threshold.usual", ["hours": words]) : t("hours.threshold", ["hours": words]),
                source: answer.map {
                    t("hours.threshold.answer", ["answer": $0.answer, "source": $0.source, "date": $0.day.german])
                },
                people: account.people.map { sum in
                    let sentence = t("hours.of", ["hours": number(sum.hours), "most": words])
                    return row(sum, sum.name, sentence, isOver: sum.hours > most, t)
                },
                enterprises: account.enterprises.map { sum in
                    let name = sum.firmID.flatMap { firms[$0]?.name } ?? sum.name
                    return row(sum, name, t("hours.plain", ["hours": number(sum.hours)]), isOver: false, t)
                },
                neither: account.neither.map { ($0.title, $0.day.german, $0.reason) }
            )
        )
    }

    func number(_ hours: Double) -> String { GermanFormat.exact((hours * 100).rounded() / 100) }

    private func row(
        _ sum: HoursAccount.Sum,
        _ name: String,
        _ hours: String,
        isOver: Bool,
        _ t: Texts
    ) -> HoursPage.Row {
        HoursPage.Row(
            name: name,
            firm: sum.firm ?? "",
            hours: hours,
            isOver: isOver,
            proofs: sum.proofs.map {
                t("hours.proof", ["title": $0.title, "date": $0.day.german, "reason": $0.reason])
            }
        )
    }
}
