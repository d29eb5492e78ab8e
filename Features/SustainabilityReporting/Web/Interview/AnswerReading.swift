import Foundation
import Kernel
import SustainabilityReporting
import WebPlatform

/// Reads what somebody typed into the field of an element.
struct AnswerReading: Sendable {
    static let longestLine = 500
    static let longestBlock = 20_000

    enum Result {
        case empty
        case fact(ReportFact)
        /// What, where, which value, what to do.
        case fault(String)
    }

    let words: FactWords
    let t: Texts

    /// - Parameters:
    ///   - typed: what the field holds; several texts for lists of which several may be chosen.
    ///   - place: what the sentence of a fault calls the field.
    func read(_ typed: [String], unit: String, _ key: FactKey, _ element: ReportElement, place: String) -> Result {
        let text = typed.first ?? ""
        if element.kind == .enumSet { return members(typed.filter { !$0.isEmpty }, key, element, place) }
        if text.isEmpty { return .empty }
        func fault(_ sentence: String) -> Result { .fault(sentence) }
        let fills: KeyValuePairs = ["field": place, "value": Self.short(text)]
        switch element.kind {
        case .string:
            let line = TypedText.line(text)
            if line.count > Self.longestLine {
                return fault(t("interview.fault.long", long(place, line, Self.longestLine)))
            }
            return line.isEmpty ? .empty : .fact(ReportFact(key: key, value: .text(line)))
        case .textBlock:
            let block = TypedText.block(text)
            if block.count > Self.longestBlock {
                return fault(t("interview.fault.long", long(place, block, Self.longestBlock)))
            }
            return block.isEmpty ? .empty : .fact(ReportFact(key: key, value: .text(block)))
        case .boolean:
            guard let flag = FactText.value(text, .boolean) else { return fault(t("interview.fault.choice", fills)) }
            return .fact(ReportFact(key: key, value: flag))
        case .enumSingle:
            guard let list = element.list.flatMap(words.standard.list), list[text] != nil else {
                return fault(t("interview.fault.choice", fills))
            }
            return .fact(ReportFact(key: key, value: .member(text)))
        case .gYear:
            guard let year = Int(text), (1900...2200).contains(year) else {
                return fault(t("interview.fault.year", fills))
            }
            return .fact(ReportFact(key: key, value: .year(year)))
        case .date:
            guard let day = LocalDate(iso: text) ?? LocalDate(german: text) else {
                return fault(t("interview.fault.date", fills))
            }
            return .fact(ReportFact(key: key, value: .date(day)))
        case .enumSet, .decimal, .percent, .monetary, .energy, .mass, .volume, .area, .ghgEmissions,
            .ghgEmissionsPerMonetary:
            return number(text, unit: unit, key, element, fills)
        }
    }

    private func number(
        _ text: String,
        unit: String,
        _ key: FactKey,
        _ element: ReportElement,
        _ fills: KeyValuePairs<String, String>
    ) -> Result {
        guard let read = GermanNumber.parse(text), let exact = Decimal(string: "\(read)") else {
            return .fault(t("interview.fault.number", fills))
        }
        if abs(read) >= 1e15 { return .fault(t("interview.fault.huge", fills)) }
        // A pay gap may be below zero, and so may what is left of a year's turnover.
        if read < 0, element.kind != .percent, element.kind != .monetary {
            return .fault(t("interview.fault.negative", fills))
        }
        let value = element.kind == .percent ? exact / 100 : exact
        let known = words.units(element)
        // A count of people or accidents is exact; sums of counts may not be off by one.
        let isCount = element.kind == .decimal && value.exponent >= 0
        return .fact(
            ReportFact(
                key: key,
                value: .number(value),
                unit: known.first { $0.rawValue == unit } ?? known.first,
                decimals: isCount ? nil : max(0, -value.exponent)
            )
        )
    }

    private func members(_ typed: [String], _ key: FactKey, _ element: ReportElement, _ place: String) -> Result {
        guard let list = element.list.flatMap(words.standard.list) else { return .empty }
        if let strange = typed.first(where: { list[$0] == nil }) {
            return .fault(t("interview.fault.choice", ["field": place, "value": Self.short(strange)]))
        }
        return typed.isEmpty ? .empty : .fact(ReportFact(key: key, value: .members(Set(typed).sorted())))
    }

    private func long(_ place: String, _ text: String, _ most: Int) -> KeyValuePairs<String, String> {
        [
            "field": place,
            "length": GermanFormat.number(Double(text.count), places: 0),
            "most": GermanFormat.number(Double(most), places: 0),
        ]
    }

    static func short(_ text: String) -> String {
        let line = TypedText.line(text)
        return line.count > 60 ? line.prefix(58) + "…" : line
    }
}
