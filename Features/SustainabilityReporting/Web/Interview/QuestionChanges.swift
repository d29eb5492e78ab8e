import HTML
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// What a sent question changes in the report.
struct QuestionChanges: Sendable {
    private(set) var changes: [AnswerChange] = []
    private(set) var errors = FieldErrors()
    /// The row that was added; nil where none was.
    private(set) var added: String?

    private let bench: QuestionBench
    private let form: Form
    private let t: Texts
    private let reading: AnswerReading

    init(_ bench: QuestionBench, _ form: Form, _ t: Texts) {
        (self.bench, self.form, self.t) = (bench, form, t)
        reading = AnswerReading(words: bench.bench.words(t), t: t)
        let rows = QuestionSheet.rows(in: form, bench)
        let removed = Set(form.all("entfernen")).intersection(rows)
        for (key, element) in bench.keys(rows: rows) where !removed.contains(key.member) || key.member.isEmpty {
            read(key, element, named: QuestionSheet.name(key))
        }
        for row in removed.sorted() { remove(row) }
        if bench.takesRows { addRow() }
        take()
        dropOutdated()
    }

    // MARK: Fields

    private mutating func read(_ key: FactKey, _ element: ReportElement, named name: String) {
        // What is calculated has no field.
        if bench.isDerived(key, element), form.all(name).isEmpty { return }
        let stored = bench.bench.stored.answers[key]
        let mark = form[QuestionSheet.mark(name)]
        let seen = mark.isEmpty ? nil : mark
        let typed = element.kind == .enumSet ? QuestionSheet.chosen(name, in: form) : [form[name]]
        switch reading.read(typed, unit: form[QuestionSheet.unit(name)], key, element, place: place(key, element)) {
        case .fault(let sentence): errors.add(name, sentence)
        case .empty:
            if stored != nil || seen != nil && seen != AnswerChange.mark(nil) {
                changes.append(AnswerChange(removing: key, seen: seen))
            }
        case .fact(let fact): answer(fact, element, stored, seen, name)
        }
    }

    private mutating func answer(
        _ fact: ReportFact,
        _ element: ReportElement,
        _ stored: AnswerRecord?,
        _ seen: String?,
        _ name: String
    ) {
        let reason = TypedText.line(form[QuestionSheet.reason(name)])
        if let stored, Self.isSame(stored.fact, fact), stored.content.overrideReason ?? "" == reason {
            // Untouched: where it came from stays as it was. Whoever saw something else still has to be told.
            changes.append(AnswerChange(stored.content, seen: seen))
            return
        }
        guard let source = bench.sources[fact.key] else {
            changes.append(AnswerChange(AnswerContent(fact), seen: seen))
            return
        }
        let known = FactText.text(source.fact.value)
        if Self.isSame(source.fact, fact) {
            changes.append(AnswerChange(AnswerContent(source), seen: seen))
        } else if reason.isEmpty, stored.map({ !Self.isSame($0.fact, fact) }) ?? true {
            errors.add(
                QuestionSheet.reason(name),
                t(
                    "interview.fault.reason",
                    [
                        "field": place(fact.key, element), "source": bench.bench.words(t).text(source.fact, element),
                    ]
                )
            )
        } else if reason.count > AnswerReading.longestLine {
            errors.add(
                QuestionSheet.reason(name),
                t("interview.fault.reason.long", ["most": "\(AnswerReading.longestLine)"])
            )
        } else {
            let content = AnswerContent(fact, sourceText: known, overrideReason: reason.isEmpty ? nil : reason)
            changes.append(AnswerChange(content, seen: seen))
        }
    }

    /// The usual unit is the same as none.
    static func isSame(_ one: ReportFact, _ other: ReportFact) -> Bool {
        one.value == other.value && (one.unit == other.unit || one.unit == nil || other.unit == nil)
    }

    private func place(_ key: FactKey, _ element: ReportElement) -> String {
        guard let table = bench.question.table, element.dimension == table, bench.fixedMembers?.count != 1 else {
            return element.label
        }
        if key.member == QuestionSheet.newRow { return "\(t("interview.row.new")) · \(element.label)" }
        return "\(bench.bench.words(t).row(key.member, of: table, in: bench.bench.report)) · \(element.label)"
    }

    // MARK: Rows

    /// Everywhere in the report where something is said of it.
    private mutating func remove(_ row: String) {
        guard let table = bench.question.table else { return }
        let edition = bench.bench.edition
        for key in bench.bench.stored.answers.keys.sorted()
        where key.member == row && edition.element(key.element)?.dimension == table {
            changes.append(AnswerChange(removing: key))
        }
    }

    private mutating func addRow() {
        guard let table = bench.question.table else { return }
        let fields = bench.tabled.filter { !bench.isDerived(FactKey($0.name), $0) }
        let typed = fields.filter { element in
            form.all(QuestionSheet.name(FactKey(element.name, QuestionSheet.newRow))).contains { !$0.isEmpty }
        }
        var member = ""
        if let list = bench.bench.standard.list(of: table) {
            let box = QuestionSheet.newRow
            member = form[QuestionSheet.found(box)]
            if member.isEmpty {
                let words = form[QuestionSheet.words(box)]
                if !typed.isEmpty || !words.isEmpty {
                    errors.add(box, t("interview.fault.member", ["value": AnswerReading.short(words)]))
                }
                return
            }
            if list[member] == nil {
                errors.add(box, t("interview.fault.member", ["value": AnswerReading.short(member)]))
                return
            }
            if bench.rows.contains(member) {
                errors.add(box, t("interview.fault.memberTwice", ["value": FactWords.label(list[member]!, in: list)]))
                return
            }
            if typed.isEmpty {
                errors.add(
                    QuestionSheet.name(FactKey(fields.first?.name ?? "", QuestionSheet.newRow)),
                    t("interview.fault.rowEmpty", ["value": FactWords.label(list[member]!, in: list)])
                )
                return
            }
        } else {
            if typed.isEmpty { return }
            member = bench.bench.report.nextRow(of: table, in: bench.bench.edition)
        }
        for element in typed {
            let name = QuestionSheet.name(FactKey(element.name, QuestionSheet.newRow))
            let key = FactKey(element.name, member)
            let values = element.kind == .enumSet ? QuestionSheet.chosen(name, in: form) : [form[name]]
            switch reading.read(
                values,
                unit: form[QuestionSheet.unit(name)],
                key,
                element,
                place: place(FactKey(element.name, QuestionSheet.newRow), element)
            ) {
            case .fault(let sentence): errors.add(name, sentence)
            case .empty: break
            case .fact(let fact):
                changes.append(AnswerChange(AnswerContent(fact), seen: AnswerChange.mark(nil)))
                added = member
            }
        }
    }

    // MARK: What the hub and last year know

    private mutating func take() {
        let wanted = form["uebernehmen"]
        let isAll = wanted == "alle"
        if !wanted.isEmpty {
            for source in bench.sources.values.sorted(by: { $0.fact.key < $1.fact.key }) {
                let name = QuestionSheet.name(source.fact.key)
                let isUntaken = bench.bench.stored.answers[source.fact.key] == nil
                guard isAll ? isUntaken && !isTyped(source.fact.key) : name == wanted else { continue }
                replace(AnswerChange(AnswerContent(source)), name)
            }
        }
        let repeated = form["wiederholen"]
        if !repeated.isEmpty {
            for fact in bench.unrepeated where repeated == "alle" ? !isTyped(fact.key) : name(fact) == repeated {
                replace(AnswerChange(AnswerContent(repeating: fact)), name(fact))
            }
        }
    }

    private func name(_ fact: ReportFact) -> String { QuestionSheet.name(fact.key) }

    private func isTyped(_ key: FactKey) -> Bool { changes.contains { $0.key == key && $0.content != nil } }

    /// What is taken over goes before what stands in the field, and before a fault of it.
    private mutating func replace(_ change: AnswerChange, _ name: String) {
        changes.removeAll { $0.key == change.key }
        changes.append(change)
        var kept = FieldErrors()
        for fault in errors.faults where fault.fieldID != name && fault.fieldID != QuestionSheet.reason(name) {
            kept.add(fault.fieldID, fault.message)
        }
        errors = kept
    }

    /// A stated total whose parts now say otherwise gives way to the calculated one.
    private mutating func dropOutdated() {
        guard errors.isEmpty else { return }
        var report = bench.bench.report
        for key in bench.bench.report.facts.keys where bench.bench.stored.answers[key] == nil {
            report.facts[key] = nil
        }
        var isChanged = false
        for change in changes {
            if report.facts[change.key] != change.content?.fact { isChanged = true }
            report.facts[change.key] = change.content?.fact
        }
        guard isChanged else { return }
        let derived = DerivedFacts.all(of: report, edition: bench.bench.edition, standard: bench.bench.standard)
        let before = bench.derived
        for (key, fact) in derived {
            guard let element = bench.bench.edition.element(key.element), bench.isCalculated(key, element),
                let stated = report.facts[key], stated.value != fact.value, before[key]?.value != fact.value,
                !changes.contains(where: { $0.key == key })
            else { continue }
            changes.append(AnswerChange(removing: key))
        }
    }
}

extension AnswerContent {
    /// As the report before said it, and still true.
    init(repeating fact: ReportFact) {
        self.init(
            fact,
            origin: .source(.previousReport),
            sourceText: FactText.text(fact.value),
            isUnchanged: true
        )
    }
}
