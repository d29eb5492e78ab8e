import Kernel

/// The figures behind an amount in one cell, both ways: `Fracht: Tonnen 12; Kilometer 340; Fahrten 24`.
struct DerivationText: Sendable {
    typealias Field = ImportVocabulary.DerivationField
    enum Problem: Error { case malformed }

    let vocabulary: ImportVocabulary

    func parse(_ text: String) throws(Problem) -> AmountDerivation {
        guard let colon = text.firstIndex(of: ":"),
            let form = vocabulary.derivations.code(text[..<colon]),
            let parts = ListText.parts(String(text[text.index(after: colon)...]))
        else { throw .malformed }
        var figures = Figures()
        for part in parts {
            guard let (name, value) = ListText.split(part, isName: { vocabulary.derivationFields.code($0) != nil }),
                let field = vocabulary.derivationFields.code(name), !value.isEmpty
            else { throw .malformed }
            figures.texts[field] = ListText.unquoted(value)
        }
        return try derivation(form, &figures)
    }

    private func derivation(
        _ form: ImportVocabulary.Derivation,
        _ figures: inout Figures
    ) throws(Problem) -> AmountDerivation {
        let result: AmountDerivation
        switch form {
        case .freight:
            result = .freight(
                FreightLeg(
                    tonnes: try figures.number(.tonnes),
                    kilometres: try figures.number(.kilometres),
                    runs: try figures.number(.runs, or: 1)
                )
            )
        case .trip:
            var detour: DetourUplift?
            if let word = figures.text(.detour) {
                guard let known = vocabulary.detours.code(word) else { throw .malformed }
                detour = known
            }
            result = .trip(
                Trip(
                    kilometres: try figures.number(.kilometres),
                    persons: try figures.number(.persons, or: 1),
                    ways: try figures.number(.ways, or: 1),
                    detour: detour
                )
            )
        case .commute:
            guard let word = figures.text(.mode), let mode = vocabulary.commuteModes.code(word) else {
                throw .malformed
            }
            result = .commute(
                Commute(
                    mode: mode,
                    kilometresOneWay: try figures.number(.kilometres),
                    days: try figures.number(.days),
                    persons: try figures.number(.persons, or: 1)
                )
            )
        case .refrigerantBalance:
            result = .refrigerantBalance(
                RefrigerantBalance(
                    filledIntoNew: try figures.number(.filledIntoNew, or: 0),
                    chargeOfNew: try figures.number(.chargeOfNew, or: 0),
                    refilled: try figures.number(.refilled, or: 0),
                    chargeOfRetired: try figures.number(.chargeOfRetired, or: 0),
                    recoveredFromRetired: try figures.number(.recoveredFromRetired, or: 0)
                )
            )
        case .refrigerantScreening:
            guard let source = figures.text(.source) else { throw .malformed }
            result = .refrigerantScreening(
                RefrigerantScreening(
                    charge: try figures.number(.charge),
                    annualLeakRate: try figures.number(.annualLeakRate),
                    monthsInService: try figures.number(.monthsInService, or: 12),
                    source: source
                )
            )
        }
        guard figures.texts.isEmpty else { throw .malformed }
        return result
    }

    /// The figures read, each taken once; what is left over belongs to another form.
    private struct Figures {
        var texts: [Field: String] = [:]

        mutating func text(_ field: Field) -> String? { texts.removeValue(forKey: field) }

        mutating func number(_ field: Field, or absent: Double? = nil) throws(Problem) -> Double {
            guard let text = text(field) else {
                guard let absent else { throw .malformed }
                return absent
            }
            guard let number = GermanNumber.parse(text) else { throw .malformed }
            return number
        }
    }
}

extension DerivationText {
    /// The cell that gives `derivation` again.
    func text(_ derivation: AmountDerivation) -> String {
        switch derivation {
        case .freight(let leg):
            line(.freight, [(.tonnes, leg.tonnes), (.kilometres, leg.kilometres), (.runs, leg.runs)])
        case .trip(let trip):
            line(
                .trip,
                [(.kilometres, trip.kilometres), (.persons, trip.persons), (.ways, trip.ways)],
                words: trip.detour.map { [(.detour, vocabulary.detours.title($0))] } ?? []
            )
        case .commute(let commute):
            line(
                .commute,
                [(.kilometres, commute.kilometresOneWay), (.days, commute.days), (.persons, commute.persons)],
                words: [(.mode, vocabulary.commuteModes.title(commute.mode))]
            )
        case .refrigerantBalance(let balance):
            line(
                .refrigerantBalance,
                [
                    (.filledIntoNew, balance.filledIntoNew), (.chargeOfNew, balance.chargeOfNew),
                    (.refilled, balance.refilled), (.chargeOfRetired, balance.chargeOfRetired),
                    (.recoveredFromRetired, balance.recoveredFromRetired),
                ]
            )
        case .refrigerantScreening(let screening):
            line(
                .refrigerantScreening,
                [
                    (.charge, screening.charge), (.annualLeakRate, screening.annualLeakRate),
                    (.monthsInService, screening.monthsInService),
                ],
                words: [(.source, ListText.quoted(screening.source))]
            )
        }
    }

    private func line(
        _ form: ImportVocabulary.Derivation,
        _ numbers: [(Field, Double)],
        words: [(Field, String)] = []
    ) -> String {
        let texts = words + numbers.map { ($0.0, GermanFormat.exact($0.1)) }
        let parts = texts.map { vocabulary.derivationFields.title($0.0) + " " + $0.1 }
        return vocabulary.derivations.title(form) + ": " + parts.joined(separator: "; ")
    }
}
