import HTML
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// Makes the fields of a question from the report and from what was typed.
struct AnswerInputs: Sendable {
    let bench: QuestionBench
    let sheet: QuestionSheet
    let content: SustainabilityReportingContent
    let t: Texts

    private var words: FactWords { bench.bench.words(t) }
    private var statuses: QuestionStatusWords { QuestionStatusWords(edition: bench.bench.edition, t: t) }

    /// - Parameters:
    ///   - key: its member is ``QuestionSheet/newRow`` for a row that is to be added.
    ///   - title: what stands at the field; in tables it names row and column.
    func input(_ key: FactKey, _ element: ReportElement, title: String, isCell: Bool = false) -> AnswerInput {
        let name = QuestionSheet.name(key)
        let answer = bench.bench.stored.answers[key]
        let status = bench.bench.applicability.status(of: key)
        let field = Field(
            name: name,
            label: title,
            hint: isCell ? nil : hint(key, element),
            error: sheet.errors[name],
            note: isCell || key.member == QuestionSheet.newRow ? nil : "· " + statuses.label(status)
        )
        if bench.isDerived(key, element), let derived = bench.derived[key] {
            var input = AnswerInput(
                field: field,
                control: .computed(words.text(derived, element)),
                mark: nil
            )
            if let answer, answer.fact.value != derived.value {
                input.remarks.append(t("interview.computed.other", ["value": words.text(answer.fact, element)]))
            }
            return input
        }
        var input = AnswerInput(
            field: field,
            control: control(field, name, element, answer?.fact),
            mark: FormToken(name: QuestionSheet.mark(name), value: AnswerChange.mark(answer?.fact))
        )
        if key.member != QuestionSheet.newRow {
            if let answer, !isCell { input.remarks.append(origin(answer, element)) }
            if let derived = bench.derived[key], derived.value != answer?.fact.value {
                input.remarks.append(t("interview.computed.sum", ["value": words.text(derived, element)]))
            }
            addSource(key, element, answer, name, to: &input)
            if !isCell, answer == nil, let before = bench.bench.report.comparatives[key] {
                let value = words.text(before, element)
                input.takes.append(
                    AnswerInput.Take(
                        text: t("interview.before", ["year": yearBefore, "value": value]),
                        label: t("interview.repeat"),
                        spoken: t("interview.repeat.spoken", ["field": title]),
                        name: "wiederholen",
                        value: name
                    )
                )
            }
        }
        return input
    }

    private var yearBefore: String { "\(bench.bench.stored.year.value - 1)" }

    /// Last year's value stands beside what was answered this year.
    private func hint(_ key: FactKey, _ element: ReportElement) -> String? {
        guard bench.bench.stored.answers[key] != nil, let before = bench.bench.report.comparatives[key] else {
            return nil
        }
        return t("interview.before", ["year": yearBefore, "value": words.text(before, element)])
    }

    private func origin(_ answer: AnswerRecord, _ element: ReportElement) -> String {
        let (name, day) = (answer.answeredBy, LocalDate(answer.answeredAt).german)
        let fills: KeyValuePairs = ["name": name, "day": day]
        return switch answer.content.origin {
        case .typed: t("interview.by.typed", fills)
        case .imported: t("interview.by.imported", fills)
        case .source(.previousReport): t("interview.by.repeated", fills)
        case .source(let origin): t("interview.by.taken", ["source": source(origin), "name": name, "day": day])
        }
    }

    func source(_ origin: SourceValue.Origin) -> String {
        let year = "\(bench.bench.stored.year)"
        return switch origin {
        case .masterData: t("interview.source.masterData")
        case .figures: t("interview.source.figures", ["year": year])
        case .holdings: t("interview.source.holdings")
        case .balance: t("interview.source.balance", ["year": year])
        case .target: t("interview.source.target")
        case .staff: t("interview.source.staff", ["year": year])
        case .previousReport: t("interview.source.previous", ["year": yearBefore])
        }
    }

    private func addSource(
        _ key: FactKey,
        _ element: ReportElement,
        _ answer: AnswerRecord?,
        _ name: String,
        to input: inout AnswerInput
    ) {
        guard let source = bench.sources[key] else {
            if let known = answer?.content.sourceText, answer?.content.origin != .source(.previousReport) {
                input.remarks.append(t("interview.source.gone", ["value": shown(known, element)]))
            }
            return
        }
        let isSame = answer.map { QuestionChanges.isSame($0.fact, source.fact) } ?? false
        let (place, value) = (self.source(source.origin), words.text(source.fact, element))
        if isSame {
            return
        }
        let known = answer?.content.sourceText
        let isChanged = answer != nil && known != nil && known != FactText.text(source.fact.value)
        let text: String =
            if answer == nil {
                t("interview.source.offer", ["source": place, "value": value])
            } else if isChanged {
                t("interview.source.changed", ["source": place, "value": value, "old": shown(known ?? "", element)])
            } else {
                t("interview.source.differs", ["source": place, "value": value])
            }
        input.takes.append(
            AnswerInput.Take(
                text: text,
                label: t("interview.take"),
                spoken: t("interview.take.spoken", ["field": input.field.label]),
                name: "uebernehmen",
                value: name
            )
        )
        let reasonName = QuestionSheet.reason(name)
        let reason = sheet.value(reasonName, stored: answer?.content.overrideReason ?? "")
        if sheet.errors[reasonName] != nil || !reason.isEmpty || answer != nil && !isChanged {
            input.reason = (
                Field(
                    name: reasonName,
                    label: t("interview.override"),
                    hint: t("interview.override.hint"),
                    error: sheet.errors[reasonName]
                ),
                reason
            )
        }
    }

    private func shown(_ text: String, _ element: ReportElement) -> String {
        guard let value = FactText.value(text, element.kind) else { return text }
        return words.text(ReportFact(element.name, value, unit: words.units(element).first), element)
    }

    // MARK: Controls

    private func control(
        _ field: Field,
        _ name: String,
        _ element: ReportElement,
        _ fact: ReportFact?
    ) -> AnswerInput.Control {
        let value = sheet.value(name, stored: fact.map { words.typed($0, element) } ?? "")
        switch element.kind {
        case .string: return .line(value)
        case .textBlock: return .block(value)
        case .boolean:
            return .radios(
                [
                    Choice(t("interview.yes"), value: "true"), Choice(t("interview.no"), value: "false"),
                    Choice(t("interview.undecided"), value: ""),
                ],
                selected: value
            )
        case .enumSingle:
            let choices = members(of: element)
            if choices.count > 8 { return .select(choices, selected: value) }
            return .radios(choices + [Choice(t("interview.undecided"), value: "")], selected: value)
        case .enumSet: return set(field, name, element, fact)
        case .gYear: return .year(value)
        case .date: return .date(value)
        case .decimal, .percent, .monetary, .energy, .mass, .volume, .area, .ghgEmissions, .ghgEmissionsPerMonetary:
            let units = words.units(element)
            guard units.count > 1 else {
                return .number(value, unit: words.unit(units.first, element))
            }
            let unitName = QuestionSheet.unit(name)
            return .amount(
                value,
                unitField: Field(name: unitName, label: t("interview.unit", ["field": field.label])),
                units: units.map { Choice(FactWords.symbol($0), value: $0.rawValue) },
                unit: sheet.value(unitName, stored: (fact?.unit ?? units[0]).rawValue)
            )
        }
    }

    private func members(of element: ReportElement) -> [Choice] {
        guard let list = element.list.flatMap(bench.bench.standard.list) else { return [] }
        return list.members.map { Choice(FactWords.label($0, in: list), value: $0.name) }
    }

    private func set(_ field: Field, _ name: String, _ element: ReportElement, _ fact: ReportFact?)
        -> AnswerInput.Control
    {
        var stored: [String] = []
        if case .members(let members)? = fact?.value { stored = members }
        guard let list = element.list.flatMap(bench.bench.standard.list), list.members.count > 60 else {
            return .checks(members(of: element), selected: Set(sheet.values(name, stored: stored)))
        }
        let chosen = sheet.form.map { QuestionSheet.chosen(name, in: $0) } ?? stored
        return .search(
            chosen: chosen.map { Choice(words.member($0, of: list.id), value: $0) },
            box: box(field, name, list)
        )
    }

    /// The search that chooses a member of a long list.
    func box(_ field: Field, _ name: String, _ list: MemberList) -> ComboboxField {
        let typed = sheet.form?[QuestionSheet.words(name)] ?? ""
        let isSearched = sheet.form?.isOn(QuestionSheet.search(name)) ?? false
        let found = isSearched ? content.search(list.id)?.members(matching: typed) ?? [] : []
        return ComboboxField(
            field: Field(
                name: QuestionSheet.words(name),
                label: field.label,
                hint: isSearched && found.isEmpty ? t("interview.search.none", ["value": typed]) : field.hint,
                error: field.error,
                note: field.note,
                id: field.id
            ),
            text: typed,
            choiceName: QuestionSheet.found(name),
            choice: sheet.form?[QuestionSheet.found(name)],
            source: InterviewURL.list(list.id),
            searchLabel: t("interview.search"),
            searchName: QuestionSheet.search(name),
            results: found.map { Choice(FactWords.label($0, in: list), value: $0.name) },
            resultsLabel: t("interview.search.results"),
            words: ComboboxWords(count: t("interview.search.count"), none: t("interview.search.nothing"))
        )
    }
}
