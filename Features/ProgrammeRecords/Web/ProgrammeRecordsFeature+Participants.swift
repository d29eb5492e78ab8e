import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

extension ProgrammeRecordsFeature {
    func addParticipants(to routes: Routes) {
        routes.get("verwaltung/projekt/teilnehmende", for: .administrator, page: "page.participants", use: showList)
        routes.get(
            "verwaltung/projekt/teilnehmende/:participant",
            for: .administrator,
            page: "page.participant",
            use: showParticipant
        )
        routes.post("verwaltung/projekt/teilnehmende/:participant", for: .administrator, use: saveParticipant)
        routes.post("verwaltung/projekt/teilnehmende/:participant/link", for: .administrator, use: inviteAgain)
        routes.get("verwaltung/projekt/kennzahlen", for: .administrator, page: "page.indicators", use: showIndicators)
        routes.get(
            "verwaltung/projekt/kennzahlen.csv",
            for: .administrator,
            page: "page.indicators.csv",
            use: downloadIndicatorText
        )
        routes.get(
            "verwaltung/projekt/kennzahlen.xlsx",
            for: .administrator,
            page: "page.indicators.xlsx",
            use: downloadIndicatorSheet
        )
    }

    func name(_ participant: Participant, _ t: Texts) -> String {
        let names = [participant.contact.surname, participant.contact.firstName].filter { !$0.isEmpty }
        return names.isEmpty ? t("participant.nameless") : names.joined(separator: ", ")
    }

    @Sendable func showList(_ call: Call<Person>) async throws -> Response {
        let (t, page) = (call.texts, Int(call.query("seite") ?? "1") ?? 1)
        let (filter, words, parameters) = filter(call)
        let (rows, total) = try await participants.list(filter, page: page)
        return call.page(
            ParticipantsPage(
                title: t("participant.title"),
                lead: (words.isEmpty ? "" : words.joined(separator: ", ") + ": ")
                    + t("participant.count", count: total),
                rows: rows.map { participant in
                    ParticipantsPage.Row(
                        link: PageLink(name(participant, t), href: ProgrammeRecordsURL.participant(participant.id)),
                        entered: participant.entered.german,
                        state: participant.counts
                            ? Mark(.done, t("entry.outcome.counted")) : Mark(.missing, t("entry.outcome.incomplete")),
                        missing: RecordsWords.missing(participant, t)
                    )
                },
                pages: RecordsPages.between(page, total: total, size: ParticipantStore.pageSize, t) { number in
                    ProgrammeRecordsURL.participants(parameters + [("seite", "\(number)")])
                }
            )
        )
    }

    private func filter(_ call: Call<Person>) -> (ParticipantFilter, [String], [(String, String)]) {
        let t = call.texts
        var (filter, words, parameters) = (ParticipantFilter(), [String](), [(String, String)]())
        func take<Value: RawRepresentable>(_ name: String, _ word: (Value, Texts) -> String) -> Value?
        where Value.RawValue == String {
            guard let value = call.query(name).flatMap({ Value(rawValue: $0) }) else { return nil }
            words.append(word(value, t))
            parameters.append((name, value.rawValue))
            return value
        }
        switch call.query("stand") {
        case "fehlt": filter.counts = false
        case "zaehlt": filter.counts = true
        default: break
        }
        if let counts = filter.counts {
            parameters.append(("stand", counts ? "zaehlt" : "fehlt"))
            words.append(counts ? t("entry.outcome.counted") : t("entry.outcome.incomplete"))
        }
        filter.sex = take("geschlecht", RecordsWords.sex)
        filter.ageGroup = take("alter", RecordsWords.age)
        filter.employment = take("erwerb", RecordsWords.employment)
        filter.education = take("bildung", RecordsWords.education)
        return (filter, words, parameters)
    }

    @Sendable func showParticipant(_ call: Call<Person>) async throws -> Response {
        let stored = try await participant(call)
        return call.page(try await page(stored, ParticipantRecordForm(stored), call))
    }

    @Sendable func saveParticipant(_ call: Call<Person>) async throws -> Response {
        let (t, stored, form) = (call.texts, try await participant(call), ParticipantRecordForm(call.form))
        let (typed, errors) = form.validated(stored, today: outside.today(), by: call.who.name, t)
        var page = try await page(stored, form, call)
        page.errors = errors
        guard let typed else { return call.page(page, status: .unprocessableContent) }
        switch try await participants.save(typed, reason: form.reason, by: call.who.id) {
        case .saved:
            return call.redirect(ProgrammeRecordsURL.participant(stored.id), notice: t("participant.saved"))
        case .gone: throw HTTPError(.notFound)
        case .duplicate(let other):
            page.conflict = Notice(
                .error,
                word: t("entry.outcome.duplicate"),
                text: t("participant.duplicate"),
                action: a(.href(ProgrammeRecordsURL.participant(other))) { t("entry.open") }
            )
            return call.page(page, status: .unprocessableContent)
        case .conflict(let now):
            page.form.version = now.version
            let there = ParticipantRecordForm(now)
            page.conflict = Notice(
                .warning,
                word: t("participant.conflict"),
                text: t(
                    "participant.conflict.text",
                    [
                        "name": now.changedBy,
                        "values": [
                            there.questionnaire.firstName, there.questionnaire.surname, there.questionnaire.postcode,
                            RecordsWords.value(there.questionnaire.birthDate, of: "birthDate", t),
                            RecordsWords.value(there.questionnaire.sex, of: "sex", t),
                            RecordsWords.value(there.questionnaire.employment, of: "employment", t),
                            RecordsWords.value(there.questionnaire.education, of: "education", t),
                        ].joined(separator: ", "),
                    ]
                )
            )
            return call.page(page, status: .conflict)
        }
    }

    @Sendable func inviteAgain(_ call: Call<Person>) async throws -> Response {
        let stored = try await participant(call)
        let link = try await invite(stored.id, stored.contact.email, call)
        return call.redirect(ProgrammeRecordsURL.entryLink(link.id), notice: call.texts("entry.link.made"))
    }

    private func participant(_ call: Call<Person>) async throws -> Participant {
        guard let found = try await participants.participant(try call.id("participant")) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    private func page(
        _ stored: Participant,
        _ form: ParticipantRecordForm,
        _ call: Call<Person>
    ) async throws -> ParticipantPage {
        let t = call.texts
        try await trail?.flush()
        let read = try await readings.readings(of: stored.id, page: 1, size: Self.readingsShown)
        return ParticipantPage(
            title: name(stored, t),
            action: ProgrammeRecordsURL.participant(stored.id),
            token: call.formToken,
            state: stored.counts
                ? Notice(.success, word: t("entry.outcome.counted"), text: t("participant.counts"))
                : Notice(
                    .warning,
                    word: t("entry.outcome.incomplete"),
                    text: t("participant.counts.no", ["fields": RecordsWords.missing(stored, t)])
                ),
            author: t("changedBy", ["name": stored.changedBy]),
            invitation: stored.counts
                ? nil
                : PostAction(
                    t("participant.invite"),
                    action: ProgrammeRecordsURL.participantLink(stored.id),
                    tokens: [call.formToken]
                ),
            corrections: try await participants.corrections(of: stored.id).map { change in
                ParticipantPage.Correction(
                    field: RecordsWords.field(change.field, t),
                    before: RecordsWords.value(change.before, of: change.field, t),
                    after: RecordsWords.value(change.after, of: change.field, t),
                    reason: change.reason,
                    by: t("participant.log.line", ["name": change.by, "date": LocalDate(change.at).german])
                )
            },
            readings: rows(read.rows, call),
            allReadings: PageLink(
                t("reading.all", count: read.total),
                href: ProgrammeRecordsURL.readings(of: stored.id)
            ),
            form: form
        )
    }
}
