import CarbonAccounting
import Kernel
import WebPlatform

import struct Kernel.Unit

/// What a program says of a line; becomes a line, or what is wrong at which place.
struct EntryInput {
    let json: JSONValue
    let year: ReportingYear
    let t: Texts
    let explain: (LineProblem) -> String

    static let schema = JSONSchema.named(
        "EntryInput",
        .object([
            .needed("site", .id), .needed("category", EntryParts.choices(EmissionCategory.self)),
            .perhaps("kind", EntryParts.choices(EntryKind.self)), .perhaps("description", text(.description)),
            .perhaps("firstDay", .nullable(.day)), .perhaps("lastDay", .nullable(.day)),
            .perhaps("amount", .nullable(EntryParts.amount)), .perhaps("unit", .nullable(EntryParts.unit)),
            .perhaps("method", EntryParts.method),
            .perhaps("factor", .nullable(.string(shortest: 8, longest: 200))), .perhaps("contract", .nullable(.id)),
            .perhaps("properties", .list(EntryParts.property, longest: UnitPropertyKind.allCases.count)),
            .perhaps("derivation", .nullable(EntryParts.derivation)), .perhaps("dataQuality", EntryParts.quality),
            .perhaps("evidence", .nullable(.id)), .perhaps("meter", text(.meter)), .perhaps("note", text(.note)),
            .perhaps("allowsRepeat", .flag),
        ])
    )

    private static func text(_ column: ImportColumn) -> JSONSchema { .string(shortest: 0, longest: column.longest) }

    /// Whether another line with the same meter reading may stand beside it.
    var allowsRepeat: Bool { json["allowsRepeat"].flag ?? false }

    func entry(_ id: EntryID, version: Int) throws(APIProblem) -> ActivityEntry {
        let derivation = EntryParts.derivation(json["derivation"])
        guard let site = json["site"].text.flatMap({ SiteID($0) }),
            let category = json["category"].text.flatMap({ EmissionCategory(rawValue: $0) }),
            let method = EntryParts.method(json["method"]), let quality = EntryParts.quality(json["dataQuality"])
        else { throw APIProblem(.malformed) }
        let unit = try unit(derivation)
        let entry = ActivityEntry(
            id: id,
            year: year,
            site: site,
            category: category,
            kind: json["kind"].text.flatMap { EntryKind(rawValue: $0) } ?? .emission,
            description: json["description"].line,
            period: try period(),
            amount: derivation == nil ? json["amount"].number : nil,
            amountText: derivation == nil ? json["amount"].number.map { GermanFormat.exact($0) } ?? "" : "",
            unit: unit,
            method: method,
            factor: try factor(),
            contract: json["contract"].text.flatMap { ContractID($0) },
            properties: EntryParts.properties(json["properties"]),
            dataQuality: quality,
            evidence: json["evidence"].text.flatMap { EvidenceID($0) },
            meter: json["meter"].line,
            note: json["note"].line,
            version: version
        )
        guard let derivation else { return entry }
        return try derived(entry, derivation)
    }

    private func derived(
        _ entry: ActivityEntry,
        _ derivation: AmountDerivation
    ) throws(APIProblem) -> ActivityEntry {
        guard json["amount"].isNull else { throw fault("/amount", t("entry.amountDerived")) }
        do throws(DerivationProblem) { return try entry.deriving(derivation) } catch {
            throw fault("/derivation", explain(.derivation(error)))
        }
    }

    private func unit(_ derivation: AmountDerivation?) throws(APIProblem) -> Unit {
        let stated = EntryParts.unit(json["unit"])
        if let derivation {
            guard stated == nil || stated == derivation.unit else {
                throw fault("/unit", t("entry.unitDerived", ["unit": derivation.unit.symbol]))
            }
            return derivation.unit
        }
        guard let stated else { throw fault("/unit", t("entry.unitMissing")) }
        return stated
    }

    private func period() throws(APIProblem) -> DatePeriod {
        let first = json["firstDay"].text.flatMap { LocalDate(iso: $0) } ?? year.period.first
        let last = json["lastDay"].text.flatMap { LocalDate(iso: $0) } ?? year.period.last
        guard let period = DatePeriod(first: first, last: last) else {
            throw fault("/lastDay", t("entry.periodReversed", ["first": first.german, "last": last.german]))
        }
        return period
    }

    private func factor() throws(APIProblem) -> FactorReference {
        guard let text = json["factor"].text else { return .none }
        guard let reference = FactorReference(text: text) else {
            throw fault("/factor", t("entry.factorForm", ["value": text]))
        }
        return reference
    }

    private func fault(_ pointer: String, _ sentence: String) -> APIProblem {
        APIProblem(.invalid, details: [.init(pointer, sentence)])
    }
}
