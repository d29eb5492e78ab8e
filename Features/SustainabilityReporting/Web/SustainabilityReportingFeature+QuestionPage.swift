import HTML
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// Puts the page of a question together.
extension SustainabilityReportingFeature {
    func questionPage(
        _ bench: QuestionBench,
        _ sheet: QuestionSheet,
        page: Int,
        evidenceError: String? = nil,
        _ call: Call<Member>
    ) async throws -> QuestionPage {
        let (t, id, question) = (call.texts, bench.bench.stored.id, bench.question)
        let inputs = AnswerInputs(bench: bench, sheet: sheet, content: content, t: t)
        let (all, topic) = (bench.bench.progress.questions, bench.bench.interview.topic(of: question.id))
        let number = all.firstIndex { $0.id == question.id }.map { $0 + 1 }
        let before = bench.bench.progress.before(question.id)
        let rows = Self.slice(bench.rows, page: page)
        let action = InterviewURL.question(id, question.id)
        return QuestionPage(
            title: question.title,
            kicker: bench.bench.kicker(t),
            position: number.map {
                t(
                    "interview.position",
                    ["topic": topic?.title ?? "", "number": "\($0)", "count": "\(all.count)"]
                )
            } ?? t("interview.position.left", ["topic": topic?.title ?? ""]),
            help: question.help,
            example: question.example,
            offers: bench.bench.stored.isFrozen ? [] : offers(bench, t),
            plain: bench.plain.map { inputs.input(FactKey($0.name), $0, title: $0.label) },
            table: table(bench, inputs, rows, t),
            newRow: bench.bench.stored.isFrozen ? nil : newRow(bench, inputs, t),
            left: bench.left.map { element in
                let status = bench.bench.applicability.status(of: element.name)
                let words = QuestionStatusWords(edition: bench.bench.edition, t: t)
                return "\(element.label): \(words.label(status))"
            },
            omitting: omitting(bench, sheet, t),
            evidence: EvidencePart(
                files: try await evidenceFiles(bench, call),
                action: InterviewURL.evidence(id, question.id),
                token: call.formToken,
                error: evidenceError
            ),
            isFrozen: bench.bench.stored.isFrozen,
            action: action,
            tokens: [call.formToken, FormToken(name: "seite", value: "\(rows.page)")],
            back: PageLink(
                t("interview.back"),
                href: before.map { InterviewURL.question(id, $0.id) } ?? InterviewURL.report(id)
            ),
            hasNext: bench.bench.progress.after(question.id) != nil,
            overview: PageLink(t("interview.overview"), href: InterviewURL.report(id)),
            errors: sheet.errors
        )
    }

    struct Slice {
        let rows: [String]
        let page: Int
        let pages: Int
        let total: Int
    }

    private static func slice(_ rows: [String], page: Int) -> Slice {
        let size = QuestionBench.rowsOfPage
        let pages = max(1, (rows.count + size - 1) / size)
        let page = min(max(1, page), pages)
        return Slice(
            rows: Array(rows.dropFirst((page - 1) * size).prefix(size)),
            page: page,
            pages: pages,
            total: rows.count
        )
    }

    private func offers(_ bench: QuestionBench, _ t: Texts) -> [QuestionPage.Offer] {
        var offers: [QuestionPage.Offer] = []
        let (untaken, unrepeated) = (bench.untaken.count, bench.unrepeated.count)
        if untaken > 0 {
            offers.append(
                QuestionPage.Offer(
                    text: t("interview.offer.sources", count: untaken),
                    label: t("interview.offer.take"),
                    name: "uebernehmen"
                )
            )
        }
        if unrepeated > 1 {
            offers.append(
                QuestionPage.Offer(
                    text: t("interview.offer.before", count: unrepeated),
                    label: t("interview.offer.repeat"),
                    name: "wiederholen"
                )
            )
        }
        return offers
    }

    // MARK: Table

    private func table(_ bench: QuestionBench, _ inputs: AnswerInputs, _ slice: Slice, _ t: Texts)
        -> QuestionPage.Table?
    {
        guard let dimension = bench.question.table, !bench.tabled.isEmpty else { return nil }
        let (words, report) = (bench.bench.words(t), bench.bench.report)
        if let members = bench.fixedMembers {
            return QuestionPage.Table(
                caption: bench.question.title,
                head: t("interview.column.what"),
                columns: members.map { member in
                    dimension == .energyBreakdown && member.isEmpty
                        ? t("interview.column.sum") : words.row(member, of: dimension, in: report)
                },
                rows: bench.tabled.map { element in
                    QuestionPage.Row(
                        member: "",
                        title: element.label,
                        cells: members.map { member in cell(FactKey(element.name, member), element, bench, inputs, t) },
                        removal: nil
                    )
                },
                pages: nil,
                intro: "",
                remark: lastInTable(bench, t)
            )
        }
        let address = { (page: Int) in InterviewURL.question(bench.bench.stored.id, bench.question.id, page: page) }
        return QuestionPage.Table(
            caption: bench.question.title,
            head: rowHead(dimension, t),
            columns: bench.tabled.map(\.label),
            rows: slice.rows.map { member in
                let name = words.row(member, of: dimension, in: report)
                let isNumbered = dimension.isTyped && bench.takesRows
                return QuestionPage.Row(
                    member: member,
                    title: isNumbered ? member : name,
                    cells: bench.tabled.map { cell(FactKey($0.name, member), $0, bench, inputs, t) },
                    removal: bench.takesRows ? t("interview.row.remove.spoken", ["row": name]) : nil
                )
            },
            pages: Pagination(
                label: t("interview.pages"),
                position: t(
                    "interview.pages.position",
                    ["page": "\(slice.page)", "pages": "\(slice.pages)", "count": "\(slice.total)"]
                ),
                previous: slice.page > 1 ? PageLink(t("interview.pages.before"), href: address(slice.page - 1)) : nil,
                next: slice.page < slice.pages
                    ? PageLink(t("interview.pages.after"), href: address(slice.page + 1)) : nil
            ),
            intro: slice.total == 0
                ? (bench.takesRows ? t("interview.rows.none") : t("interview.rows.elsewhere"))
                : t("interview.rows.count", count: slice.total),
            remark: lastInTable(bench, t)
        )
    }

    private func lastInTable(_ bench: QuestionBench, _ t: Texts) -> String? {
        let names = Set(bench.tabled.map(\.name))
        let last = bench.bench.stored.answers.filter { names.contains($0.key.element) }.values
            .max { $0.answeredAt < $1.answeredAt }
        return last.map {
            t("interview.rows.last", ["name": $0.answeredBy, "day": LocalDate($0.answeredAt).german])
        }
    }

    /// Nil where the member is asked of nobody.
    private func cell(
        _ key: FactKey,
        _ element: ReportElement,
        _ bench: QuestionBench,
        _ inputs: AnswerInputs,
        _ t: Texts
    ) -> AnswerInput? {
        let isAsked = bench.bench.report.facts[key] != nil || bench.bench.applicability.status(of: key).isAsked
        guard isAsked, let dimension = element.dimension else { return nil }
        let row = bench.bench.words(t).row(key.member, of: dimension, in: bench.bench.report)
        return inputs.input(key, element, title: "\(row) · \(element.label)", isCell: true)
    }

    private func rowHead(_ dimension: ElementDimension, _ t: Texts) -> String {
        switch dimension {
        case .site: t("interview.column.site")
        case .subsidiary: t("interview.column.subsidiary")
        case .material: t("interview.column.material")
        case .pollutant: t("interview.column.pollutant")
        case .waste: t("interview.column.waste")
        case .country: t("interview.column.country")
        case .energyBreakdown, .reportingScopes: t("interview.column.what")
        }
    }

    private func newRow(_ bench: QuestionBench, _ inputs: AnswerInputs, _ t: Texts) -> QuestionPage.NewRow? {
        guard bench.takesRows, let dimension = bench.question.table else { return nil }
        let list = bench.bench.standard.list(of: dimension)
        let box = QuestionSheet.newRow
        return QuestionPage.NewRow(
            title: t("interview.row.new"),
            search: list.map { list in
                inputs.box(
                    Field(
                        name: box,
                        label: rowHead(dimension, t),
                        hint: t("interview.row.search.hint"),
                        error: inputs.sheet.errors[box],
                        id: box
                    ),
                    box,
                    list
                )
            },
            inputs: bench.tabled.filter { !DerivedFacts.isComputed($0) }.map { element in
                inputs.input(FactKey(element.name, QuestionSheet.newRow), element, title: element.label)
            }
        )
    }

    // MARK: Leaving out

    private func omitting(_ bench: QuestionBench, _ sheet: QuestionSheet, _ t: Texts) -> QuestionPage.Omitting {
        let stored = bench.elements.compactMap { bench.bench.stored.omissions[$0.name] }.first
        let isOmittable = bench.elements.contains { element in
            if case .omittable = bench.bench.applicability.status(of: element.name) { return true }
            return false
        }
        let isTyped = sheet.form != nil
        let selected = sheet.value("weglassen", stored: stored?.omission.reason.rawValue ?? "")
        var reasons: [Omission.Reason] = [.notApplicable, .notAvailable, .sensitive]
        if isOmittable || stored?.omission.reason == .permitted { reasons.append(.permitted) }
        return QuestionPage.Omitting(
            choices: [Choice(t("interview.omit.not"), value: "", detail: t("interview.omit.not.detail"))]
                + reasons.map { Choice($0.label(t), value: $0.rawValue, detail: $0.detail(t)) },
            selected: selected,
            text: sheet.value("weglassen.text", stored: stored?.omission.text ?? ""),
            remark: stored.map {
                t("interview.omit.by", ["name": $0.decidedBy, "day": LocalDate($0.decidedAt).german])
            },
            isOpen: stored != nil || isTyped && !selected.isEmpty
        )
    }
}

extension Omission.Reason {
    func label(_ t: Texts) -> String {
        switch self {
        case .notApplicable: t("interview.omit.notApplicable")
        case .sensitive: t("interview.omit.sensitive")
        case .permitted: t("interview.omit.permitted")
        case .notAvailable: t("interview.omit.notAvailable")
        }
    }

    func detail(_ t: Texts) -> String {
        switch self {
        case .notApplicable: t("interview.omit.notApplicable.detail")
        case .sensitive: t("interview.omit.sensitive.detail")
        case .permitted: t("interview.omit.permitted.detail")
        case .notAvailable: t("interview.omit.notAvailable.detail")
        }
    }
}
