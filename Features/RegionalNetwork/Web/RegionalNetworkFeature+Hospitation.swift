import HTML
import HTTPTypes
import Hummingbird
import Kernel
import MailPlatform
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

/// Firms of the directory let others come and see. The hub forwards requests and answers; nobody's address is shown.
extension RegionalNetworkFeature {
    func addHospitationRoutes(to routes: Routes) {
        routes.get("netzwerk/hospitation", for: .member, page: "page.visit", use: showHospitations)
        routes.get("netzwerk/hospitation/neu", for: .owner, records: RecordKind.none, use: showNewHospitation)
        routes.post("netzwerk/hospitation", for: .owner, use: addHospitation)
        routes.get("netzwerk/hospitation/:hospitation", for: .member, page: "page.visit.one", use: showHospitation)
        routes.delete("netzwerk/hospitation/:hospitation", for: .owner, use: closeHospitation)
        routes.post("netzwerk/hospitation/:hospitation/anfrage", for: .member, use: askForHospitation)
        routes.delete("netzwerk/hospitation/:hospitation/anfrage", for: .member, use: withdrawHospitationRequest)
        routes.post("netzwerk/hospitation/:hospitation/antwort", for: .owner, use: answerHospitation)
    }

    @Sendable func showHospitations(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        let (open, own) = (try await visits.open(), try await visits.offers(of: firm))
        let requests = try await visits.requests(by: firm)
        var asked: [HospitationListPage.Row] = []
        for request in requests {
            guard let offer = try await visits.offer(request.offer, for: firm) else { continue }
            asked.append(row(offer, request.stateMark(t), request.outcome(t), t))
        }
        let isListed = try await consents.standing(.directory, of: firm) != nil
        let isOwner = call.who.role == .owner
        return call.page(
            HospitationListPage(
                title: t("visit.list"),
                new: isOwner && isListed ? PageLink(t("visit.new"), href: HospitationURL.new) : nil,
                hindrance: isOwner && !isListed
                    ? PageLink(t("directory.join"), href: RegionalNetworkURL.entry) : nil,
                offers: open.filter { $0.firm != firm }.map { row($0, nil, "", t) },
                own: own.map { offer in
                    let state =
                        offer.isOpen
                        ? Mark(isListed ? .done : .attention, isListed ? t("visit.open") : t("visit.resting"))
                        : Mark(.plain, t("visit.closed"))
                    return row(offer, state, "", t)
                },
                requests: asked
            )
        )
    }

    @Sendable func showNewHospitation(_ call: Call<Member>) async throws -> Response {
        guard try await consents.standing(.directory, of: call.who.firm) != nil else {
            return call.redirect(HospitationURL.list, notice: call.texts("visit.hindrance"))
        }
        return call.page(newPage(HospitationForm(), call))
    }

    @Sendable func addHospitation(_ call: Call<Member>) async throws -> Response {
        let (t, form) = (call.texts, HospitationForm(call.form))
        guard try await consents.standing(.directory, of: call.who.firm) != nil else {
            return call.redirect(HospitationURL.list, notice: t("visit.hindrance"))
        }
        let (offer, errors) = form.validated(HospitationID(from: outside), of: call.who.firm, t)
        guard let offer else {
            var page = newPage(form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await visits.add(offer, by: call.who.person.id)
        return call.redirect(HospitationURL.offer(offer.id), notice: t("visit.added"))
    }

    @Sendable func showHospitation(_ call: Call<Member>) async throws -> Response {
        call.page(try await visitPage(try await offer(call), call))
    }

    @Sendable func closeHospitation(_ call: Call<Member>) async throws -> Response {
        let offer = try await offer(call)
        guard offer.firm == call.who.firm else { throw HTTPError(.notFound) }
        _ = try await visits.close(offer.id, of: call.who.firm)
        return call.redirect(HospitationURL.offer(offer.id), notice: call.texts("visit.closed.notice"))
    }

    @Sendable func askForHospitation(_ call: Call<Member>) async throws -> Response {
        let (t, offer, form) = (call.texts, try await offer(call), HospitationRequestForm(call.form))
        let address = HospitationURL.offer(offer.id)
        guard offer.firm != call.who.firm, call.who.walks else {
            return call.redirect(address, notice: t("visit.ask.refused"))
        }
        let (people, errors) = form.validated(most: offer.people, t)
        guard let people else {
            var page = try await visitPage(offer, call)
            (page.form, page.errors) = (form, errors)
            return call.page(page, status: .unprocessableContent)
        }
        let request = HospitationRequest(
            id: HospitationRequestID(from: outside),
            offer: offer.id,
            firm: call.who.firm,
            by: call.who.person.name,
            people: people,
            message: form.message,
            askedOn: outside.today()
        )
        let text = t("visit.mail.asked", ["firm": call.who.firmName, "title": offer.title])
        let isDone = try await visits.ask(
            request,
            by: call.who.person.id,
            letter: letter(t("visit.mail.asked.subject"), text, address, t)
        )
        return call.redirect(address, notice: isDone ? t("visit.ask.sent") : t("visit.ask.refused"))
    }

    @Sendable func withdrawHospitationRequest(_ call: Call<Member>) async throws -> Response {
        let (t, offer) = (call.texts, try await offer(call))
        let isDone = try await visits.withdraw(for: offer.id, by: call.who.firm)
        let notice = isDone ? t("visit.request.withdrawn") : t("visit.request.gone")
        return call.redirect(HospitationURL.offer(offer.id), notice: notice)
    }

    @Sendable func answerHospitation(_ call: Call<Member>) async throws -> Response {
        let (t, offer, form) = (call.texts, try await offer(call), HospitationAnswerForm(call.form))
        guard offer.firm == call.who.firm else { throw HTTPError(.notFound) }
        let address = HospitationURL.offer(offer.id)
        let (day, errors) = form.validated(today: outside.today(), t)
        guard errors.isEmpty else {
            let page = try await visitPage(offer, call, faulty: form, errors)
            return call.page(page, status: .unprocessableContent)
        }
        guard let id = HospitationRequestID(form.request) else {
            return call.redirect(address, notice: t("visit.request.gone"))
        }
        let text =
            day.map { t("visit.mail.yes", ["firm": offer.firmName, "title": offer.title, "day": $0.german]) }
            ?? t("visit.mail.no", ["firm": offer.firmName, "title": offer.title])
        let isDone = try await visits.answer(
            id,
            for: offer.id,
            of: call.who.firm,
            day: day,
            text: form.text,
            by: call.who.person.id,
            letter: letter(t("visit.mail.answered.subject"), text, address, t)
        )
        return call.redirect(address, notice: isDone ? t("visit.answered") : t("visit.request.gone"))
    }

    private func offer(_ call: Call<Member>) async throws -> Hospitation {
        guard let offer = try await visits.offer(try call.id("hospitation"), for: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return offer
    }

    private func letter(
        _ subject: String,
        _ text: String,
        _ address: String,
        _ t: Texts
    ) -> HospitationStore.Letter? {
        guard office.sendsMail else { return nil }
        let (label, address) = (t("path.mail.open"), office.address + address)
        return { name, email in
            MailMessage(
                to: email,
                name: name,
                subject: subject,
                [.confidential(text), .link(label: label, address: address)]
            )
        }
    }

    private func newPage(_ form: HospitationForm, _ call: Call<Member>) -> HospitationFormPage {
        HospitationFormPage(title: call.texts("visit.new"), token: call.formToken, form: form)
    }
}
