import ActionPlanning
import Kernel
import WebPlatform

/// What the page of a measure sends, as typed; becomes a measure, or sentences.
struct MeasureForm: Sendable {
    var title = ""
    var theme = "energy"
    var description = ""
    var investment = ""
    var runningCost = ""
    var life = ""
    var residualValue = ""
    var start = ""
    var end = ""
    /// One line: responsible, nextStep, coach, lesson. Several lines: the others.
    var words: [String: String] = [:]
    var savings: [SavingRow] = []
    var requires: Set<String> = []
    var excludes: Set<String> = []
    /// The version the change starts from; 0 for a new one.
    var version = 0

    static let lines = ["responsible", "nextStep", "coach", "lesson"]
    static let texts = ["qualification", "participation", "risks", "proof"]

    struct SavingRow: Sendable, Hashable {
        /// `electricity|kWh`
        var what = ""
        var amount = ""
        var uncertainty = ""
        var price = ""

        var isEmpty: Bool { what.isEmpty && amount.isEmpty && uncertainty.isEmpty && price.isEmpty }
    }

    init(title: String = "", theme: String = "energy") { (self.title, self.theme) = (title, theme) }

    init(_ form: Form) {
        (title, theme, description) = (form["title"], form["theme"], form["description"])
        (investment, runningCost) = (form["investment"], form["runningCost"])
        (life, residualValue) = (form["life"], form["residualValue"])
        (start, end) = (form["start"], form["end"])
        for name in Self.lines + Self.texts { words[name] = form[name] }
        let sent = Set(form.names)
        for row in 0..<Measure.mostSavings where sent.contains("saving-\(row)-amount") {
            savings.append(
                SavingRow(
                    what: form["saving-\(row)-what"],
                    amount: form["saving-\(row)-amount"],
                    uncertainty: form["saving-\(row)-uncertainty"],
                    price: form["saving-\(row)-price"]
                )
            )
        }
        (requires, excludes) = (Set(form.all("requires")), Set(form.all("excludes")))
        version = Int(form["version"]) ?? 0
    }

    init(_ measure: Measure) {
        (title, theme, description) = (measure.title, measure.theme, measure.description)
        investment = MeasureNumbers.typed(measure.investment)
        runningCost = MeasureNumbers.typed(measure.runningCost)
        life = measure.life.map(String.init) ?? ""
        residualValue = MeasureNumbers.typed(measure.residualValue)
        (start, end) = (measure.start?.iso ?? "", measure.end?.iso ?? "")
        words = [
            "responsible": measure.responsible, "nextStep": measure.nextStep, "coach": measure.coach,
            "lesson": measure.lesson, "qualification": measure.qualification, "participation": measure.participation,
            "risks": measure.risks, "proof": measure.proof,
        ]
        savings = measure.savings.map {
            SavingRow(
                what: "\($0.quantity.rawValue)|\($0.unit)",
                amount: MeasureNumbers.typed($0.amount),
                uncertainty: MeasureNumbers.typedPercent($0.uncertainty),
                price: MeasureNumbers.typed($0.price)
            )
        }
        requires = Set(measure.requires.map(\.text))
        excludes = Set(measure.excludes.map(\.text))
        version = measure.version
    }

    /// Rows with an empty one to write into.
    mutating func addRow() {
        if savings.count < Measure.mostSavings { savings.append(SavingRow()) }
    }

    /// Names and values as a form sends them.
    var fields: [(name: String, value: String)] {
        var result = [
            ("title", title), ("theme", theme), ("description", description), ("investment", investment),
            ("runningCost", runningCost), ("life", life), ("residualValue", residualValue), ("start", start),
            ("end", end),
        ]
        result += (Self.lines + Self.texts).map { ($0, words[$0] ?? "") }
        for (row, saving) in savings.enumerated() {
            result += [
                ("saving-\(row)-what", saving.what), ("saving-\(row)-amount", saving.amount),
                ("saving-\(row)-uncertainty", saving.uncertainty), ("saving-\(row)-price", saving.price),
            ]
        }
        return result + requires.sorted().map { ("requires", $0) } + excludes.sorted().map { ("excludes", $0) }
    }
}
