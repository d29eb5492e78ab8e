import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import HTML
import Kernel

/// Every multiplication on the way, with its unit and where its number is from.
struct TraceStepWords {
    let context: EntryContext
    let entry: ActivityEntry
    let t: Texts

    func steps(_ part: CarbonAccounting.Trace.Part) -> [HTML.TraceStep] { part.steps.map(step) }

    private func step(_ step: CarbonAccounting.TraceStep) -> HTML.TraceStep {
        switch step {
        case .amount(let amount, let unit, _):
            return HTML.TraceStep(
                t("trace.step.amount"),
                term: NumberWords.read(amount) + GermanFormat.thinSpace + unit.label(t),
                source: amountSource
            )
        case .daysInYear(let days, let all):
            return HTML.TraceStep(
                t("trace.step.days", ["year": "\(entry.year)"]),
                term: "× \(days) ÷ \(all)",
                source: t("trace.step.days.source", ["days": "\(days)", "all": "\(all)"])
            )
        case .siteShare(let share):
            return HTML.TraceStep(
                t("trace.step.share"),
                term: times(Percent.text(share), "%"),
                source: t("trace.step.share.source")
            )
        case .conversion(let step): return conversion(step)
        case .underContract(let id, let share):
            return HTML.TraceStep(
                t("trace.step.underContract"),
                term: times(Percent.text(share), "%"),
                source: name(id)
            )
        case .outsideContract(let id, let share):
            return HTML.TraceStep(
                t("trace.step.outsideContract"),
                term: times(Percent.text(share), "%"),
                source: t("trace.step.outsideContract.source", ["contract": name(id)])
            )
        case .factor(let factor, let value): return self.factor(factor, value)
        case .directPart(let whole, let upstream, let kilograms):
            return HTML.TraceStep(
                t("trace.step.factor", ["name": whole.name, "year": "\(whole.year)"]),
                term: "× " + FactorWords.perUnit(kilograms, whole, t),
                source: t("trace.step.directPart", ["upstream": upstream.name, "source": source(whole)])
            )
        case .supplier(let figure):
            return HTML.TraceStep(
                t("trace.step.supplier"),
                term: times(
                    GermanFormat.exact(figure.kilogramsPerUnit),
                    "\(t("factor.kilograms"))/\(figure.unit.label(t))"
                ),
                source: figure.source + assured(figure.assured)
            )
        case .contract(let contract, let kilograms):
            return HTML.TraceStep(
                t("trace.step.contract", ["name": contract.name]),
                term: times(GermanFormat.exact(kilograms), "\(t("factor.kilograms"))/kWh"),
                source: contract.source
            )
        }
    }

    private var amountSource: Node? {
        if entry.derivation != nil { return .text(t("trace.step.amount.derived")) }
        let isRounded = entry.amountText.isEmpty || GermanNumber.parse(entry.amountText) == entry.amount
        let typed = isRounded ? nil : t("trace.step.amount.typed", ["text": entry.amountText])
        let evidence = context.evidence.first { $0.id == entry.evidence }?.fileName
        let parts = [typed, evidence, entry.meter.isEmpty ? nil : t("trace.step.amount.meter", ["meter": entry.meter])]
        let words = parts.compactMap { $0 }.joined(separator: " · ")
        return words.isEmpty ? nil : .text(words)
    }

    private func conversion(_ step: ConversionStep) -> HTML.TraceStep {
        guard let property = step.property else {
            return HTML.TraceStep(
                t("trace.step.unit", ["from": step.from.label(t), "to": step.to.label(t)]),
                term: times(NumberWords.precise(step.factor), nil)
            )
        }
        let stated =
            property.kind.typed(property.value) + (property.kind.unit(t).map { GermanFormat.thinSpace + $0 } ?? "")
        let isSame = step.factor == property.value
        return HTML.TraceStep(
            step.from == step.to
                ? property.kind.label(t)
                : t("trace.step.conversion", ["from": step.from.label(t), "to": step.to.label(t)]),
            term: times(NumberWords.precise(step.factor), nil),
            source: isSame
                ? "\(property.kind.label(t)): \(property.source)"
                : "\(property.kind.label(t)) \(stated): \(property.source)"
        )
    }

    private func factor(_ factor: EmissionFactor, _ value: EquivalentValue) -> HTML.TraceStep {
        HTML.TraceStep(
            t("trace.step.factor", ["name": factor.name, "year": "\(factor.year)"]),
            term: "× " + FactorWords.perUnit(value.kilograms - value.kilogramsOutsideKyotoBasket, factor, t),
            source: source(factor)
        )
    }

    private func source(_ factor: EmissionFactor) -> String {
        ([FactorWords.shortSource(factor.source)] + FactorWords.remarks(factor, t)).joined(separator: " · ")
    }

    private func assured(_ assured: Bool?) -> String {
        switch assured {
        case true: " · " + t("entry.supplierAssured.yes")
        case false: " · " + t("entry.supplierAssured.no")
        default: ""
        }
    }

    private func name(_ id: ContractID) -> String { context.contracts.first { $0.id == id }?.name ?? t("missing") }

    private func times(_ number: String, _ unit: String?) -> String {
        "× " + number + (unit.map { GermanFormat.thinSpace + $0 } ?? "")
    }
}
