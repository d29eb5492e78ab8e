import Assessments
import HTML
import Kernel
import WebPlatform

/// What is said before the first question: occasion, sector, whose view, and a name for the record.
struct BeginningForm: Sendable {
    let instrument: Instrument
    /// Nobody but members of a firm name and choose.
    let isFirm: Bool
    let isCoach: Bool
    var occasion = ""
    var sector = ""
    var perspective = InstrumentPerspectives.Perspective.management.rawValue
    var title = ""
    var errors = FieldErrors()

    init(_ instrument: Instrument, isFirm: Bool, isCoach: Bool = false, sector: Sector? = nil, occasion: String? = nil)
    {
        (self.instrument, self.isFirm, self.isCoach) = (instrument, isFirm, isCoach)
        (self.sector, self.occasion) = (sector?.rawValue ?? "", occasion ?? "")
    }

    mutating func read(_ form: Form) {
        (occasion, sector, perspective, title) = (form["anlass"], form["bereich"], form["sicht"], form["titel"])
    }

    struct Beginning {
        let occasion: String?
        let sector: Sector?
        let perspective: InstrumentPerspectives.Perspective
        let title: String
    }

    mutating func validated(_ t: Texts, day: LocalDate) -> Beginning? {
        let chosen = Sector(rawValue: sector)
        if chosen == nil { errors.add("bereich", t("begin.sector.missing")) }
        if let start = instrument.start {
            if occasion.isEmpty {
                errors.add("anlass", t("begin.occasion.missing"))
            } else if !start.occasions.contains(where: { $0.id == occasion }) {
                errors.add("anlass", t("answer.fault.choice", ["value": occasion]))
            }
        }
        if title.count > Assessment.longestTitle {
            let most = "\(Assessment.longestTitle)"
            errors.add("titel", t("answer.fault.long", ["count": "\(title.count)", "most": most]))
        }
        var view = InstrumentPerspectives.Perspective.management
        if let allowed = instrument.perspectives?.allowed, isFirm {
            let known = InstrumentPerspectives.Perspective(rawValue: perspective)
            if isCoach {
                view = .coach
            } else if let known, known != .coach, allowed.contains(known) {
                view = known
            } else {
                errors.add("sicht", t("begin.perspective.missing"))
            }
        }
        guard errors.isEmpty else { return nil }
        let name = title.isEmpty ? t("begin.name", ["instrument": instrument.title, "day": day.german]) : title
        return Beginning(
            occasion: instrument.start == nil ? nil : occasion,
            sector: chosen,
            perspective: view,
            title: name
        )
    }

    @NodeBuilder func fields(_ t: Texts) -> [Node] {
        if let start = instrument.start {
            radioCards(
                Field(name: "anlass", label: t("begin.occasion"), error: errors["anlass"], isRequired: true),
                choices: start.occasions.map { Choice($0.text, value: $0.id) },
                selected: occasion
            )
        }
        radioCards(
            Field(
                name: "bereich",
                label: t("begin.sector"),
                hint: t("begin.sector.hint"),
                error: errors["bereich"],
                isRequired: true
            ),
            choices: Sector.allCases.filter { instrument.sectors.isEmpty || instrument.sectors.contains($0) }
                .map { Choice(t("sector.\($0.rawValue)"), value: $0.rawValue) },
            selected: sector
        )
        if isFirm, !isCoach, let perspectives = instrument.perspectives {
            radioCards(
                Field(
                    name: "sicht",
                    label: t("begin.perspective"),
                    hint: t("begin.perspective.hint"),
                    error: errors["sicht"],
                    isRequired: true
                ),
                choices: perspectives.allowed.filter { $0 != .coach }
                    .map { Choice(t("perspective.\($0.rawValue)"), value: $0.rawValue) },
                selected: perspective
            )
        }
        if isFirm {
            textField(
                Field(
                    name: "titel",
                    label: t("begin.record"),
                    hint: t("begin.record.hint"),
                    error: errors["titel"],
                    note: t("answer.optional")
                ),
                value: title,
                width: .long
            )
        }
    }
}
