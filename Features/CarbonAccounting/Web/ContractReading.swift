import CarbonAccounting
import Companies
import Kernel
import WebPlatform

/// Turns what was typed into a contract, or into a sentence per field.
struct ContractReading {
    static let longestName = 200
    static let longestSource = 300
    static let longestNote = 1000

    let form: ContractForm
    /// Those of the firm; any other is refused.
    let sites: [Site]
    let evidence: [Evidence]
    /// All of the firm. Two of one name could not be told apart in a table that is read.
    let contracts: [EnergyContract]
    let t: Texts
    private(set) var errors = FieldErrors()

    init(
        _ form: ContractForm,
        sites: [Site],
        evidence: [Evidence],
        contracts: [EnergyContract],
        _ t: Texts
    ) {
        (self.form, self.sites, self.evidence, self.contracts, self.t) = (form, sites, evidence, contracts, t)
    }

    mutating func contract(id: ContractID) -> EnergyContract? {
        checkName(besides: id)
        let kind = kind()
        let category = category()
        let sites = chosenSites()
        let figure = figure()
        checkSource()
        let period = period()
        let share = share()
        let criteria = criteria()
        let evidence = chosenEvidence()
        guard errors.isEmpty, let kind, let category, let period, let share else { return nil }
        return EnergyContract(
            id: id,
            name: form.name,
            kind: kind,
            category: category,
            sites: sites,
            kilogramsPerKilowattHour: figure?.kilograms,
            statedFigure: figure?.stated,
            source: form.source,
            period: period,
            share: share,
            criteria: criteria,
            evidence: evidence,
            version: form.version
        )
    }

    private mutating func checkName(besides id: ContractID) {
        if form.name.isEmpty { errors.add("name", t("contract.name.missing")) }
        if form.name.count > Self.longestName {
            errors.add("name", t("contract.name.long", ["limit": "\(Self.longestName)"], count: form.name.count))
        }
        let others = NameDirectory(contracts.filter { $0.id != id }.map { ($0.name, $0.id) })
        if !form.name.isEmpty, others.id(of: form.name) != nil {
            errors.add("name", t("contract.name.taken", ["name": form.name]))
        }
    }

    private mutating func kind() -> EnergyContract.Kind? {
        let kind = EnergyContract.Kind(rawValue: form.kind)
        if kind == nil { errors.add("kind", t("contract.kind.missing")) }
        return kind
    }

    private mutating func category() -> EmissionCategory? {
        guard let category = EmissionCategory(rawValue: form.category), category.scope == .two else {
            errors.add("category", t("contract.category.missing"))
            return nil
        }
        return category
    }

    private mutating func chosenSites() -> Set<SiteID> {
        let known = form.sites.compactMap { text in sites.first { $0.id.text == text }?.id }
        if known.count < form.sites.count { errors.add("sites", t("contract.sites.unknown")) }
        return Set(known)
    }

    private mutating func figure() -> (kilograms: Double, stated: StatedFigure)? {
        guard !form.figure.isEmpty else { return nil }
        guard let unit = StatedFigure.Unit(rawValue: form.figureUnit) else {
            errors.add("figure-unit", t("contract.unit.missing"))
            return nil
        }
        let stated = StatedFigure(text: form.figure, unit: unit)
        do throws(StatedFigure.Problem) {
            return (try stated.kilogramsPerKilowattHour(), stated)
        } catch {
            errors.add("figure", ContractWords.problem(error, stated, t))
            return nil
        }
    }

    private mutating func checkSource() {
        if form.source.isEmpty, !form.figure.isEmpty { errors.add("source", t("contract.source.missing")) }
        if form.source.count > Self.longestSource {
            errors.add(
                "source",
                t("contract.source.long", ["limit": "\(Self.longestSource)"], count: form.source.count)
            )
        }
    }

    private mutating func period() -> DatePeriod? {
        let first = day("first", form.first, missing: t("contract.first.missing"))
        let last = day("last", form.last, missing: t("contract.last.missing"))
        guard let first, let last else { return nil }
        let period = DatePeriod(first: first, last: last)
        if period == nil {
            errors.add("last", t("contract.period.order", ["first": first.german, "last": last.german]))
        }
        return period
    }

    /// Browsers send 2025-03-31; people without a calendar in their browser write 31.03.2025.
    private mutating func day(_ field: String, _ text: String, missing: String) -> LocalDate? {
        guard !text.isEmpty else {
            errors.add(field, missing)
            return nil
        }
        let day = LocalDate(iso: text) ?? LocalDate(german: text)
        if day == nil { errors.add(field, t("contract.day.invalid", ["value": text])) }
        return day
    }

    private mutating func share() -> Double? {
        let text = form.share.replacing("%", with: "")
        guard let percent = GermanNumber.parse(text), percent > 0, percent <= 100 else {
            errors.add("share", t("contract.share.invalid", ["value": form.share]))
            return nil
        }
        return percent / 100
    }

    private mutating func criteria() -> ScopeTwoQuality {
        var quality = ScopeTwoQuality()
        for criterion in ScopeTwoQualityCriterion.allCases {
            let note = form.notes[criterion] ?? ""
            guard let answer = ScopeTwoQuality.Answer(rawValue: form.answer(criterion)) else {
                errors.add(criterion.field, t("contract.answer.missing", ["number": "\(criterion.number)"]))
                continue
            }
            if note.count > Self.longestNote {
                errors.add(
                    criterion.noteField,
                    t(
                        "contract.note.long",
                        ["number": "\(criterion.number)", "limit": "\(Self.longestNote)"],
                        count: note.count
                    )
                )
            }
            quality[criterion] = ScopeTwoQuality.Assessment(answer, note: note)
        }
        return quality
    }

    private mutating func chosenEvidence() -> EvidenceID? {
        guard !form.evidence.isEmpty else { return nil }
        if let known = evidence.first(where: { $0.id.text == form.evidence }) { return known.id }
        errors.add("evidence", t("contract.evidence.unknown"))
        return nil
    }
}
