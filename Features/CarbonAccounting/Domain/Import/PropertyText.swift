import Kernel

/// Properties of a line in the cells of a row, both ways.
struct PropertyText: Sendable {
    enum Problem: Error { case malformed, notANumber(String), outOfRange(UnitPropertyKind, String) }

    let vocabulary: ImportVocabulary

    /// `Dichte 0,845 (Lieferschein); Hi/Hs 0,903`. What names no source of its own has `source`.
    func parse(_ text: String, source: String) throws(Problem) -> [UnitProperty] {
        guard let parts = ListText.parts(text) else { throw .malformed }
        var properties: [UnitProperty] = []
        for part in parts { properties.append(try property(part, source: source)) }
        return properties
    }

    func value(_ text: String, of kind: UnitPropertyKind) throws(Problem) -> Double {
        guard let value = GermanNumber.parse(text) else { throw .notANumber(text) }
        guard kind.validRange.contains(value) else { throw .outOfRange(kind, text) }
        return value
    }

    private func property(_ part: String, source: String) throws(Problem) -> UnitProperty {
        guard let (name, rest) = ListText.split(part, isName: { vocabulary.properties.code($0) != nil }),
            let kind = vocabulary.properties.code(name)
        else { throw .malformed }
        guard rest.hasSuffix(")"), let open = rest.firstIndex(of: "(") else {
            return UnitProperty(kind: kind, value: try value(rest, of: kind), source: source)
        }
        let number = ListText.trimmed(rest[..<open])
        let stated = ListText.unquoted(ListText.trimmed(rest[rest.index(after: open)...].dropLast()))
        return UnitProperty(
            kind: kind,
            value: try value(number, of: kind),
            source: stated.isEmpty ? source : stated
        )
    }

    /// The cells that give `properties` again, in their order.
    func cells(_ properties: [UnitProperty]) -> [ImportColumn: String] {
        guard let source = properties.first?.source else { return [:] }
        let isCommon = properties.allSatisfy { $0.source == source }
        var rest = properties[...]
        var cells: [ImportColumn: String] = [:]
        if isCommon {
            cells[.conversionSource] = source
            for (kind, column) in Self.ownColumns {
                guard let next = rest.first, next.kind == kind else { continue }
                cells[column] = GermanFormat.exact(next.value)
                rest = rest.dropFirst()
            }
        }
        cells[.conversion] = rest.map { property in
            let text = vocabulary.properties.title(property.kind) + " " + GermanFormat.exact(property.value)
            return isCommon ? text : text + " (" + ListText.quoted(property.source) + ")"
        }.joined(separator: "; ")
        return cells
    }

    /// Properties that have columns of their own, because every gas bill states them.
    static let ownColumns: [(UnitPropertyKind, ImportColumn)] = [
        (.higherHeatingValuePerStandardVolume, .calorificValue), (.stateNumber, .stateNumber),
    ]
}
