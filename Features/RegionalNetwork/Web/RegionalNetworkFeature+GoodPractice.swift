import HTML
import HTTPTypes
import Hummingbird
import Kernel
import MailPlatform
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

/// „Praxisbeispiele“ as everybody reads them, and as the hub's team releases them.
extension RegionalNetworkFeature {
    func addGoodPracticeRoutes(to routes: Routes) {
        routes.get("netzwerk/praxis", for: .everyone, records: RecordKind.none, use: showPractices)
        routes.get("netzwerk/praxis/eigene", for: .member, page: "page.practice.own", use: showOwnPractices)
        routes.post("netzwerk/praxis/eigene", for: .member, use: draftPractice)
        routes.get(
            "netzwerk/praxis/eigene/:ownPractice",
            for: .member,
            page: "page.practice.own.one",
            use: showOwnPractice
        )
        routes.post("netzwerk/praxis/eigene/:ownPractice", for: .member, use: savePractice)
        routes.delete("netzwerk/praxis/eigene/:ownPractice", for: .owner, use: removePractice)
        routes.post("netzwerk/praxis/eigene/:ownPractice/freigabe", for: .owner, use: releasePractice)
        routes.delete("netzwerk/praxis/eigene/:ownPractice/freigabe", for: .owner, use: withdrawPractice)
        routes.get("netzwerk/praxis/:practice", for: .everyone, records: RecordKind.none, use: showPractice)
        routes.get("team/praxis", for: .hubTeam, page: "page.practice.team", use: showOfferedPractices)
        routes.post("team/praxis", for: .hubTeam, use: decidePractice)
    }

    @Sendable func showPractices(_ call: Call<Visitor>) async throws -> Response {
        let (t, words) = (call.texts, GoodPracticeWords(t: call.texts))
        return call.page(
            GoodPracticeListPage(
                title: t("practice.list"),
                own: call.who.member.map { _ in PageLink(t("practice.own"), href: GoodPracticeURL.own) },
                rows: try await practices.released().map { practice in
                    GoodPracticeListPage.Row(
                        title: practice.title,
                        href: GoodPracticeURL.practice(practice.id),
                        theme: words.theme(practice),
                        firm: words.firm(practice),
                        day: practice.releasedOn?.german ?? ""
                    )
                }
            )
        )
    }

    @Sendable func showPractice(_ call: Call<Visitor>) async throws -> Response {
        guard let practice = try await practices.released(try call.id("practice")) else { throw HTTPError(.notFound) }
        return call.page(GoodPracticePage(practice: practice))
    }

    @Sendable func showOfferedPractices(_ call: Call<Person>) async throws -> Response {
        call.page(try await practiceTeamPage(call))
    }

    @Sendable func decidePractice(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, call.form)
        guard let id = GoodPracticeID(form["practice"]),
            let practice = try await practices.offered().first(where: { $0.id == id })
        else { return call.redirect(GoodPracticeURL.team, notice: t("practice.team.gone")) }
        let (releases, reason) = (form["decision"] == "release", TypedText.block(form["reason"]))
        let most = GoodPractice.longestTitle
        let fault: String? =
            if reason.count > most {
                t("path.long", ["count": "\(reason.count)", "most": "\(most)"])
            } else if !releases, reason.isEmpty { t("practice.team.reason.missing") } else { nil }
        if let fault {
            let page = try await practiceTeamPage(call, faulty: id, reason: reason, error: fault)
            return call.page(page, status: .unprocessableContent)
        }
        let address = office.address + GoodPracticeURL.own(id)
        let text =
            releases
            ? t("practice.mail.released", ["title": practice.title])
            : t("practice.mail.returned", ["title": practice.title, "reason": reason])
        let letter: @Sendable (String, String) -> MailMessage = { name, email in
            MailMessage(
                to: email,
                name: name,
                subject: t("practice.mail.subject"),
                [.confidential(text), .link(label: t("path.mail.open"), address: address)]
            )
        }
        let isDone = try await practices.decide(
            id,
            version: Int(form["version"]) ?? 0,
            releases: releases,
            reason: releases ? "" : reason,
            by: call.who.id,
            name: call.who.name,
            letter: office.sendsMail ? letter : nil
        )
        let notice =
            !isDone
            ? t("practice.team.gone") : releases ? t("practice.team.released") : t("practice.team.returned")
        return call.redirect(GoodPracticeURL.team, notice: notice)
    }

    private func practiceTeamPage(
        _ call: Call<Person>,
        faulty: GoodPracticeID? = nil,
        reason: String = "",
        error: String? = nil
    ) async throws -> GoodPracticeTeamPage {
        GoodPracticeTeamPage(
            title: call.texts("practice.team"),
            token: call.formToken,
            rows: try await practices.offered().map { practice in
                let isFaulty = practice.id == faulty
                return .init(
                    practice: practice,
                    reason: isFaulty ? reason : "",
                    error: isFaulty ? error : nil
                )
            }
        )
    }
}
