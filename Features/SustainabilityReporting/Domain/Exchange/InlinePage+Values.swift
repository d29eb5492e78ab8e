import Foundation
import Kernel

/// Values as they stand on the page, each with its tag where the taxonomy knows it.
extension InlinePage {
    mutating func write(_ fact: ReportFact, _ element: ReportElement, isComparative: Bool = false) {
        let tag = tags.take(fact.key, isComparative: isComparative)
        switch (fact.value, tag) {
        case (.number(let number), _): write(number, fact, element, tag)
        case (.text(let text), let tag?): inTextLanguage { $0.tags.words(tag, text, into: &$0.body) }
        case (.text(let text), nil): inTextLanguage { $0.body.text(text) }
        case (.flag(let flag), let tag?):
            tags.words(
                tag,
                word(flag ? .yes : .no),
                format: flag ? "ixt:fixed-true" : "ixt:fixed-false",
                into: &body
            )
        case (.flag(let flag), nil): body.text(word(flag ? .yes : .no))
        case (.member(let member), _): write([member], element, tag)
        case (.members(let members), _): write(members, element, tag)
        case (.year(let year), let tag?): tags.words(tag, String(year), into: &body)
        case (.year(let year), nil): body.number(year)
        case (.date(let day), let tag?):
            let format = language == .german ? "ixt:date-day-month-year" : "ixt:date-day-monthname-year-en"
            tags.words(tag, ReportPeriodWords.day(day, language), format: format, into: &body)
        case (.date(let day), nil): body.text(ReportPeriodWords.day(day, language))
        }
    }

    /// Words of the firm, marked where they are in another language than the page.
    mutating func inTextLanguage(_ write: (inout InlinePage) -> Void) {
        guard source.textLanguage != language.rawValue else { return write(&self) }
        body.raw("<span")
        body.attribute("xml:lang", source.textLanguage)
        body.raw(">")
        write(&self)
        body.raw("</span>")
    }

    private mutating func write(_ number: Decimal, _ fact: ReportFact, _ element: ReportElement, _ tag: XBRLFact?) {
        var value = number
        if let places = fact.decimals { value = value.rounded(places: places) }
        if value < 0 { body.text("\u{2212}") }
        let digits = ReportNumber.grouped(
            element.kind == .percent ? value * 100 : value,
            language,
            isMoney: element.kind == .monetary
        )
        if let tag { tags.number(tag, digits, language, into: &body) } else { body.text(digits) }
        let unit = unitWords(fact, element)
        guard !unit.isEmpty else { return }
        body.text("\u{00a0}")
        self.element("span", unit, class: "unit")
    }

    func unitWords(_ fact: ReportFact, _ element: ReportElement) -> String {
        let unit = fact.unit ?? element.units.first
        return switch element.kind {
        case .percent: "%"
        case .decimal: ""
        case .monetary: source.look.unit(report.currency, language)
        case .ghgEmissionsPerMonetary:
            source.look.unit("tCO2e", language) + " / " + source.look.unit(report.currency, language)
        case .energy: source.look.unit(unit?.rawValue ?? "MWh", language)
        case .mass: source.look.unit(unit?.rawValue ?? "kg", language)
        case .volume: source.look.unit(unit?.rawValue ?? "m3", language)
        case .area: source.look.unit(unit?.rawValue ?? "ha", language)
        case .ghgEmissions: source.look.unit(unit?.rawValue ?? "tCO2e", language)
        default: ""
        }
    }

    /// Programs read expanded names, people what the lists call them; the style ties both together.
    private mutating func write(_ members: [String], _ element: ReportElement, _ tag: XBRLFact?) {
        let list = element.list.flatMap { source.standard.list($0) }
        let shown = members.map { memberWords($0, list) }
        let tie = tag.map { "-ix-hidden:\($0.id)" }
        if let tag { tags.hide(tag) }
        body.raw(shown.count == 1 ? "<span" : "<ul class=\"members\"")
        if let tie { body.attribute("style", tie) }
        body.raw(">")
        if shown.count == 1 {
            body.text(shown[0])
            body.raw("</span>")
        } else {
            for words in shown { self.element("li", words) }
            // A list wants an entry, and nothing chosen is an answer too.
            if shown.isEmpty { self.element("li", word(.none)) }
            body.raw("</ul>")
        }
    }

    func memberWords(_ member: String, _ list: MemberList?) -> String {
        guard let entry = list?[member] else { return member }
        let name = entry.name(language)
        return entry.code.isEmpty || list?.prefix == "country" ? name : entry.printedCode + " " + name
    }
}
