import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import HTML
import Kernel
import WebPlatform

import struct Kernel.Unit

/// Puts together what the form of a line shows and offers.
struct EntryFieldsBuilder {
    let context: EntryContext
    let category: EmissionCategory
    let t: Texts

    /// `search` are words to look for factors with, where no script does it.
    func fields(_ form: EntryForm, search: String? = nil) -> EntryFields {
        var form = form
        let way = form.way(in: category)
        form[.way] = way.rawValue
        var match = way.needsFactor ? form.reference.flatMap { context.basis.match($0) } : nil
        if let found = match, !way.offers(found.factor, in: category),
            (found.factor.activity == .spend) != (way == .spend)
        {
            // Another way was chosen: euros and amounts never share a factor.
            (match, form[.factor], form[.factorText]) = (nil, "", "")
        }
        if let unit = Unit(symbol: form[.unit]), (unit.dimension == .currency) != (way == .spend) { form[.unit] = "" }
        let offer =
            match.map { UnitOffer(for: $0.factor, isSpend: way == .spend) } ?? UnitOffer(way.units(in: category))
        if let fixed = way.fixedUnit { form[.unit] = fixed.symbol }
        if form[.unit].isEmpty { form[.unit] = (offer.direct + offer.withProperty).first?.symbol ?? "" }
        let finder = FactorSearch(
            basis: context.basis,
            category: category,
            way: way,
            kind: form.kind ?? .emission
        )
        var fields = EntryFields(form: form, category: category, way: way)
        if let search { fields.factorResults = finder.choices(search, t) }
        fields.factorDetail = match.map { finder.detail($0.factor, t) }
        fields.units = choices(offer, form[.unit])
        let all = UnitOffer(EntryWay.common.filter { $0.dimension != .currency })
        fields.supplierUnits = choices(all, form[.supplierUnit].isEmpty ? form[.unit] : form[.supplierUnit])
        takeProperties(&fields, isOpen: match == nil)
        fields.sites = context.sites.map { Choice($0.name, value: $0.id.text) }
        fields.contracts = context.contracts.filter { $0.category == category }.map {
            Choice($0.name, value: $0.id.text)
        }
        fields.evidence = evidence(form[.evidence])
        fields.preview = preview(form)
        return fields
    }

    private func takeProperties(_ fields: inout EntryFields, isOpen: Bool) {
        let form = fields.form
        let needs = EntryNeeds(basis: context.basis, category: category, way: fields.way, form: form)
        let needed = needs.properties
        let filled = UnitPropertyKind.allCases.filter { !form[$0.valueField].isEmpty && !needed.contains($0) }
        fields.neededProperties = needed + filled
        if isOpen { fields.possibleProperties = needs.usualProperties.filter { !fields.neededProperties.contains($0) } }
    }

    /// In groups where some units need more than the amount; a unit that no longer fits stays visible.
    private func choices(_ offer: UnitOffer, _ current: String) -> [Choice] {
        let isGrouped = !offer.withProperty.isEmpty
        var choices = offer.direct.map { choice($0, isGrouped ? t("entry.unit.direct") : nil) }
        choices += offer.withProperty.map { choice($0, t("entry.unit.withProperty")) }
        if !current.isEmpty, !choices.contains(where: { $0.value == current }) {
            let label = Unit(symbol: current).map { $0.fullLabel(t) } ?? current
            choices.append(Choice(label, value: current, group: isGrouped ? t("entry.unit.unfit") : nil))
        }
        return choices
    }

    private func choice(_ unit: Unit, _ group: String?) -> Choice {
        Choice(unit.fullLabel(t), value: unit.symbol, group: group)
    }

    private static let shownEvidence = 200

    private func evidence(_ current: String) -> [Choice] {
        let shown = context.evidence.prefix(Self.shownEvidence)
        let chosen = context.evidence.dropFirst(Self.shownEvidence).filter { $0.id.text == current }
        return (shown + chosen).map {
            Choice("\($0.fileName) (\(NumberWords.fileSize($0.bytes)))", value: $0.id.text)
        }
    }

    /// The result as far as typed; what is still wrong is said when the line is saved.
    private func preview(_ form: EntryForm) -> String {
        var reading = EntryReading(form, context, t)
        guard let id = EntryID(Self.previewID), let read = reading.entry(id: id, category: category) else { return "" }
        switch read.result {
        case .success(let line): return EntryFacts.result(line, t)
        // Empty fields speak for themselves.
        case .failure(.amountMissing), .failure(.factorMissing): return ""
        case .failure(let problem): return sentence(problem, t)
        }
    }

    private static let previewID = "00000000-0000-7000-8000-000000000000"
}
