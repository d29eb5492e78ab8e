import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import Kernel
import WebPlatform

import struct Kernel.Unit

/// All that the form of a line is read and shown with.
struct EntryContext: Sendable {
    let sites: [Site]
    let evidence: [Evidence]
    let basis: YearBasis

    var year: ReportingYear { basis.year }
    var contracts: [EnergyContract] { basis.input.contracts }

    var rules: EntryRules {
        EntryRules(
            year: year,
            sites: sites.map(\.id),
            contracts: contracts.map(\.id),
            evidence: evidence.map(\.id)
        )
    }
}

/// Turns what was typed into a line, or into a sentence per field.
struct EntryReading {
    let context: EntryContext
    let t: Texts
    var form: EntryForm
    var errors = FieldErrors()

    init(_ form: EntryForm, _ context: EntryContext, _ t: Texts) {
        (self.form, self.context, self.t) = (form, context, t)
    }

    /// Characters that a line of text may hold, as in the cells of a table.
    static let longestText = ImportColumn.description.longest

    /// The line with its figure or the reason why it has none yet; nil where something typed cannot stand.
    mutating func entry(
        id: EntryID,
        category: EmissionCategory
    ) -> (entry: ActivityEntry, result: Result<InventoryLine, LineProblem>)? {
        let way = form.way(in: category)
        let kind = kind()
        let site = site()
        let period = period()
        let amount = amount(way, kind: kind ?? .emission, in: category)
        let factor = way.needsFactor ? wayFactor(way, in: category) : FactorReference.none
        let method = method(way, unit: amount?.unit)
        let contract = contract(category)
        let properties = properties()
        let quality = quality()
        let evidence = evidence()
        checkTexts()
        guard errors.isEmpty, let kind, let site, let period, let amount, let factor, let method, let quality else {
            return nil
        }
        let entry = ActivityEntry(
            id: id,
            year: context.year,
            site: site,
            category: category,
            kind: kind,
            description: form[.description],
            period: period,
            amount: amount.value,
            amountText: amount.text,
            unit: amount.unit,
            method: method,
            factor: factor,
            contract: contract,
            properties: properties,
            derivation: amount.derivation,
            dataQuality: quality,
            evidence: evidence,
            meter: form[.meter],
            note: form[.note],
            version: max(1, form.version)
        )
        return checked(entry)
    }

    /// What may be completed later is kept and named; what can never be worked out is refused where it was typed.
    private mutating func checked(
        _ entry: ActivityEntry
    ) -> (entry: ActivityEntry, result: Result<InventoryLine, LineProblem>)? {
        if let problem = context.basis.refusal(of: entry) {
            errors.add(problem.field, sentence(problem, t))
            return nil
        }
        return (entry, context.basis.line(entry))
    }

    private mutating func kind() -> EntryKind? {
        if let kind = form.kind { return kind }
        errors.add(EntryField.kind.rawValue, t("entry.kind.unknown", ["value": form[.kind]]))
        return nil
    }

    private mutating func site() -> SiteID? {
        if let id = SiteID(form[.site]), context.rules.knows(id) { return id }
        errors.add(EntryField.site.rawValue, form[.site].isEmpty ? t("entry.site.missing") : t("entry.site.unknown"))
        return nil
    }

    private mutating func contract(_ category: EmissionCategory) -> ContractID? {
        guard category.scope == .two, !form[.contract].isEmpty else { return nil }
        if let id = ContractID(form[.contract]), context.rules.knows(id) { return id }
        errors.add(EntryField.contract.rawValue, t("entry.contract.unknown"))
        return nil
    }

    private mutating func evidence() -> EvidenceID? {
        guard !form[.evidence].isEmpty else { return nil }
        if let id = EvidenceID(form[.evidence]), context.rules.knows(id) { return id }
        errors.add(EntryField.evidence.rawValue, t("entry.evidence.unknown"))
        return nil
    }

    private mutating func checkTexts() {
        let columns: [(String, ImportColumn)] = [
            (EntryField.description.rawValue, .description), (EntryField.meter.rawValue, .meter),
            (EntryField.note.rawValue, .note), (EntryField.supplierSource.rawValue, .supplierSource),
            (EntryField.leakSource.rawValue, .supplierSource),
        ]
        let sources = UnitPropertyKind.allCases.map { ($0.sourceField, ImportColumn.conversionSource) }
        for (field, column) in columns + sources where form[field].count > column.longest {
            let count = GermanFormat.exact(Double(form[field].count))
            let limit = GermanFormat.exact(Double(column.longest))
            errors.add(field, t("entry.text.long", ["count": count, "limit": limit]))
        }
    }
}

extension LineProblem {
    /// The field of the form where the sentence stands.
    var field: String {
        switch self {
        case .conversion(.missingProperty(let kind, _, _)), .conversion(.invalidProperty(let kind, _)): kind.valueField
        case .conversion: EntryField.unit.rawValue
        case .periodOutsideYear: EntryField.from.rawValue
        case .supplierFigureInvalid: EntryField.supplierFigure.rawValue
        case .supplierFigureNeedsContract, .tariffNeedsContract, .contractUnknown, .contractDoesNotFit,
            .contractFigureMissing:
            EntryField.contract.rawValue
        case .siteOutsideBoundary: EntryField.site.rawValue
        case .amountMissing, .amountNegative, .amountOutOfRange, .derivation, .derivationDiffers:
            EntryField.amount.rawValue
        default: EntryField.factorText.rawValue
        }
    }
}
