import Assessments
import Companies
import CompaniesStorage
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

extension RegionalNetworkFeature {
    private static let questionsOnPage = 25

    @Sendable func showQuestions(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        var filter = QuestionFilter()
        filter.words = TypedText.block(String((call.query("suche") ?? "").prefix(200)))
        filter.theme = call.query("thema").flatMap { Instrument.Theme(rawValue: $0) }
        filter.isOpen = call.query("offen") == "1"
        let found = try await questions.questions(for: reader(call)).filter(filter.matches)
        let pages = max(1, (found.count + Self.questionsOnPage - 1) / Self.questionsOnPage)
        let number = min(max(call.query("seite").flatMap { Int($0) } ?? 1, 1), pages)
        let shown = found.dropFirst((number - 1) * Self.questionsOnPage).prefix(Self.questionsOnPage)
        return call.page(
            QuestionsPage(
                title: t("questions.title"),
                rows: shown.map { question in
                    QuestionsPage.Row(
                        link: PageLink(question.title, href: RegionalNetworkURL.question(question.id)),
                        theme: t("offers.theme.\(question.theme.rawValue)"),
                        author: question.author.words(t),
                        day: BerlinTime.clock(question.askedAt).day.german,
                        answers: question.answers == 0
                            ? t("questions.unanswered") : GermanFormat.number(Double(question.answers), places: 0),
                        hasExpertAnswer: question.hasExpertAnswer,
                        isHidden: question.hiddenReason != nil
                    )
                },
                filter: filter,
                count: t("questions.count", count: found.count),
                pages: Pagination(
                    label: t("questions.pages"),
                    position: t("questions.page", ["number": "\(number)", "of": "\(pages)"]),
                    previous: number > 1
                        ? PageLink(t("questions.previous"), href: address(filter, page: number - 1)) : nil,
                    next: number < pages ? PageLink(t("questions.next"), href: address(filter, page: number + 1)) : nil
                )
            )
        )
    }

    private func address(_ filter: QuestionFilter, page: Int) -> String {
        var parts = ["seite=\(page)"]
        if let theme = filter.theme { parts.append("thema=\(theme.rawValue)") }
        if filter.isOpen { parts.append("offen=1") }
        let words = filter.words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        if !words.isEmpty { parts.append("suche=\(words)") }
        return "\(RegionalNetworkURL.questions)?\(parts.joined(separator: "&"))"
    }

    @Sendable func showNewQuestion(_ call: Call<Person>) async throws -> Response {
        call.page(try await page(QuestionForm(QuestionID(from: outside)), nil, call))
    }

    @Sendable func askQuestion(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, QuestionForm(call.form, else: QuestionID(from: outside)))
        let unnamed = try await unnamed(call)
        var (question, errors) = form.validated({ author($0, unnamed, call) }, t)
        if let question {
            switch try await questions.ask(question, by: call.who.id) {
            case .added, .repeated:
                return call.redirect(RegionalNetworkURL.question(question.id), notice: t("questions.asked"))
            case .tooMany, .gone: errors.add("title", t("questions.many", ["most": "\(Question.mostADay)"]))
            }
        }
        var page = try await page(form, nil, call)
        page.errors = errors
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func showQuestionForm(_ call: Call<Person>) async throws -> Response {
        let question = try await ownQuestion(call)
        return call.page(try await page(QuestionForm(question), question, call))
    }

    @Sendable func saveQuestion(_ call: Call<Person>) async throws -> Response {
        let (t, stored) = (call.texts, try await ownQuestion(call))
        var form = QuestionForm(call.form, else: stored.id)
        form.id = stored.id
        let unnamed = try await unnamed(call)
        let (question, errors) = form.validated({ author($0, unnamed, call) }, t)
        guard let question else {
            var page = try await page(form, stored, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await questions.save(question, by: call.who.id) {
        case .saved: return call.redirect(RegionalNetworkURL.question(stored.id), notice: t("questions.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored): return call.page(conflict(stored, question, call), status: .conflict)
        }
    }

    @Sendable func removeQuestion(_ call: Call<Person>) async throws -> Response {
        guard try await questions.remove(try call.id("question"), by: call.who.id) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(RegionalNetworkURL.questions, notice: call.texts("questions.removed"))
    }

    func reader(_ call: Call<Person>) -> ExchangeReader {
        let isTeam = !call.visitor.hubRoles.isDisjoint(with: [.coach, .administrator])
        return ExchangeReader(person: call.who.id, isTeam: isTeam)
    }

    /// How the writer is called without a name. Coaches and the hub's help in a firm write for themselves.
    func unnamed(_ call: Call<Person>) async throws -> ExchangeAuthor {
        guard let member = ownFirm(call) else {
            return .unnamed(call.who.id, worksForFirm: false, sector: nil, firmsOfSector: 0)
        }
        let code = try await firms.firm(member.firm).flatMap { $0.industry2008 ?? $0.industry2025 }
        let sector = code.flatMap { Sector(division: $0.text) }
        var count = 0
        if let sector { count = try await questions.firms(of: sector) }
        return .unnamed(call.who.id, worksForFirm: true, sector: sector, firmsOfSector: count)
    }

    func author(_ signature: ExchangeSignature, _ unnamed: ExchangeAuthor, _ call: Call<Person>) -> ExchangeAuthor {
        switch signature {
        case .unnamed: unnamed
        case .full:
            ExchangeAuthor(
                person: call.who.id,
                signature: .full,
                name: call.who.name,
                firm: ownFirm(call)?.firmName ?? ""
            )
        }
    }

    private func ownFirm(_ call: Call<Person>) -> Member? {
        call.visitor.member.flatMap { [.owner, .member].contains($0.role) ? $0 : nil }
    }

    private func ownQuestion(_ call: Call<Person>) async throws -> Question {
        let id = try call.id("question", of: QuestionTag.self)
        guard let question = try await questions.question(id, for: reader(call)), question.author.person == call.who.id
        else { throw HTTPError(.notFound) }
        return question
    }

    private func page(_ form: QuestionForm, _ question: Question?, _ call: Call<Person>) async throws
        -> QuestionFormPage
    {
        let t = call.texts
        return QuestionFormPage(
            title: question == nil ? t("questions.ask") : t("questions.change"),
            action: question.map { RegionalNetworkURL.question($0.id) } ?? RegionalNetworkURL.questions,
            back: question.map { RegionalNetworkURL.question($0.id) } ?? RegionalNetworkURL.questions,
            submit: question == nil ? t("questions.ask.submit") : t("offers.save"),
            token: call.formToken,
            unnamed: try await unnamed(call),
            sendsMail: office.sendsMail,
            form: form
        )
    }

    private func conflict(_ stored: Question, _ typed: Question, _ call: Call<Person>) -> ConflictPage {
        let t = call.texts
        func lines(_ question: Question) -> [(String, String)] {
            [
                (t("offers.theme"), t("offers.theme.\(question.theme.rawValue)")),
                (t("questions.short"), question.title), (t("questions.text"), question.text),
                (t("questions.signature"), question.author.words(t)),
            ]
        }
        let differences = zip(lines(stored), lines(typed)).filter { $0.1 != $1.1 }.map {
            ConflictPage.Difference(field: $0.0, stored: $0.1, typed: $1.1)
        }
        return ConflictPage(
            title: typed.title,
            lead: t("questions.conflict"),
            place: RegionalNetworkURL.directory,
            differences: differences,
            action: RegionalNetworkURL.question(stored.id),
            back: RegionalNetworkURL.question(stored.id),
            retry: [call.formToken] + QuestionForm(typed).tokens(version: stored.version)
        )
    }
}
