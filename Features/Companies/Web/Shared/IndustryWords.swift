import Companies
import HTML
import Kernel

extension IndustryClassification.Entry {
    /// `25.62 Mechanik a. n. g.`, which never breaks inside its last three letters.
    var label: String { "\(code) \(title.replacing("a. n. g.", with: "a.\u{a0}n.\u{a0}g."))" }
}

extension CompaniesContent {
    /// The code with its name; the code alone where the edition does not hold it.
    func label(_ code: IndustryCode?) -> String? {
        code.map { industries($0.edition).entry($0)?.label ?? $0.text }
    }

    /// Search results as the field that searches while one types wants them.
    func answer(_ query: String, _ edition: IndustryEdition) -> ComboboxAnswer {
        ComboboxAnswer(
            results: search(edition).entries(matching: query).map { entry in
                ComboboxAnswer.Result(
                    value: entry.code.text,
                    label: entry.label,
                    detail: industries(edition).section(of: entry.code)?.title ?? ""
                )
            }
        )
    }

    func choices(_ query: String, _ edition: IndustryEdition) -> [Choice] {
        search(edition).entries(matching: query).map { Choice($0.label, value: $0.code.text) }
    }
}
