import Documents
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

extension ProgrammeRecordsFeature {
    @Sendable func showIndicators(_ call: Call<Person>) async throws -> Response {
        let (t, indicators) = (call.texts, ParticipantIndicators(try await participants.counts()))
        let (all, incomplete) = (indicators.count(.all), try await participants.incomplete())
        return call.page(
            IndicatorsPage(
                title: t("indicator.title"),
                lead: t("indicator.lead", count: all),
                leadFigures: ["\(all)"],
                missing: incomplete == 0
                    ? nil
                    : PageLink(
                        t("indicator.missing.list", count: incomplete),
                        href: ProgrammeRecordsURL.participants([("stand", "fehlt")])
                    ),
                columns: columns(t),
                rows: ParticipantIndicators.Group.every.map { group in
                    let sexes: [ParticipantAttributes.Sex?] = ParticipantAttributes.Sex.allCases + [nil]
                    return IndicatorsPage.Row(
                        title: title(group, t),
                        numbers: sexes.map { sex in
                            var parameters = [("stand", "zaehlt")] + parameters(group)
                            if let sex { parameters.append(("geschlecht", sex.rawValue)) }
                            return PageLink(
                                "\(indicators.count(group, sex))",
                                href: ProgrammeRecordsURL.participants(parameters)
                            )
                        }
                    )
                }
            )
        )
    }

    private func columns(_ t: Texts) -> [String] {
        ParticipantAttributes.Sex.allCases.map { RecordsWords.sex($0, t) } + [t("indicator.sum")]
    }

    private func title(_ group: ParticipantIndicators.Group, _ t: Texts) -> String {
        switch group {
        case .all: t("indicator.all")
        case .age(let age): RecordsWords.age(age, t)
        case .employment(let employment): RecordsWords.employment(employment, t)
        case .education(let education): RecordsWords.education(education, t)
        }
    }

    private func parameters(_ group: ParticipantIndicators.Group) -> [(String, String)] {
        switch group {
        case .all: []
        case .age(let age): [("alter", age.rawValue)]
        case .employment(let employment): [("erwerb", employment.rawValue)]
        case .education(let education): [("bildung", education.rawValue)]
        }
    }

    private func lines(_ t: Texts) async throws -> [(title: String, numbers: [Int])] {
        let indicators = ParticipantIndicators(try await participants.counts())
        let sexes: [ParticipantAttributes.Sex?] = ParticipantAttributes.Sex.allCases + [nil]
        return ParticipantIndicators.Group.every.map { group in
            (title(group, t), sexes.map { indicators.count(group, $0) })
        } + [(t("indicator.incomplete"), [try await participants.incomplete()])]
    }

    @Sendable func downloadIndicatorText(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        var writer = CSVWriter()
        writer.append([t("indicator.group")] + columns(t))
        for line in try await lines(t) {
            writer.append([line.title] + padded(line.numbers).map { $0.map(String.init) ?? "" })
        }
        return call.download(writer.bytes, name: t("indicator.file") + ".csv", type: "text/csv; charset=utf-8")
    }

    @Sendable func downloadIndicatorSheet(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let titles = [t("indicator.group")] + columns(t)
        let sheet = XLSXSheet(
            t("indicator.title"),
            preface: [t("indicator.day", ["date": outside.today().german]), t("indicator.remark")],
            columns: titles.enumerated().map { XLSXColumn(title: $1, width: $0 == 0 ? 40 : 14) },
            rows: try await lines(t).map { line in
                [.text(line.title)] + padded(line.numbers).map { $0.map { .number(Double($0), places: 0) } ?? .empty }
            }
        )
        let document = XLSXDocument(title: t("indicator.title"), sheets: [sheet], created: outside.now())
        return call.download(
            try document.bytes(),
            name: t("indicator.file") + ".xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }

    /// A single number stands in the column of the sum.
    private func padded(_ numbers: [Int]) -> [Int?] {
        let blanks = ParticipantAttributes.Sex.allCases.count + 1 - numbers.count
        return [Int?](repeating: nil, count: max(0, blanks)) + numbers
    }
}
