import Foundation
import Kernel

extension ReportAssembler {
    /// The fact of the standard; nil, with a note, for what is none.
    mutating func fact(_ raw: RawFact, _ rows: RowNumbers, currency: String) -> ReportFact? {
        let local = ElementRenames.current(raw.concept.local)
        guard Self.isStandards(raw.concept.namespace), let element = element(ElementName(local)) else {
            note(.unknownElement, raw.concept.local, raw.value ?? "")
            return nil
        }
        guard let member = member(raw, element, rows) else { return nil }
        let key = FactKey(element.name, member)
        let place = FactPlace.name(key)
        guard let value = value(raw, element, place) else { return nil }
        guard element.kind.isNumeric else { return ReportFact(key: key, value: value) }
        guard case .number(let number) = value,
            let (amount, unit, decimals) = amount(number, raw, element, currency, place)
        else {
            return nil
        }
        return ReportFact(key: key, value: .number(amount), unit: unit, decimals: decimals)
    }

    private mutating func member(_ raw: RawFact, _ element: ReportElement, _ rows: RowNumbers) -> String? {
        guard let (axis, value) = raw.dimensions.first else {
            // Kinds of waste and rows have no sum of their own.
            guard element.dimension != .waste, element.dimension?.isTyped != true else {
                note(.unknownMember, element.name.rawValue)
                return nil
            }
            return ""
        }
        guard raw.dimensions.count == 1, let dimension = element.dimension, dimension.axis == axis else {
            note(.unknownMember, element.name.rawValue, "\(axis) \(value)")
            return nil
        }
        if dimension.isTyped { return rows.number(of: value, in: dimension) }
        let member = ElementRenames.current(value)
        let isKnown: Bool
        switch dimension {
        case .energyBreakdown: isKnown = member == "RenewableEnergyMember" || member == "NonRenewableEnergyMember"
        case .reportingScopes: isKnown = member == "BaselineYearMember" || member == "TargetYearMember"
        case .pollutant, .waste, .country: isKnown = standard.list(of: dimension).map { $0[member] != nil } ?? true
        case .site, .subsidiary, .material: isKnown = true
        }
        guard isKnown else {
            note(.unknownMember, element.name.rawValue, value)
            return nil
        }
        return member
    }

    private mutating func value(_ raw: RawFact, _ element: ReportElement, _ place: String) -> FactValue? {
        let typed = raw.value ?? ""
        let text = TypedText.line(String(typed.prefix(200_000)))
        var result: FactValue?
        switch element.kind {
        case .textBlock:
            let plain = TypedText.block(raw.isPlain ? MarkupText.tidy(typed) : MarkupText.plain(typed))
            if !plain.isEmpty, plain.count <= Self.longestText { result = .text(plain) }
        case .string: if !text.isEmpty, text.count <= 2_000 { result = .text(text) }
        case .boolean:
            switch text {
            case "true", "1": result = .flag(true)
            case "false", "0": result = .flag(false)
            default: break
            }
        case .enumSingle, .enumSet: return members(text, element, place)
        case .gYear: if text.wholeMatch(of: /[0-9]{4}/) != nil, let year = Int(text) { result = .year(year) }
        case .date: result = LocalDate(iso: String(text.prefix(10))).map(FactValue.date)
        case .decimal, .percent, .monetary, .energy, .mass, .volume, .area, .ghgEmissions, .ghgEmissionsPerMonetary:
            result = ReportedNumber.decimal(text).map(FactValue.number)
        }
        if result == nil, !text.isEmpty { note(.unreadableValue, place, typed) }
        return result
    }

    /// Members stand with a prefix or with the address of their namespace, several with blanks between.
    private mutating func members(_ text: String, _ element: ReportElement, _ place: String) -> FactValue? {
        let list = element.list.flatMap(standard.list)
        var found: [String] = []
        for token in text.split(separator: " ").prefix(2_000) {
            let local: Substring
            if let hash = token.lastIndex(of: "#") {
                local = token[token.index(after: hash)...]
            } else if let colon = token.lastIndex(of: ":") {
                local = token[token.index(after: colon)...]
            } else {
                local = token
            }
            let member = ElementRenames.current(String(local))
            guard !member.isEmpty, list.map({ $0[member] != nil }) ?? true else {
                note(.unknownMember, place, String(token))
                continue
            }
            if !found.contains(member) { found.append(member) }
        }
        guard element.kind == .enumSingle else { return found.isEmpty ? nil : .members(found) }
        guard found.count <= 1 else {
            note(.unreadableValue, place, text)
            return nil
        }
        return found.first.map(FactValue.member)
    }

    private mutating func amount(
        _ number: Decimal,
        _ raw: RawFact,
        _ element: ReportElement,
        _ currency: String,
        _ place: String
    ) -> (Decimal, FactUnit?, decimals: Int?)? {
        let unit = raw.unit.map { FactUnit(rawValue: $0) }
        switch element.kind {
        case .monetary:
            if unit?.rawValue == currency { return (number, FactUnit(rawValue: currency), raw.decimals) }
        case .decimal, .percent:
            if unit == nil || unit == .pure { return (number, .pure, raw.decimals) }
        case .ghgEmissionsPerMonetary:
            if let unit, let (emissions, money) = Self.quotient(unit), money == currency,
                let amount = UnitScale.convert(number, from: emissions, to: .tonnesCO2e)
            {
                let places = UnitScale.decimals(raw.decimals, from: emissions, to: .tonnesCO2e)
                return (amount, FactUnit(rawValue: "tCO2e/\(currency)"), places)
            }
        default:
            if let unit, element.units.contains(unit) { return (number, unit, raw.decimals) }
            if let unit, let usual = element.units.first ?? Self.usual(element.kind),
                let amount = UnitScale.convert(number, from: unit, to: usual)
            {
                return (amount, usual, UnitScale.decimals(raw.decimals, from: unit, to: usual))
            }
        }
        note(.unknownUnit, place, "\(raw.value ?? "") \(raw.unit ?? "")")
        return nil
    }

    private static func quotient(_ unit: FactUnit) -> (FactUnit, String)? {
        let parts = unit.rawValue.split(separator: "/")
        return parts.count == 2 ? (FactUnit(rawValue: String(parts[0])), String(parts[1])) : nil
    }

    private static func usual(_ kind: ElementKind) -> FactUnit? {
        switch kind {
        case .energy: .megawattHours
        case .mass: .tonnes
        case .volume: .cubicMetres
        case .area: .hectares
        case .ghgEmissions: .tonnesCO2e
        default: nil
        }
    }
}
