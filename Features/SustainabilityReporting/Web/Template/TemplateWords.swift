import Documents
import Foundation
import SustainabilityReporting

/// The words of a template's drop-down lists, and the members of the standard's lists that they mean. The names of
/// members are formed from the words, so that most are found by comparing letters and digits alone.
final class TemplateWords {
    private let book: XLSXBook
    private let evaluator: FormulaEvaluator
    private lazy var countries = countryNames()
    private lazy var english = translations()
    private var words: [String: [String: String]] = [:]
    private var members: [String: [String: String]] = [:]

    init(_ evaluator: FormulaEvaluator) { (book, self.evaluator) = (evaluator.book, evaluator) }

    /// The drop-down lists that hold the words of a list.
    private static let ranges = [
        "nace": "enum_ListNACETechnicalName", "waste": "enum_ListTypeOfWastes", "pollutants": "enum_ListPollutants",
        "legalForms": "enum_ListLegalForms", "basisForPreparation": "enum_list_options",
        "countingMethod": "enum_employee_methodology",
    ]

    /// Words that are not the member's name with blanks in it, by ``key(_:)``.
    private static let aliases = [
        "asanaverageacrossthereportingperiod": "AverageDuringTheReportingPeriodMember",
        "sustainabilityreportpreparedonaconsolidatedbasis": "ConsolidatedMember",
        "sustainabilityreportpreparedonanindividualbasis": "IndividualMember",
        "otherpleasespecifythelegalformintherowbelow": "OtherUndertakingsLegalFormMember",
        "b1basisforpreparationmodule": "B1-BasisForPreparationMember",
        "b1otherundertakingsgeneralinformation":
            "B1BasisForPreparationAndOtherUndertakingSGeneralInformationMember",
        "b3greenhousegasemissionintensityperturnoverintco2e": "B3GreenhouseGasEmissionIntensityPerTurnoverMember",
        "b8workforcegeneralcharacteristicstypeofcontract": "B8TypeOfContractMember",
        "b8workforcegeneralcharacteristicsgender": "B8GenderMember",
        "b8workforcegeneralcharacteristicscountryofemployment": "B8CountryOfEmploymentMember",
        "b8workforcegeneralcharacteristicsturnoverrate": "B8TurnoverRateMember",
        "b10workforceremunerationandcollectivebargaining": "B10RemunerationCollectiveBargainingMember",
        "b10workforcenumberofannualtraininghoursperemployeeduringthereportingperiod":
            "B10NumberOfTrainingHoursPerEmployeeMember",
        "c8revenuesfromcertainactivitiesandexclusionfromeureferencebenchmarks":
            "C8-RevenuesFromCertainSectorsAndExclusionFromEuReferenceBenchmarksMember",
        "introductiondisclosureofanyothergeneralandorentityspecificinformationonthereportingperiod":
            "DisclosureOfAnyOtherGeneralAndOrEntitySpecificInformation",
    ]

    /// Words for the members that no drop-down list of a named range holds.
    private static let fixed = [
        "ConsolidatedMember": "Sustainability report prepared on a consolidated basis",
        "IndividualMember": "Sustainability report prepared on an individual basis",
        "HeadcountMember": "Headcount", "Full-TimeEquivalentFTEMember": "Full-time equivalent (FTE)",
    ]

    // MARK: Reading

    func member(_ text: String, of list: MemberList) -> String? {
        if let found = direct(text, of: list) { return found }
        // A template in another language: what the same row says in English.
        guard let english = english[Self.key(text)] else { return nil }
        return direct(english, of: list)
    }

    private func direct(_ text: String, of list: MemberList) -> String? {
        switch list.id {
        case "countries":
            if let code = countries.codes[Self.key(text)], list[code] != nil { return code }
            return list.members.first {
                Self.key($0.english) == Self.key(text) || Self.key($0.german) == Self.key(text)
            }?
            .name
        case "nace": return Self.industry(text).flatMap { list[$0] == nil ? nil : $0 }
        case "waste":
            let code = text.prefix { $0.isNumber || $0.isWhitespace }.filter(\.isNumber)
            return code.isEmpty ? nil : keyed(list)["#" + code]
        default: break
        }
        let key = Self.key(text)
        if let alias = Self.aliases[key], list[alias] != nil { return alias }
        let names = keyed(list)
        // The letters of a chemical name stand in another order in its member: `1,2-dichloroethane (EDC)`.
        return names[key] ?? names[Self.anagram(key)]
    }

    /// By what their words may read as.
    private func keyed(_ list: MemberList) -> [String: String] {
        if let known = members[list.id] { return known }
        var names: [String: String] = [:]
        for member in list.members {
            if list.id == "waste" {
                names["#" + member.code.filter(\.isNumber)] = member.name
                continue
            }
            var name = member.name
            if name.hasSuffix("Member") { name = String(name.dropLast(6)) }
            names[Self.key(name)] = member.name
            if list.id == "pollutants" { names[Self.anagram(Self.key(name))] = member.name }
        }
        members[list.id] = names
        return names
    }

    /// Letters and digits in lower case.
    static func key(_ text: String) -> String {
        String(
            decoding: text.lowercased().utf8.filter { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 >= 0x80 },
            as: UTF8.self
        )
    }

    private static func anagram(_ key: String) -> String { "~" + String(decoding: key.utf8.sorted(), as: UTF8.self) }

    /// `NACE G - 47.22 Retail sale …` is `NACE_G4722`.
    private static func industry(_ text: String) -> String? {
        var rest = text[...]
        if rest.hasPrefix("NACE ") { rest = rest.dropFirst(5) }
        guard let section = rest.first, section.isASCII, section.isUppercase else { return nil }
        rest = rest.dropFirst().drop { " -–".contains($0) }
        return "NACE_\(section)" + rest.prefix { $0.isNumber || $0 == "." }.filter(\.isNumber)
    }

    // MARK: Writing

    /// As the template's lists word it; nil where it has no word.
    func word(_ member: String, of list: MemberList) -> String? {
        if list.id == "countries" { return countries.names[member] }
        if let fixed = Self.fixed[member] { return fixed }
        if words[list.id] == nil {
            var found: [String: String] = [:]
            for value in Self.ranges[list.id].map(entries(of:)) ?? [] {
                guard let member = direct(value, of: list), found[member] == nil else { continue }
                found[member] = value
            }
            words[list.id] = found
        }
        return words[list.id]?[member]
    }

    /// The word of a drop-down list for a unit.
    func word(_ unit: FactUnit) -> String? {
        (entries(of: "enum_ListUnitMeasurement") + entries(of: "enum_ListHectM2")).first {
            TemplateUnit.unit($0) == unit
        }
    }

    /// The texts of a named range, from the top.
    func entries(of name: String) -> [String] {
        guard let area = book.area(named: name) else { return [] }
        return area.positions.compactMap { text(area.sheet, $0) }
    }

    func text(_ sheet: Int, _ position: CellPosition) -> String? {
        guard case .text(let text) = evaluator.value(sheet, position), !text.isEmpty else { return nil }
        return text
    }

    private func countryNames() -> (codes: [String: String], names: [String: String]) {
        guard let names = book.area(named: "enum_ListCountriesName"),
            let codes = book.area(named: "enum_ListCountiesCode")
        else { return ([:], [:]) }
        var result: (codes: [String: String], names: [String: String]) = ([:], [:])
        for offset in 0..<min(names.rows.count, codes.rows.count) {
            let (name, code) = (names.first, codes.first)
            guard let name = text(names.sheet, CellPosition(row: name.row + offset, column: name.column)),
                let code = text(codes.sheet, CellPosition(row: code.row + offset, column: code.column))
            else { continue }
            (result.codes[Self.key(name)], result.names[code]) = (code, name)
        }
        return result
    }

    /// Words of every language that the template speaks, with the English ones of their row.
    private func translations() -> [String: String] {
        guard let head = book.area(named: "template_translations") else { return [:] }
        var result: [String: String] = [:]
        for row in (head.rows.upperBound + 1)...(head.rows.upperBound + 1_000) {
            guard let english = text(head.sheet, CellPosition(row: row, column: head.columns.lowerBound)) else {
                continue
            }
            for column in head.columns.dropFirst() {
                guard let other = text(head.sheet, CellPosition(row: row, column: column)) else { continue }
                if result[Self.key(other)] == nil { result[Self.key(other)] = english }
            }
        }
        return result
    }
}
