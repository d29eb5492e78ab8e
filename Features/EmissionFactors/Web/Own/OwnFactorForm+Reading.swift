import EmissionFactors
import Kernel
import WebPlatform

import struct Kernel.Unit

extension OwnFactorForm {
    static let longestText = 500

    /// Who enters a factor, when, and what it is checked against.
    struct Context: Sendable {
        let id: EntityID<CustomFactor>
        let person: String
        let today: LocalDate
        let gwp: GWPTable
        /// Series that may complete a direct factor.
        let upstream: Set<String>
    }

    /// The factor, or all sentences at once, each at its field.
    func validated(_ context: Context, _ t: Texts) -> (factor: CustomFactor?, errors: FieldErrors) {
        var errors = FieldErrors()
        let (activity, boundary) = (FactorActivity(rawValue: activity), FactorBoundary(rawValue: boundary))
        let unit = Unit.parse(unit)
        let emission = emission(&errors, t)
        let factor = CustomFactor(
            id: context.id,
            name: name,
            synonyms: words(synonyms),
            activity: activity ?? .process,
            region: region.uppercased(),
            unit: unit ?? .kilogram,
            emission: emission ?? .equivalent(0, basis: nil),
            biogenicCO2: number("biogenic", biogenic, &errors, t),
            boundary: boundary ?? .whole,
            scope2Method: Scope2Method(rawValue: method),
            upstreamSeries: upstream.isEmpty ? nil : upstream,
            validFrom: year("validFrom", validFrom, isRequired: true, &errors, t) ?? context.today.year,
            validThrough: year("validThrough", validThrough, isRequired: false, &errors, t),
            sourceText: source,
            evidence: evidence,
            enteredBy: context.person,
            enteredOn: context.today,
            uncertainty: number("uncertainty", uncertainty, &errors, t).map {
                FactorUncertainty(percent: $0, basis: uncertaintyBasis)
            },
            note: note.isEmpty ? nil : note
        )
        if activity == nil { errors.add("activity", t("own.activity.missing")) }
        if unit == nil { errors.add("unit", unitFault(t)) }
        if boundary == nil { errors.add("boundary", t("own.boundary.missing")) }
        if !upstream.isEmpty, !context.upstream.contains(upstream) {
            errors.add("upstream", t("own.upstream.unknown", ["value": short(upstream)]))
        }
        addLengths(&errors, t)
        for fault in factor.faults(gwp: context.gwp) {
            let (usual, sentence) = fault.sentence(context.gwp, t)
            let field = fault == .invalidYear(Int(validThrough) ?? 0) ? "validThrough" : usual
            if errors[field] == nil { errors.add(field, sentence) }
        }
        return (errors.isEmpty ? factor : nil, inOrder(errors))
    }

    /// As the fields stand on the page, so that the list above the form reads like it.
    private func inOrder(_ errors: FieldErrors) -> FieldErrors {
        let gases = Self.gases.map { "gas-\($0.key)" }
        let order =
            ["name", "activity", "unit", "synonyms", "statement", "value", "basis"] + gases
            + [
                "biogenic", "boundary", "upstream", "method", "validFrom", "validThrough", "region", "source",
                "evidence", "uncertainty", "uncertaintyBasis", "note",
            ]
        var sorted = FieldErrors()
        for field in order { if let sentence = errors[field] { sorted.add(field, sentence) } }
        return sorted
    }

    private func emission(_ errors: inout FieldErrors, _ t: Texts) -> FactorEmission? {
        switch Statement(rawValue: statement) {
        case .equivalent: return total(&errors, t).map { .equivalent($0, basis: GWPSet(rawValue: basis)) }
        case .carbonDioxideOnly: return total(&errors, t).map { .carbonDioxideOnly($0) }
        case .gases:
            var read: [String: Double] = [:]
            for gas in Self.gases { read[gas.key] = number("gas-\(gas.key)", masses[gas.key] ?? "", &errors, t) }
            return .gases(read)
        case nil:
            errors.add("statement", t("own.statement.missing"))
            return nil
        }
    }

    private func total(_ errors: inout FieldErrors, _ t: Texts) -> Double? {
        if value.isEmpty { errors.add("value", t("own.value.missing")) }
        return number("value", value, &errors, t)
    }

    private func number(_ field: String, _ text: String, _ errors: inout FieldErrors, _ t: Texts) -> Double? {
        guard !text.isEmpty else { return nil }
        guard let value = GermanNumber.parse(text) else {
            errors.add(field, t("own.number.invalid", ["value": short(text)]))
            return nil
        }
        return value
    }

    private func year(
        _ field: String,
        _ text: String,
        isRequired: Bool,
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> Int? {
        if text.isEmpty {
            if isRequired { errors.add(field, t("own.year.missing")) }
            return nil
        }
        guard let year = Int(text), text.count == 4 else {
            errors.add(field, t("own.year.invalid", ["value": short(text)]))
            return nil
        }
        return year
    }

    private func unitFault(_ t: Texts) -> String {
        unit.isEmpty ? t("own.unit.missing") : t("own.unit.unknown", ["value": short(unit)])
    }

    private func addLengths(_ errors: inout FieldErrors, _ t: Texts) {
        let texts = [
            ("name", name), ("synonyms", synonyms), ("source", source), ("evidence", evidence), ("note", note),
            ("uncertaintyBasis", uncertaintyBasis),
        ]
        for (field, text) in texts where text.count > Self.longestText {
            errors.add(field, t("own.text.long", ["limit": "\(Self.longestText)"], count: text.count))
        }
    }

    private func words(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0.isNewline }
            .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private func short(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
}
