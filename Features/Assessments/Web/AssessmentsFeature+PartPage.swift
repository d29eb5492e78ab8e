import Assessments
import DatabasePlatform
import HTML
import Kernel
import WebPlatform

extension AssessmentsFeature {
    func page<Who>(
        _ desk: Desk,
        _ part: InstrumentPart,
        _ sheet: AnswerSheet,
        _ references: ReferenceChoices,
        stand: String,
        _ call: Call<Who>
    ) -> PartPage {
        let (t, bench) = (call.texts, desk.bench)
        let takesRows = AnswerSheet.takesRows(part, bench)
        let taken = Set((bench.result.rows[part.rowsStep] ?? []).map(\.name))
        return PartPage(
            title: Self.title(part, t),
            kicker: desk.kicker(t),
            lead: lead(part, bench, t),
            progress: progress(bench, t),
            parts: bench.parts.map {
                PageLink(Self.title($0, t), href: desk.place.part($0.id), isCurrent: $0.id == part.id)
            },
            cards: cards(desk, part, sheet, references, t),
            suggestions: !takesRows
                ? []
                : part.step.suggestions.enumerated().compactMap { index, suggestion in
                    let fits =
                        suggestion.sectors.isEmpty || bench.assessment.sector.map(suggestion.sectors.contains) ?? true
                    guard fits, !taken.contains(suggestion.text) else { return nil }
                    return PartPage.Suggestion(text: suggestion.text, help: suggestion.help, index: index)
                },
            rowsHint: takesRows ? rowsHint(part, t) : nil,
            takesRows: takesRows,
            hasNext: bench.next(after: part) != nil,
            action: desk.place.part(part.id),
            result: PageLink(t("part.result"), href: desk.place.result),
            tokens: [call.formToken, FormToken(name: "stand", value: stand)],
            faults: sheet.errors.faults,
            place: desk.railPlace
        )
    }

    static func title(_ part: InstrumentPart, _ t: Texts) -> String {
        switch part.kind {
        case .start: t("part.start")
        case .occasion: t("part.occasion")
        case .step: part.step.title
        case .group(let group): group.title
        }
    }

    private func lead(_ part: InstrumentPart, _ bench: Workbench, _ t: Texts) -> String {
        switch part.kind {
        case .start: return t("part.start.lead", count: part.items.count)
        case .occasion:
            let occasion = bench.instrument.start?.occasions.first { $0.id == bench.assessment.occasion }
            return occasion?.hint ?? part.step.lead
        case .step: return part.step.lead
        case .group(let group): return group.lead
        }
    }

    private func progress(_ bench: Workbench, _ t: Texts) -> String {
        let (answered, asked) = bench.progress
        let complete = bench.parts.count { bench.isComplete($0) }
        if asked > 0, bench.instrument.ranking != nil {
            return t("part.progress.questions", ["answered": "\(answered)", "asked": "\(asked)"])
        }
        return t("part.progress.steps", ["complete": "\(complete)", "all": "\(bench.parts.count)"])
    }

    private func rowsHint(_ part: InstrumentPart, _ t: Texts) -> String? {
        switch (part.step.minimum, part.step.maximum) {
        case (let least?, let most?) where least > 0: t("part.rows.between", ["least": "\(least)", "most": "\(most)"])
        case (_, let most?): t("part.rows.most", ["most": "\(most)"])
        case (let least?, _) where least > 0: t("part.rows.least", ["least": "\(least)"])
        default: nil
        }
    }

    private func cards(
        _ desk: Desk,
        _ part: InstrumentPart,
        _ sheet: AnswerSheet,
        _ references: ReferenceChoices,
        _ t: Texts
    ) -> [QuestionCard] {
        let bench = desk.bench
        let maker = AnswerFields(bench: bench, part: part, sheet: sheet, references: references, t: t)
        let stored = bench.assessment.answers.rows(of: part.step.id)
        let given = Dictionary(stored.map { ($0.id, $0.answers) }) { first, _ in first }
        let items = Dictionary(part.items.map { ($0.id, $0) }) { first, _ in first }
        let names = Dictionary((bench.result.rows[part.rowsStep] ?? []).map { ($0.id, $0.name) }) { first, _ in first }
        let sector = bench.assessment.sector
        return sheet.rows.enumerated().map { index, row in
            let item = items[row]
            let isOwn = part.step.kind == .entries && part.step.rowsOf == nil
            let name = names[row].flatMap { $0.isEmpty ? nil : $0 } ?? t("part.row", ["number": "\(index + 1)"])
            let title =
                switch part.step.kind {
                case .items:
                    // Whoever compares answers speaks of „E1“.
                    [part.step.groups.isEmpty ? nil : row, item?.title ?? item?.text(for: sector)]
                        .compactMap(\.self).joined(separator: " · ")
                case .entries: row == AnswerSheet.newRow ? t("part.row.new") : name
                case .text: ""
                }
            return QuestionCard(
                id: row.isEmpty ? "formular" : row,
                title: title,
                text: item?.title == nil ? nil : item?.text(for: sector),
                help: item.flatMap { item in sector.flatMap { item.sectorHelp[$0] } ?? item.help },
                more: item.map { more($0, t) } ?? [],
                fields: maker.fields(row: row, item: item, given: given[row] ?? [:]),
                removable: isOwn && row != AnswerSheet.newRow ? name : nil,
                isRemoved: sheet.removed.contains(row)
            )
        }
    }

    private func more(_ item: InstrumentItem, _ t: Texts) -> [QuestionCard.More] {
        var more: [QuestionCard.More] = []
        if let why = item.why { more.append(.init(summary: t("question.why"), texts: [why], isList: false)) }
        if !item.parts.isEmpty {
            let texts = item.parts.map { "\($0.text): \($0.question)" }
            more.append(.init(summary: t("question.parts"), texts: texts, isList: true))
        }
        if let proof = item.proof { more.append(.init(summary: t("question.proof"), texts: [proof], isList: false)) }
        if !item.firstSteps.isEmpty {
            more.append(.init(summary: t("question.firstSteps"), texts: item.firstSteps, isList: true))
        }
        return more
    }

    /// - Parameters:
    ///   - stored: what is there now.
    ///   - typed: the same with what was typed.
    func conflict<Who>(
        _ stored: Desk,
        _ typed: Desk,
        _ part: InstrumentPart,
        _ sheet: AnswerSheet,
        _ call: Call<Who>
    ) throws -> AnswerConflictPage {
        let t = call.texts
        let mine = Dictionary(typed.assessment.answers.part(part).map { ($0.id, $0) }) { first, _ in first }
        let theirs = Dictionary(stored.assessment.answers.part(part).map { ($0.id, $0) }) { first, _ in first }
        let items = Dictionary(part.items.map { ($0.id, $0) }) { first, _ in first }
        var order = sheet.rows
        for row in typed.assessment.answers.part(part).map(\.id) where !order.contains(row) { order.append(row) }
        let differences = order.flatMap { row in
            part.step.fields.compactMap { field -> AnswerConflictPage.Difference? in
                let (old, new) = (theirs[row]?.answers[field.id], mine[row]?.answers[field.id])
                if old == new { return nil }
                let name =
                    items[row]?.title ?? items[row]?.text(for: stored.assessment.sector)
                    ?? mine[row]?.answers["name"].map { typed.bench.wording.text($0, field) }
                return AnswerConflictPage.Difference(
                    question: [name, field.label].compactMap(\.self).joined(separator: " · "),
                    stored: stored.bench.wording.text(old, field, item: row),
                    typed: typed.bench.wording.text(new, field, item: row)
                )
            }
        }
        let who = stored.assessment.changedBy
        return AnswerConflictPage(
            title: Self.title(part, t),
            kicker: stored.kicker(t),
            lead: who.isEmpty ? t("conflict.lead.browser") : t("conflict.lead", ["name": who]),
            differences: differences,
            action: stored.place.part(part.id),
            retry: [call.formToken, FormToken(name: "stand", value: try state(stored, part))]
                + sheet.all.map { FormToken(name: $0.name, value: $0.value) },
            place: stored.railPlace
        )
    }
}
