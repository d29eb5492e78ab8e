import Foundation

/// How an exported report looks and what it says beside its content: `Content/report.css`, `Content/report-words.json`.
public struct ReportLook: Hashable, Sendable {
    /// Disclosures that stand under one heading.
    struct Group: Hashable, Sendable {
        let german: String
        let english: String
        let ids: [ReportDisclosure.ID]
        var disclosures: [ReportDisclosure] = []

        func title(_ language: ReportLanguage) -> String { language == .german ? german : english }
    }

    /// What stands in both languages.
    struct Words: Hashable, Sendable {
        let german: String
        let english: String

        subscript(language: ReportLanguage) -> String { language == .german ? german : english }
    }

    let style: String
    let words: [ReportWord: Words]
    let groups: [Group]
    let units: [String: Words]
    let editions: [ReportEdition.ID: Words]

    func words(_ word: ReportWord, _ language: ReportLanguage, _ fills: [String: String] = [:]) -> String {
        var text = words[word]?[language] ?? word.rawValue
        for (name, fill) in fills { text = text.replacing("{\(name)}", with: fill) }
        return text
    }

    /// The unit as people write it; the registry's name where no other is known.
    func unit(_ id: String, _ language: ReportLanguage) -> String { units[id]?[language] ?? id }

    func title(of edition: ReportEdition, _ language: ReportLanguage) -> String {
        editions[edition.id]?[language] ?? edition.title
    }

    /// The edition's disclosures under their headings; those without one stand under the last.
    func groups(of edition: ReportEdition) -> [Group] {
        let placed = Set(groups.flatMap(\.ids))
        return groups.enumerated().map { number, group in
            var group = group
            group.disclosures = group.ids.compactMap { edition.disclosure($0) }
            if number == groups.count - 1 {
                group.disclosures += edition.disclosures.filter { !placed.contains($0.id) }
            }
            return group
        }
    }
}
