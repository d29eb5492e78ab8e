import Companies
import Documents
import Funding
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

extension ProgrammeRecordsFeature {
    func addLedger(to routes: Routes) {
        let routes = routes.feature("ProgrammeRecords", texts: texts, records: .financial)
        routes.get("verwaltung/projekt/beihilfen", for: .administrator, page: "page.ledger", use: showLedger)
        routes.post("verwaltung/projekt/beihilfen", for: .administrator, use: openAccount)
        routes.get("verwaltung/projekt/beihilfen.csv", for: .administrator, page: "page.ledger.csv", use: ledgerText)
        routes.get("verwaltung/projekt/beihilfen.xlsx", for: .administrator, page: "page.ledger.xlsx", use: ledgerSheet)
        let account = "verwaltung/projekt/beihilfen/:aidGroup"
        routes.get(account, for: .administrator, page: "page.aidAccount", use: showAccount)
        routes.post(account, for: .administrator, use: addAid)
        routes.post(account + "/betriebe", for: .administrator, use: addFirm)
        routes.post(account + "/zeilen/:projectAid/register", for: .administrator, use: registerAid)
        routes.delete(account + "/zeilen/:projectAid", for: .administrator, use: removeAid)
    }

    @Sendable func showLedger(_ call: Call<Person>) async throws -> Response {
        let page = try await ledgerPage(call)
        return call.page(page, status: page.errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func ledgerPage(_ call: Call<Person>) async throws -> LedgerPage {
        let (t, today) = (call.texts, outside.today())
        var (accounts, tasks) = ([(link: PageLink, sum: String, free: String)](), [(LocalDate, LedgerPage.Task)]())
        for group in try await ledger.groups() {
            let lines = try await ledger.lines(of: group.id)
            let standing = ProjectAidAccount(lines, ceiling: rules.general).standing(on: today)
            let address = ProgrammeRecordsURL.account(group.id)
            accounts.append(
                (PageLink(group.name, href: address), standing.sum.german, (standing.free ?? Money(cents: 0)).german)
            )
            for line in lines where line.registered == nil {
                guard let due = line.registerBy else { continue }
                let task = LedgerPage.Task(
                    link: PageLink(t("projectAid.register.by", ["date": due.german]), href: address),
                    who: line.recipient,
                    amount: line.amount.german,
                    isLate: due < today
                )
                tasks.append((due, task))
            }
        }
        var errors = FieldErrors()
        let (typed, size) = (call.query("kosten") ?? "", call.query("groesse") ?? "")
        let (isMandatory, isForDisadvantaged) = (call.query("pflicht") != nil, call.query("benachteiligt") != nil)
        let cost = RecordsInput.money("kosten", typed, &errors, t)
        if cost != nil, SizeClass(rawValue: size) == nil { errors.add("groesse", t("training.size.missing")) }
        let aid = cost.flatMap { cost in
            SizeClass(rawValue: size).map {
                TrainingAid(cost: cost, size: $0, isForDisadvantaged: isForDisadvantaged)
            }
        }
        return LedgerPage(
            title: t("projectAid.title"),
            token: call.formToken,
            accounts: accounts,
            tasks: tasks.sorted { $0.0 < $1.0 }.map(\.1),
            firms: try await choices(),
            cost: typed,
            size: size,
            isForDisadvantaged: isForDisadvantaged,
            isMandatory: isMandatory,
            training: isMandatory ? nil : aid.map { trace($0, t) },
            trainingNotice: isMandatory
                ? Notice(.warning, word: t("training.none"), text: t("training.none.text")) : nil,
            errors: errors
        )
    }

    private func trace(_ aid: TrainingAid, _ t: Texts) -> Trace {
        let labels = [t("training.part.base"), t("training.part.size"), t("training.part.disadvantaged")]
        let steps = zip(labels, aid.parts).map { TraceStep($0, term: t("training.percent", ["value": "\($1)"])) }
        return Trace(
            steps: [TraceStep(t("training.cost"), term: aid.cost.german)] + steps
                + [TraceStep(t("training.rate"), term: t("training.percent", ["value": "\(aid.rate)"]))],
            resultLabel: t("training.most"),
            result: aid.most.german
        )
    }

    private func choices() async throws -> [Choice] {
        try await ledger.freeFirms().map { Choice($0.name, value: $0.id.text) }
    }

    @Sendable func openAccount(_ call: Call<Person>) async throws -> Response {
        guard let firm = FirmID(call.form["firm"]), let id = try await ledger.open(for: firm, by: writer(call.who))
        else {
            var page = try await ledgerPage(call)
            page.errors.add("firm", call.texts("projectAid.firm.missing"))
            return call.page(page, status: .unprocessableContent)
        }
        return call.redirect(ProgrammeRecordsURL.account(id))
    }

    @Sendable func addFirm(_ call: Call<Person>) async throws -> Response {
        let group = try await group(call)
        guard let firm = FirmID(call.form["firm"]), try await ledger.add(firm, to: group.id) else {
            var page = try await accountPage(group, ProjectAidForm(), call)
            page.errors.add("firm", call.texts("projectAid.firm.missing"))
            return call.page(page, status: .unprocessableContent)
        }
        return call.redirect(ProgrammeRecordsURL.account(group.id))
    }

    @Sendable func showAccount(_ call: Call<Person>) async throws -> Response {
        let group = try await group(call)
        var form = ProjectAidForm()
        form.recipient = group.firms.first?.name ?? group.name
        form.industry = group.firms.first?.industry ?? ""
        let page = try await accountPage(group, form, call)
        return call.page(page, status: page.errors.isEmpty ? .ok : .unprocessableContent)
    }

    @Sendable func addAid(_ call: Call<Person>) async throws -> Response {
        let (t, group, form) = (call.texts, try await group(call), ProjectAidForm(call.form))
        let (line, errors) = form.validated(
            ProjectAidID(from: outside),
            group: group.id,
            today: outside.today(),
            t
        )
        guard let line else {
            var page = try await accountPage(group, form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await ledger.add(line, ceiling: rules.general, by: writer(call.who)) {
        case .added: return call.redirect(ProgrammeRecordsURL.account(group.id), notice: t("projectAid.saved"))
        case .refused(let standing):
            var page = try await accountPage(group, form, call)
            page.refusal = Notice(
                .error,
                word: t("projectAid.refused"),
                text: t(
                    "projectAid.refused.text",
                    [
                        "amount": line.amount.german, "date": standing.day.german, "sum": standing.sum.german,
                        "over": Money(cents: standing.sum.cents + line.amount.cents).german, "cap": cap.german,
                        "free": (standing.free ?? Money(cents: 0)).german,
                    ]
                )
            )
            return call.page(page, status: .unprocessableContent)
        }
    }

    @Sendable func registerAid(_ call: Call<Person>) async throws -> Response {
        let group = try await group(call)
        let isDone = try await ledger.register(
            try call.id("projectAid"),
            of: group.id,
            on: outside.today(),
            by: writer(call.who)
        )
        guard isDone else { throw HTTPError(.notFound) }
        return call.redirect(ProgrammeRecordsURL.account(group.id), notice: call.texts("projectAid.registered"))
    }

    @Sendable func removeAid(_ call: Call<Person>) async throws -> Response {
        let group = try await group(call)
        switch try await ledger.remove(try call.id("projectAid"), of: group.id) {
        case .removed:
            return call.redirect(ProgrammeRecordsURL.account(group.id), notice: call.texts("projectAid.removed"))
        case .gone: throw HTTPError(.notFound)
        case .held:
            var page = try await accountPage(group, ProjectAidForm(), call)
            page.refusal = heldNotice(call.texts)
            return call.page(page, status: .conflict)
        }
    }

    private func group(_ call: Call<Person>) async throws -> ProjectAidStore.Group {
        guard let group = try await ledger.group(try call.id("aidGroup")) else { throw HTTPError(.notFound) }
        return group
    }

    private var cap: Money { Money(cents: Int64(((rules.general.cap ?? 0) * 100).rounded())) }

    private func accountPage(
        _ group: ProjectAidStore.Group,
        _ form: ProjectAidForm,
        _ call: Call<Person>
    ) async throws -> AidAccountPage {
        let t = call.texts
        var errors = FieldErrors()
        let typed = call.query("tag") ?? ""
        let day = RecordsInput.day("tag", typed, &errors, t) ?? outside.today()
        let account = ProjectAidAccount(try await ledger.lines(of: group.id), ceiling: rules.general)
        let standing = account.standing(on: day)
        let free = (standing.free ?? Money(cents: 0)).german
        return AidAccountPage(
            title: group.name,
            address: ProgrammeRecordsURL.account(group.id),
            firmsAddress: ProgrammeRecordsURL.accountFirms(group.id),
            token: call.formToken,
            lead: t("projectAid.lead", ["date": day.german, "sum": standing.sum.german, "free": free]),
            leadFigures: [standing.sum.german, free],
            day: typed.isEmpty ? day.iso : typed,
            members: group.firms.map(\.name).joined(separator: ", "),
            rows: account.lines.map { row($0, account, standing, call) },
            trace: Trace(
                steps: [
                    TraceStep(
                        t("projectAid.cap"),
                        term: cap.german,
                        source: rules.general.regulation ?? rules.general.name
                    )
                ]
                    + standing.counted.map { TraceStep($0.day.german, term: "− \($0.amount.german)", source: $0.giver) },
                resultLabel: t("projectAid.free"),
                result: free
            ),
            freeFirms: try await choices(),
            recipients: group.firms.map(\.name),
            form: form,
            errors: errors
        )
    }

    private func row(
        _ line: ProjectAid,
        _ account: ProjectAidAccount,
        _ standing: DeMinimisAccount.Standing,
        _ call: Call<Person>
    ) -> AidAccountPage.Row {
        let t = call.texts
        let counts =
            if account.counts(line, in: standing) {
                Mark(.done, t("projectAid.counts.yes"))
            } else if line.day > standing.day {
                Mark(.estimated, t("projectAid.counts.later"))
            } else {
                Mark(.plain, t("projectAid.counts.no"))
            }
        let isOpen = line.registered == nil && line.kind == .granted
        return AidAccountPage.Row(
            recipient: line.recipient,
            authority: line.authority,
            kind: t("projectAid.kind.\(line.kind.rawValue)"),
            day: line.day.german,
            counts: counts,
            through: rules.general.lastDay(of: line.day)?.german ?? "",
            amount: line.amount.german,
            task: line.registered.map { t("projectAid.register.done", ["date": $0.german]) }
                ?? line.registerBy.map { t("projectAid.register.by", ["date": $0.german]) } ?? "",
            register: isOpen
                ? PostAction(
                    t("projectAid.register"),
                    action: ProgrammeRecordsURL.register(line.group, line.id),
                    tokens: [call.formToken],
                    spokenLabel: t("projectAid.register.spoken", ["date": line.day.german])
                ) : nil,
            removal: line.registered == nil
                ? PostAction(
                    t("projectAid.remove"),
                    action: ProgrammeRecordsURL.aidLine(line.group, line.id) + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive,
                    spokenLabel: t("projectAid.remove.spoken", ["date": line.day.german])
                ) : nil
        )
    }
}
