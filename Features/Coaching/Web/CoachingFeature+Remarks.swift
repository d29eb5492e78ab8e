import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension CoachingFeature {
    func addRemarkRoutes(to routes: Routes) {
        routes.get("begleitung/anmerkungen", for: .member, page: "page.remarks", use: showRemarks)
        routes.post("begleitung/anmerkungen", for: .member, use: addRemark)
        routes.get("begleitung/anmerkungen/:remark", for: .member, page: "page.remark", use: showRemark)
        routes.delete("begleitung/anmerkungen/:remark", for: .member, use: removeRemark)
        routes.post("begleitung/anmerkungen/:remark/antworten", for: .member, use: answerRemark)
        routes.post("begleitung/anmerkungen/:remark/erledigung", for: .member, use: settleRemark)
        routes.delete("begleitung/anmerkungen/:remark/erledigung", for: .member, use: reopenRemark)
    }

    @Sendable func showRemarks(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        let open = try await remarks.open(of: firm)
        let page = RemarksPage(
            title: t("remarks.title"),
            firm: call.who.firmName,
            lead: t("remarks.lead", count: open.count),
            open: open.map { .init($0, t) },
            settled: try await remarks.settled(of: firm).map { .init($0, t) }
        )
        return call.page(page)
    }

    @Sendable func addRemark(_ call: Call<Member>) async throws -> Response {
        let (t, member, form) = (call.texts, call.who, RemarkForm(call.form))
        guard let place = form.place else { throw HTTPError(.notFound) }
        guard member.role == .coach else { throw AccessError.forbidden }
        let errors = form.errors(t)
        guard errors.isEmpty else {
            let page = RemarkFormPage(
                title: t("remarks.add"),
                page: PageLink(t("remark.page.back", ["page": place.words(t)]), href: place.path),
                token: call.formToken,
                form: form,
                errors: errors
            )
            return call.page(page, status: .unprocessableContent)
        }
        let remark = Remark(
            id: RemarkID(from: outside),
            place: place,
            figure: form.figure,
            text: form.text,
            author: member.person.name,
            authorID: member.person.id,
            writtenAt: outside.now()
        )
        // The firm may have withdrawn the grant since the page was shown.
        guard try await remarks.add(remark, to: member.firm, by: writer(call)) else { throw AccessError.forbidden }
        return call.redirect(place.path, notice: t("remark.saved"))
    }

    @Sendable func showRemark(_ call: Call<Member>) async throws -> Response {
        call.page(remarkPage(try await remark(call), call))
    }

    @Sendable func answerRemark(_ call: Call<Member>) async throws -> Response {
        let (t, stored, text) = (call.texts, try await remark(call), call.form["text"])
        if let fault = RemarkForm.fault(text, t) {
            var page = remarkPage(stored, call)
            page.text = text
            page.errors.add("text", fault)
            return call.page(page, status: .unprocessableContent)
        }
        switch try await remarks.answer(stored.id, of: call.who.firm, text, by: writer(call)) {
        case .answered: return call.redirect(back(stored, call), notice: t("remark.answer.saved"))
        case .gone: throw HTTPError(.notFound)
        case .settled:
            var page = remarkPage(try await remark(call), call)
            page.text = text
            page.errors.add("text", t("remark.answer.settled"))
            return call.page(page, status: .conflict)
        }
    }

    @Sendable func settleRemark(_ call: Call<Member>) async throws -> Response {
        let stored = try await remark(call)
        guard try await remarks.settle(stored.id, of: call.who.firm, by: writer(call)) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(back(stored, call), notice: call.texts("remark.settle.saved"))
    }

    @Sendable func reopenRemark(_ call: Call<Member>) async throws -> Response {
        let stored = try await remark(call)
        guard try await remarks.reopen(stored.id, of: call.who.firm) else { throw HTTPError(.notFound) }
        return call.redirect(RemarkURL.remark(stored.id), notice: call.texts("remark.reopen.saved"))
    }

    @Sendable func removeRemark(_ call: Call<Member>) async throws -> Response {
        let stored = try await remark(call)
        guard try await remarks.remove(stored.id, of: call.who.firm, by: call.who.person.id) else {
            throw HTTPError(.conflict)
        }
        return call.redirect(stored.place.path, notice: call.texts("remark.remove.saved"))
    }

    private func remark(_ call: Call<Member>) async throws -> Remark {
        guard let found = try await remarks.remark(try call.id("remark"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    private func remarkPage(_ remark: Remark, _ call: Call<Member>) -> RemarkPage {
        let t = call.texts
        return RemarkPage(
            title: remark.figure,
            page: PageLink(t("remark.page.back", ["page": remark.place.words(t)]), href: remark.place.path),
            thread: RemarkThread(remark, t),
            token: call.formToken,
            removal: remark.authorID == call.who.person.id && remark.answers.isEmpty
                ? PostAction(
                    t("remark.remove.submit"),
                    action: RemarkURL.removal(remark.id),
                    tokens: [call.formToken],
                    style: .destructive
                ) : nil
        )
    }

    private func writer(_ call: Call<Member>) -> Remark.Writer {
        Remark.Writer(id: call.who.person.id, name: call.who.person.name)
    }

    /// Below the page one came from, or on the page of the remark; never anywhere else.
    private func back(_ remark: Remark, _ call: Call<Member>) -> String {
        call.form["back"] == remark.place.path ? remark.place.path : RemarkURL.remark(remark.id)
    }
}
