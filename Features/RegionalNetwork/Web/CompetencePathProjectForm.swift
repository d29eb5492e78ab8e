import ActionPlanning
import Kernel
import RegionalNetwork
import WebPlatform

/// What the page of the „Projektsteckbrief“ sends; becomes a profile, or sentences.
struct CompetencePathProjectForm: Sendable {
    struct Figure: Sendable {
        var what = ""
        var value = ""
        var unit = ""
        var source = ""
    }

    var title = ""
    /// By ``CompetencePathProject/Part``.
    var texts: [CompetencePathProject.Part: String] = [:]
    var origin = ""
    var figures = [Figure](repeating: Figure(), count: CompetencePathProject.mostFigures)
    var version = 0

    init() {}

    init(_ form: Form) {
        title = TypedText.block(form["title"])
        for part in CompetencePathProject.Part.allCases { texts[part] = TypedText.block(form[part.rawValue]) }
        origin = form["origin"]
        for index in figures.indices {
            figures[index] = Figure(
                what: TypedText.block(form["what\(index)"]),
                value: form["value\(index)"],
                unit: TypedText.block(form["unit\(index)"]),
                source: TypedText.block(form["source\(index)"])
            )
        }
        version = Int(form["version"]) ?? 0
    }

    init(_ project: CompetencePathProject) {
        (title, origin, version) = (project.title, project.origin?.text ?? "", project.version)
        for part in CompetencePathProject.Part.allCases { texts[part] = project.text(part) }
        for (index, figure) in project.figures.prefix(figures.count).enumerated() {
            figures[index] = Figure(
                what: figure.what,
                value: figure.value.map { GermanFormat.exact($0) } ?? "",
                unit: figure.unit,
                source: figure.source
            )
        }
    }

    func text(_ part: CompetencePathProject.Part) -> String { texts[part] ?? "" }

    /// - Parameter origins: what of the firm's own may be named.
    func validated(
        origins: Set<String>,
        today: LocalDate,
        _ t: Texts
    ) -> (value: CompetencePathProject?, errors: FieldErrors) {
        var errors = FieldErrors()
        if title.isEmpty { errors.add("title", t("path.project.title.missing")) }
        check("title", title, CompetencePathProject.longestTitle, &errors, t)
        for part in CompetencePathProject.Part.allCases {
            check(part.rawValue, text(part), CompetencePathProject.longestText, &errors, t)
        }
        if !origin.isEmpty, !origins.contains(origin) { errors.add("origin", t("path.project.origin.gone")) }
        var values: [CompetencePathProject.Figure] = []
        for (index, figure) in figures.enumerated() {
            if let value = self.figure(figure, index, &errors, t) { values.append(value) }
        }
        guard errors.isEmpty else { return (nil, errors) }
        let project = CompetencePathProject(
            title: title,
            occasion: text(.occasion),
            approach: text(.approach),
            result: text(.result),
            figures: values,
            origin: CompetencePathProject.Origin(origin),
            savedOn: today,
            version: version
        )
        return (project, errors)
    }

    /// Nil for a row without anything.
    private func figure(
        _ figure: Figure,
        _ index: Int,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> CompetencePathProject.Figure? {
        let value = GermanNumber.parse(figure.value)
        if value == nil, !figure.value.isEmpty {
            errors.add("value\(index)", t("path.figure.value.invalid", ["value": String(figure.value.prefix(40))]))
        }
        let words = [("what", figure.what), ("unit", figure.unit), ("source", figure.source)]
        for (name, word) in words { check("\(name)\(index)", word, CompetencePathProject.longestWord, &errors, t) }
        if figure.what.isEmpty {
            if !(figure.value + figure.unit + figure.source).isEmpty {
                errors.add("what\(index)", t("path.figure.what.missing"))
            }
            return nil
        }
        return CompetencePathProject.Figure(what: figure.what, value: value, unit: figure.unit, source: figure.source)
    }

    private func check(_ name: String, _ text: String, _ most: Int, _ errors: inout FieldErrors, _ t: Texts) {
        if text.count > most { errors.add(name, t("path.long", ["count": "\(text.count)", "most": "\(most)"])) }
    }

    /// All fields by name, to send them once more.
    var fields: [(name: String, value: String)] {
        var fields = [("title", title), ("origin", origin)]
        fields += CompetencePathProject.Part.allCases.map { ($0.rawValue, text($0)) }
        for (index, figure) in figures.enumerated() {
            fields += [
                ("what\(index)", figure.what), ("value\(index)", figure.value), ("unit\(index)", figure.unit),
                ("source\(index)", figure.source),
            ]
        }
        return fields
    }
}
