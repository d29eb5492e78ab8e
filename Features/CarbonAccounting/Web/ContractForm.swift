import CarbonAccounting
import Kernel
import WebPlatform

/// What stands in the form of a contract, as typed. Nothing is lost on the way to a contract and back.
struct ContractForm: Sendable {
    var name = ""
    var kind = ""
    var category = EmissionCategory.purchasedElectricity.rawValue
    var sites: Set<String> = []
    var figure = ""
    var figureUnit = StatedFigure.Unit.grams.rawValue
    var source = ""
    var first = ""
    var last = ""
    var share = "100"
    var answers: [ScopeTwoQualityCriterion: String] = [:]
    var notes: [ScopeTwoQualityCriterion: String] = [:]
    var evidence = ""
    var version = 0

    /// A new contract for a year.
    init(_ year: ReportingYear) { (first, last) = (year.period.first.iso, year.period.last.iso) }

    init(_ contract: EnergyContract) {
        (name, kind, category) = (contract.name, contract.kind.rawValue, contract.category.rawValue)
        sites = Set(contract.sites.map(\.text))
        if let stated = contract.statedFigure {
            (figure, figureUnit) = (stated.text, stated.unit.rawValue)
        } else if let kilograms = contract.kilogramsPerKilowattHour {
            (figure, figureUnit) = (GermanFormat.exact(kilograms), StatedFigure.Unit.kilograms.rawValue)
        }
        source = contract.source
        (first, last) = (contract.period.first.iso, contract.period.last.iso)
        share = GermanFormat.exact(contract.share * 100)
        for criterion in ScopeTwoQualityCriterion.allCases {
            answers[criterion] = contract.criteria[criterion].answer.rawValue
            notes[criterion] = contract.criteria[criterion].note
        }
        (evidence, version) = (contract.evidence?.text ?? "", contract.version)
    }

    init(_ form: Form) {
        (name, kind, category) = (form["name"], form["kind"], form["category"])
        sites = Set(form.all("sites"))
        (figure, figureUnit, source) = (form["figure"], form["figure-unit"], form["source"])
        (first, last, share) = (form["first"], form["last"], form["share"])
        for criterion in ScopeTwoQualityCriterion.allCases {
            answers[criterion] = form[criterion.field]
            notes[criterion] = form[criterion.noteField]
        }
        (evidence, version) = (form["evidence"], Int(form["version"]) ?? 0)
    }

    func answer(_ criterion: ScopeTwoQualityCriterion) -> String {
        let typed = answers[criterion] ?? ""
        return typed.isEmpty ? ScopeTwoQuality.Answer.unknown.rawValue : typed
    }
}

extension ScopeTwoQualityCriterion {
    /// Names in the form.
    var field: String { "criterion-\(rawValue)" }
    var noteField: String { "note-\(rawValue)" }
}
