import Accounts
import AccountsStorage
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import SecurityPlatform
import WebPlatform

/// The side of a campaign that staff see: no account, no name, one code.
extension ParticipationFeature {
    @Sendable func showCodeForm(_ call: Call<Visitor>) async throws -> Response {
        if call.query("danke") != nil { return message("thanks", .ok, call) }
        return unlisted(call.page(CodeFormPage(title: call.texts("taking.title"), token: call.formToken)))
    }

    @Sendable func openByCode(_ call: Call<Visitor>) async throws -> Response {
        let (t, typed) = (call.texts, call.form["code"])
        if let code = CampaignCode(typed: typed) { return call.redirect(WorkforceURL.taking(code)) }
        var page = CodeFormPage(title: t("taking.title"), token: call.formToken, typed: String(typed.prefix(40)))
        page.errors.add(
            "code",
            typed.isEmpty ? t("taking.code.missing") : t("taking.code.invalid", ["value": String(typed.prefix(40))])
        )
        return unlisted(call.page(page, status: .unprocessableContent))
    }

    @Sendable func showTaking(_ call: Call<Visitor>) async throws -> Response {
        switch try await open(call) {
        case .refused(let answer): return answer
        case .open(let campaign, let code):
            return unlisted(call.page(try await page(campaign, code, call)))
        }
    }

    @Sendable func takePart(_ call: Call<Visitor>) async throws -> Response {
        switch try await open(call) {
        case .refused(let answer): return answer
        case .open(let campaign, let code):
            var page = try await page(campaign, code, call)
            page.form = TakingForm(call.form, items: campaign.items.count, proposals: page.proposals)
            let (submission, errors) = page.form.validated(
                items: page.items,
                takesProposals: campaign.takesProposals,
                call.texts
            )
            guard let submission else {
                page.errors = errors
                return unlisted(call.page(page, status: .unprocessableContent))
            }
            switch try await campaigns.take(submission, code: mark(code)) {
            case .taken: return call.redirect(WorkforceURL.thanks)
            case .used: return message("used", .conflict, call)
            case .over(let day): return message("over", .gone, day: day, call)
            case .unknown: return message("unknown", .notFound, call)
            }
        }
    }

    /// What is stored of a code. Whoever has the database alone cannot try codes out.
    func mark(_ code: CampaignCode) -> String { secrets.mark("campaign code \(code.text)") }

    private enum Door {
        case open(Campaign, CampaignCode)
        case refused(Response)
    }

    /// Guesses of one machine are slowed down; a code that is there is no guess.
    private func open(_ call: Call<Visitor>) async throws -> Door {
        guard let code = CampaignCode(typed: try call.parameter("code")) else {
            return .refused(message("unknown", .notFound, call))
        }
        let machine = ThrottleStore.Key(
            mark: secrets.mark("campaign codes of machine \(call.clientAddress)"),
            rule: .machine,
            isCleared: false
        )
        if let seconds = try await throttle.attempt([machine]) { return .refused(wait(seconds, call)) }
        guard let found = try await campaigns.find(code: mark(code)) else {
            return .refused(message("unknown", .notFound, call))
        }
        try await throttle.succeeded([machine])
        if let day = found.campaign.over(on: outside.today()) {
            return .refused(message("over", .gone, day: day, call))
        }
        return found.isUsed ? .refused(message("used", .conflict, call)) : .open(found.campaign, code)
    }

    private func page(_ campaign: Campaign, _ code: CampaignCode, _ call: Call<Visitor>) async throws -> TakingPage {
        TakingPage(
            title: campaign.title,
            firm: try await firms.firm(campaign.firm)?.name ?? "",
            introduction: campaign.introduction,
            until: campaign.lastDay.german,
            scale: campaign.scale,
            items: campaign.items.map(\.text),
            takesProposals: campaign.takesProposals,
            proposals: campaign.takesProposals ? try await campaigns.proposals(of: campaign) : [],
            action: WorkforceURL.taking(code),
            token: call.formToken
        )
    }

    private func message(
        _ key: String,
        _ status: HTTPResponse.Status,
        day: LocalDate? = nil,
        _ call: Call<Visitor>
    ) -> Response {
        let t = call.texts
        let page = TakingMessagePage(
            title: t("taking.\(key).title"),
            sentence: t("taking.\(key).text", ["day": day?.german ?? ""]),
            remark: t("taking.\(key).remark"),
            other: status == .ok ? nil : PageLink(t("taking.other"), href: WorkforceURL.taking)
        )
        return unlisted(call.page(page, status: status))
    }

    private func wait(_ seconds: Int, _ call: Call<Visitor>) -> Response {
        let t = call.texts
        let page = TakingMessagePage(
            title: t("taking.wait.title"),
            sentence: t("taking.wait.text", count: (seconds + 59) / 60),
            remark: t("taking.wait.remark"),
            other: nil
        )
        var response = unlisted(call.page(page, status: .tooManyRequests))
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    /// An address with a code must not end in a search engine because somebody posted it.
    private func unlisted(_ response: Response) -> Response {
        var response = response
        response.headers[HTTPField.Name("X-Robots-Tag")!] = "noindex"
        return response
    }
}
