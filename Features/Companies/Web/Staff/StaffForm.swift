import Companies
import Kernel
import WebPlatform

/// What the page about a year's people sends; becomes figures, or sentences.
struct StaffForm: Sendable {
    struct Country: Sendable {
        var code: String
        var heads: String
    }

    /// Rows for other countries than those that are named already.
    static let spareRows = 3
    static let mostCountries = EmploymentCountry.allCases.count

    var values: [StaffFigure: String] = [:]
    var counting: String
    var minimumWage: String
    var countries: [Country]
    var version: Int

    init(_ figures: StaffFigures) {
        for figure in StaffFigure.allCases { values[figure] = NumberInput.text(figures[figure]) }
        counting = figures.counting?.rawValue ?? ""
        minimumWage = figures.paysMinimumWage.map { $0 ? "ja" : "nein" } ?? ""
        countries = EmploymentCountry.allCases.compactMap { country in
            figures.countries[country.rawValue].map { Country(code: country.rawValue, heads: NumberInput.text($0)) }
        }
        version = figures.version
        addRows()
    }

    init(_ form: Form) {
        for figure in StaffFigure.allCases { values[figure] = form[figure.rawValue] }
        (counting, minimumWage) = (form["counting"], form["minimumWage"])
        countries = (0..<Self.mostCountries + Self.spareRows).map { row in
            Country(code: form["country\(row)"], heads: form["countryHeads\(row)"])
        }
        .filter { !$0.code.isEmpty || !$0.heads.isEmpty }
        version = form.version
        addRows()
    }

    subscript(_ figure: StaffFigure) -> String { values[figure] ?? "" }

    func validated(_ firm: FirmID, _ year: ReportingYear, _ t: Texts) -> (value: StaffFigures?, errors: FieldErrors) {
        var errors = FieldErrors()
        var figures = StaffFigures(firm: firm, year: year, version: version)
        figures.counting = StaffFigures.Counting(rawValue: counting)
        if figures.counting == nil, !counting.isEmpty { errors.add("counting", t("staff.fault.choice")) }
        switch minimumWage {
        case "": break
        case "ja": figures.paysMinimumWage = true
        case "nein": figures.paysMinimumWage = false
        default: errors.add("minimumWage", t("staff.fault.choice"))
        }
        for figure in StaffFigure.allCases {
            figures[figure] = NumberInput.number(figure.rawValue, self[figure], limit: figure.limit, &errors, t)
        }
        for (row, country) in countries.enumerated() { read(country, row, into: &figures, &errors, t) }
        guard errors.isEmpty else { return (nil, errors) }
        for fault in figures.faults { errors.add(fault.field, fault.sentence(t)) }
        return errors.isEmpty ? (figures, errors) : (nil, errors)
    }

    private func read(
        _ country: Country,
        _ row: Int,
        into figures: inout StaffFigures,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) {
        guard !country.code.isEmpty || !country.heads.isEmpty else { return }
        guard let known = EmploymentCountry(rawValue: country.code) else {
            return errors.add("country\(row)", t("staff.fault.country"))
        }
        let name = known.name(t)
        guard figures.countries[known.rawValue] == nil else {
            return errors.add("country\(row)", t("staff.fault.countryTwice", ["country": name]))
        }
        let limit = StaffFigure.employees.limit
        let heads = NumberInput.number("countryHeads\(row)", country.heads, limit: limit, &errors, t)
        if let heads {
            figures.countries[known.rawValue] = heads
        } else if country.heads.isEmpty {
            errors.add("countryHeads\(row)", t("staff.fault.heads", ["country": name]))
        }
    }

    private mutating func addRows() {
        let rows = min(countries.count + Self.spareRows, Self.mostCountries)
        while countries.count < rows { countries.append(Country(code: "", heads: "")) }
    }

    func conflict(with now: StaffFigures, _ t: Texts) -> Conflict {
        let stored = StaffForm(now)
        let figures = StaffFigure.allCases.map { (t("staff.field.\($0.rawValue)"), stored[$0], self[$0]) }
        return Conflict(
            figures + [
                (t("staff.counting"), stored.countingWord(t), countingWord(t)),
                (t("staff.minimumWage"), stored.minimumWage, minimumWage),
                (t("staff.countries"), stored.countryWords(t), countryWords(t)),
            ]
        )
    }

    private func countingWord(_ t: Texts) -> String {
        StaffFigures.Counting(rawValue: counting).map { t("staff.counting.\($0.rawValue)") } ?? ""
    }

    private func countryWords(_ t: Texts) -> String {
        countries.filter { !$0.code.isEmpty }
            .map { "\(EmploymentCountry(rawValue: $0.code)?.name(t) ?? $0.code): \($0.heads)" }.joined(separator: ", ")
    }
}
