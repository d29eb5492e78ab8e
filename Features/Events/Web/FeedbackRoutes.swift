import Events
import EventsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Feedback after an event: anonymous by the link of a mail, and what it says together for the team.
extension EventsFeature {
    func addFeedbackRoutes(to routes: Routes) {
        // Never recorded: who answered, and when, would say whose answer it is.
        routes.get("rueckmeldung/:feedbackCode", for: .everyone, records: RecordKind.none, use: showFeedbackForm)
        routes.post("rueckmeldung/:feedbackCode", for: .everyone, use: giveFeedback)
        routes.get(
            "team/veranstaltungen/:event/rueckmeldungen",
            for: .hubTeam,
            page: "page.feedback",
            use: showFeedback
        )
    }

    @Sendable private func showFeedbackForm(_ call: Call<Visitor>) async throws -> Response {
        let code = try call.parameter("feedbackCode")
        return answer(try await feedbacks.door(code: code), code, FeedbackForm(), FieldErrors(), call)
    }

    @Sendable private func giveFeedback(_ call: Call<Visitor>) async throws -> Response {
        let (code, form, t) = (try call.parameter("feedbackCode"), FeedbackForm(call.form), call.texts)
        let (value, errors) = form.validated(t)
        guard let value else { return answer(try await feedbacks.door(code: code), code, form, errors, call) }
        let door = try await feedbacks.give(value, code: code)
        guard case .open(let event) = door else { return answer(door, code, form, FieldErrors(), call) }
        return call.page(
            FeedbackEndPage(
                title: t("feedback.thanks.title"),
                sentence: t("feedback.thanks", ["title": event.title]),
                events: PageLink(t("event.list"), href: EventsURL.events)
            )
        )
    }

    private func answer(
        _ door: FeedbackStore.Door,
        _ code: String,
        _ form: FeedbackForm,
        _ errors: FieldErrors,
        _ call: Call<Visitor>
    ) -> Response {
        let t = call.texts
        func end(_ sentence: String, _ status: HTTPResponse.Status) -> Response {
            let events = PageLink(t("event.list"), href: EventsURL.events)
            return call.page(
                FeedbackEndPage(title: t("feedback.closed.title"), sentence: sentence, events: events),
                status: status
            )
        }
        switch door {
        case .open(let event):
            let page = FeedbackPage(
                title: t("feedback.title"),
                event: event.title,
                action: AttendanceURL.feedback(code),
                token: call.formToken,
                form: form,
                errors: errors
            )
            return call.page(page, status: errors.isEmpty ? .ok : .unprocessableContent)
        case .used: return end(t("feedback.used"), .conflict)
        case .over(let day): return end(t("feedback.over", ["day": day.german]), .gone)
        case .unknown: return end(t("feedback.unknown"), .notFound)
        }
    }

    @Sendable private func showFeedback(_ call: Call<Person>) async throws -> Response {
        let (t, event) = (call.texts, try await event(call))
        let summary = try await feedbacks.summary(of: event.id)
        return call.page(
            FeedbackResultPage(
                title: t("feedback.results"),
                event: event.title,
                lead: summary.map { t("feedback.results.lead", count: $0.count) } ?? t("feedback.results.few"),
                rows: summary.map { summary in
                    EventFeedback.Question.allCases.map { question in
                        (question.label(t), GermanFormat.number(summary.mean(question), places: 1))
                    }
                } ?? [],
                texts: summary?.texts ?? [],
                back: EventsURL.teamEvent(event.id)
            )
        )
    }
}

extension EventFeedback.Question {
    func label(_ t: Texts) -> String {
        switch self {
        case .content: t("feedback.question.content")
        case .practice: t("feedback.question.practice")
        case .organisation: t("feedback.question.organisation")
        }
    }
}
