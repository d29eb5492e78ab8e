import Foundation
import Kernel

/// What programs read of an inline report: the tags around values, what stands hidden, and the periods and units that
/// both refer to. Each fact is written once; whatever the page has not shown in the end is hidden.
struct InlineTags {
    private struct Context: Hashable {
        let period: XBRLFact.Period
        let axis: XBRLFact.Axis?
    }

    let facts: XBRLFacts
    private let entity: ReportEntity
    private let taxonomy: ReportTaxonomy
    /// Whether the page goes to people only.
    var isSilent = false
    private var isWritten: [Bool]
    private var hidden = MarkupBuffer()
    private var contexts: [Context] = []
    private var contextPlaces: [Context: Int] = [:]
    private var units: [XBRLFact.Unit] = []
    private var unitPlaces: [XBRLFact.Unit: Int] = [:]

    init(_ facts: XBRLFacts, report: Report, taxonomy: ReportTaxonomy) {
        (self.facts, entity, self.taxonomy) = (facts, report.entity, taxonomy)
        isWritten = Array(repeating: false, count: facts.facts.count)
    }

    /// The fact to be tagged; nil where there is none or where it has been tagged already.
    mutating func take(_ key: FactKey, isComparative: Bool) -> XBRLFact? {
        guard !isSilent, let place = facts.place(of: key, isComparative: isComparative), !isWritten[place] else {
            return nil
        }
        isWritten[place] = true
        return facts.facts[place]
    }

    /// A figure whose digits `digits` are those of the value, a hundred times as large where it is a share.
    mutating func number(_ fact: XBRLFact, _ digits: String, _ language: ReportLanguage, into body: inout MarkupBuffer)
    {
        guard case .number(let number, let unit, let decimals) = fact.value else { return }
        body.raw("<ix:nonFraction")
        attributes(fact, into: &body)
        body.attribute("unitRef", "u\(place(of: unit) + 1)")
        body.attribute("decimals", decimals.map(String.init) ?? "INF")
        body.attribute("format", language == .german ? "ixt:num-comma-decimal" : "ixt:num-dot-decimal")
        if fact.element.kind == .percent { body.raw(" scale=\"-2\"") }
        if number < 0 { body.raw(" sign=\"-\"") }
        body.raw(">")
        body.text(digits)
        body.raw("</ix:nonFraction>")
    }

    /// Words as they stand, or as `format` reads them.
    mutating func words(_ fact: XBRLFact, _ words: String, format: String? = nil, into body: inout MarkupBuffer) {
        body.raw("<ix:nonNumeric")
        attributes(fact, into: &body)
        if let format { body.attribute("format", format) }
        body.raw(">")
        body.text(words)
        body.raw("</ix:nonNumeric>")
    }

    mutating func textBlock(_ fact: XBRLFact, _ text: String, into body: inout MarkupBuffer) {
        body.raw("<ix:nonNumeric")
        attributes(fact, into: &body)
        body.raw(" escape=\"true\">")
        TextBlock.write(text, into: &body)
        body.raw("</ix:nonNumeric>")
    }

    /// A value that programs read elsewhere than people do.
    mutating func hide(_ fact: XBRLFact) {
        var buffer = MarkupBuffer()
        switch fact.value {
        case .number(let number, _, _):
            let isShare = fact.element.kind == .percent
            self.number(fact, ReportNumber.grouped(isShare ? number * 100 : number, .english), .english, into: &buffer)
        case .text(let text): words(fact, text, into: &buffer)
        case .textBlock(let text): textBlock(fact, text, into: &buffer)
        case .flag(let flag): words(fact, flag ? "true" : "false", into: &buffer)
        case .member(let name): words(fact, expanded(name), into: &buffer)
        case .members(let names): words(fact, names.map(expanded).joined(separator: " "), into: &buffer)
        case .year(let year): words(fact, String(year), into: &buffer)
        case .date(let day): words(fact, day.iso, into: &buffer)
        }
        hidden.raw(buffer)
        hidden.raw("\n")
    }

    /// The part of the document that people do not see; to be written last, when all is known.
    mutating func writeHeader(into document: inout MarkupBuffer) {
        for (place, fact) in facts.facts.enumerated() where !isWritten[place] { hide(fact) }
        document.raw("<div style=\"display:none\">\n<ix:header>\n")
        if !hidden.bytes.isEmpty {
            document.raw("<ix:hidden>\n")
            document.raw(hidden)
            document.raw("</ix:hidden>\n")
        }
        document.raw("<ix:references>\n<link:schemaRef xlink:type=\"simple\"")
        document.attribute("xlink:href", taxonomy.schema)
        document.raw(" />\n</ix:references>\n<ix:resources>\n")
        for (place, context) in contexts.enumerated() { write(context, place, into: &document) }
        for (place, unit) in units.enumerated() { write(unit, place, into: &document) }
        document.raw("</ix:resources>\n</ix:header>\n</div>\n")
    }

    private func expanded(_ name: XBRLName) -> String { (taxonomy.namespaces[name.prefix] ?? "") + "#" + name.local }

    private mutating func attributes(_ fact: XBRLFact, into body: inout MarkupBuffer) {
        let context = Context(period: fact.period, axis: fact.axis)
        let place =
            contextPlaces[context]
            ?? {
                contexts.append(context)
                contextPlaces[context] = contexts.count - 1
                return contexts.count - 1
            }()
        body.raw(" id=\"")
        body.text(fact.id)
        body.raw("\" name=\"vsme:")
        body.text(fact.element.name.rawValue)
        body.raw("\" contextRef=\"c")
        body.number(place + 1)
        body.raw("\"")
    }

    private mutating func place(of unit: XBRLFact.Unit) -> Int {
        if let place = unitPlaces[unit] { return place }
        units.append(unit)
        unitPlaces[unit] = units.count - 1
        return units.count - 1
    }

    private func write(_ context: Context, _ place: Int, into document: inout MarkupBuffer) {
        document.raw("<xbrli:context id=\"c")
        document.number(place + 1)
        document.raw("\"><xbrli:entity><xbrli:identifier")
        document.attribute("scheme", entity.scheme)
        document.raw(">")
        document.text(entity.identifier)
        document.raw("</xbrli:identifier></xbrli:entity><xbrli:period>")
        switch context.period {
        case .instant(let day):
            document.raw("<xbrli:instant>")
            document.text(day.iso)
            document.raw("</xbrli:instant>")
        case .duration(let period):
            document.raw("<xbrli:startDate>")
            document.text(period.start.iso)
            document.raw("</xbrli:startDate><xbrli:endDate>")
            document.text(period.end.iso)
            document.raw("</xbrli:endDate>")
        }
        document.raw("</xbrli:period>")
        if let axis = context.axis {
            document.raw("<xbrli:scenario>")
            switch axis {
            case .explicit(let axis, let member):
                document.raw("<xbrldi:explicitMember dimension=\"vsme:")
                document.text(axis)
                document.raw("\">")
                document.text(member.qualified)
                document.raw("</xbrldi:explicitMember>")
            case .typed(let axis, let id):
                document.raw("<xbrldi:typedMember dimension=\"vsme:")
                document.text(axis)
                // All typed axes of the taxonomy have this one domain.
                document.raw("\"><vsme:TYP>")
                document.text(id)
                document.raw("</vsme:TYP></xbrldi:typedMember>")
            }
            document.raw("</xbrli:scenario>")
        }
        document.raw("</xbrli:context>\n")
    }

    private func write(_ unit: XBRLFact.Unit, _ place: Int, into document: inout MarkupBuffer) {
        func measure(_ name: String) {
            document.raw("<xbrli:measure>")
            document.text(name)
            document.raw("</xbrli:measure>")
        }
        document.raw("<xbrli:unit id=\"u")
        document.number(place + 1)
        document.raw("\">")
        switch unit {
        case .pure: measure("xbrli:pure")
        case .currency(let code): measure("iso4217:" + code)
        case .registry(let id): measure("utr:" + id)
        case .quotient(let id, let code):
            document.raw("<xbrli:divide><xbrli:unitNumerator>")
            measure("utr:" + id)
            document.raw("</xbrli:unitNumerator><xbrli:unitDenominator>")
            measure("iso4217:" + code)
            document.raw("</xbrli:unitDenominator></xbrli:divide>")
        }
        document.raw("</xbrli:unit>\n")
    }
}
