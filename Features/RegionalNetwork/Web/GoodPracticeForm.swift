import Assessments
import Kernel
import RegionalNetwork
import WebPlatform

/// What the page of a „Praxisbeispiel“ sends; becomes one, or sentences.
struct GoodPracticeForm: Sendable {
    struct Figure: Sendable {
        var what = ""
        var value = ""
        var unit = ""
        var source = ""
        var year = ""
    }

    var title = ""
    var theme = ""
    var texts: [GoodPractice.Part: String] = [:]
    var figures = [Figure](repeating: Figure(), count: GoodPractice.mostFigures)
    var showsFirm = false
    var version = 0

    init(_ form: Form) {
        (title, theme) = (TypedText.block(form["title"]), form["theme"])
        for part in GoodPractice.Part.allCases { texts[part] = TypedText.block(form[part.rawValue]) }
        for index in figures.indices {
            figures[index] = Figure(
                what: TypedText.block(form["what\(index)"]),
                value: form["value\(index)"],
                unit: TypedText.block(form["unit\(index)"]),
                source: TypedText.block(form["source\(index)"]),
                year: form["year\(index)"]
            )
        }
        (showsFirm, version) = (form.isOn("firm"), Int(form["version"]) ?? 0)
    }

    init(_ practice: GoodPractice) {
        (title, theme, texts) = (practice.title, practice.theme?.rawValue ?? "", practice.texts)
        (showsFirm, version) = (practice.showsFirm, practice.version)
        for (index, figure) in practice.figures.prefix(figures.count).enumerated() {
            figures[index] = Figure(
                what: figure.what,
                value: figure.value.map { GermanFormat.exact($0) } ?? "",
                unit: figure.unit,
                source: figure.source,
                year: figure.year.map(String.init) ?? ""
            )
        }
    }

    func text(_ part: GoodPractice.Part) -> String { texts[part] ?? "" }

    /// - Parameter stored: what it changes.
    func validated(_ stored: GoodPractice, today: LocalDate, _ t: Texts) -> (value: GoodPractice?, errors: FieldErrors)
    {
        var errors = FieldErrors()
        if title.isEmpty { errors.add("title", t("practice.title.missing")) }
        check("title", title, GoodPractice.longestTitle, &errors, t)
        for part in GoodPractice.Part.allCases {
            check(part.rawValue, text(part), GoodPractice.longestText, &errors, t)
        }
        var practice = stored
        (practice.title, practice.theme, practice.texts) = (title, Instrument.Theme(rawValue: theme), texts)
        (practice.showsFirm, practice.version) = (showsFirm, version)
        practice.figures = figures.indices.compactMap { figure($0, today, &errors, t) }
        return errors.isEmpty ? (practice, errors) : (nil, errors)
    }

    /// Nil for a row without anything.
    private func figure(
        _ index: Int,
        _ today: LocalDate,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> GoodPractice.Figure? {
        let figure = figures[index]
        let value = GermanNumber.parse(figure.value)
        if value == nil, !figure.value.isEmpty {
            errors.add("value\(index)", t("path.figure.value.invalid", ["value": String(figure.value.prefix(40))]))
        }
        let year = Int(figure.year).flatMap { (1990...today.year).contains($0) ? $0 : nil }
        if year == nil, !figure.year.isEmpty {
            errors.add(
                "year\(index)",
                t("practice.figure.year.invalid", ["value": String(figure.year.prefix(40)), "last": "\(today.year)"])
            )
        }
        let words = [("what", figure.what), ("unit", figure.unit), ("source", figure.source)]
        for (name, word) in words { check("\(name)\(index)", word, GoodPractice.longestWord, &errors, t) }
        if figure.what.isEmpty {
            if !(figure.value + figure.unit + figure.source + figure.year).isEmpty {
                errors.add("what\(index)", t("path.figure.what.missing"))
            }
            return nil
        }
        return GoodPractice.Figure(
            what: figure.what,
            value: value,
            unit: figure.unit,
            source: figure.source,
            year: year
        )
    }

    private func check(_ name: String, _ text: String, _ most: Int, _ errors: inout FieldErrors, _ t: Texts) {
        if text.count > most { errors.add(name, t("path.long", ["count": "\(text.count)", "most": "\(most)"])) }
    }

    /// All fields by name, to send them once more.
    var fields: [(name: String, value: String)] {
        var fields = [("title", title), ("theme", theme)]
        fields += GoodPractice.Part.allCases.map { ($0.rawValue, text($0)) }
        for (index, figure) in figures.enumerated() {
            fields += [
                ("what\(index)", figure.what), ("value\(index)", figure.value), ("unit\(index)", figure.unit),
                ("source\(index)", figure.source), ("year\(index)", figure.year),
            ]
        }
        return fields + [("firm", showsFirm ? "1" : "")]
    }
}
