import Assessments
import AssessmentsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension AssessmentsFeature {
    func addCsrRoutes(to routes: Routes) {
        routes.get("csr-seite", for: .member, page: "page.csrDraft", use: showCsrDraft)
        routes.post("csr-seite/veroeffentlichung", for: .owner, use: publishCsrPage)
        routes.delete("csr-seite/veroeffentlichung", for: .owner, use: withdrawCsrPage)
        routes.get("csr/:csrSlug", for: .everyone, records: RecordKind.none, page: "page.csrPage", use: showCsrPage)
    }

    private var csrPages: CsrPageStore { CsrPageStore(database, outside: outside) }

    /// What the newest strategy says, with the promises that go with it.
    private struct Strategy {
        let draft: CsrDraft
        let obstacles: [String]
        let version: Int
    }

    private func strategy(_ member: Member, _ t: Texts) async throws -> Strategy? {
        guard let written = try await newest(CsrDraft.strategy, of: member.firm) else { return nil }
        let promises = try await newest(CsrDraft.promises, of: member.firm)
        let draft = CsrDraft(
            firm: member.firmName,
            strategy: written.result,
            promises: promises?.result,
            check: claims
        )
        let sentences = draft.obstacles.compactMap { obstacle in
            written.findings.finding(rule: obstacle.rule.id, row: obstacle.row?.id ?? obstacle.group?.id ?? "")?.text
        }
        return Strategy(
            draft: draft,
            obstacles: sentences + (draft.page.isEmpty ? [t("csr.empty")] : []),
            version: written.assessment.version
        )
    }

    private func newest(_ instrument: String, of firm: FirmID) async throws -> AssessmentReader.Reading? {
        let assessments = try await reader.assessments(of: firm, instrument: instrument)
        guard let newest = assessments.first else { return nil }
        return try await reader.reading(newest.id, of: firm)
    }

    @Sendable private func showCsrDraft(_ call: Call<Member>) async throws -> Response {
        call.page(try await csrDraftPage(try await strategy(call.who, call.texts), nil, call))
    }

    private func csrDraftPage(
        _ strategy: Strategy?,
        _ form: CsrForm?,
        _ call: Call<Member>
    ) async throws -> CsrDraftPage {
        let t = call.texts
        let published = try await csrPages.newest(of: call.who.firm)
        let isOwner = call.who.role == .owner
        let isPublic = published.map { !$0.isWithdrawn } ?? false
        return CsrDraftPage(
            title: t("csr.title"),
            token: call.formToken,
            state: state(published, t),
            address: isPublic ? published.map { PageLink(t("csr.open"), href: CsrURL.page($0.slug)) } : nil,
            draft: strategy.map { draft($0, published, form, t) },
            mayPublish: isOwner,
            withdrawal: isOwner && isPublic
                ? PostAction(
                    t("csr.withdraw"),
                    action: CsrURL.publication + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                ) : nil
        )
    }

    private func state(_ published: CsrPageStore.Published?, _ t: Texts) -> String {
        guard let published else { return t("csr.state.none") }
        if published.isWithdrawn { return t("csr.state.withdrawn") }
        return t("csr.state.public", ["day": published.day.german, "version": "\(published.version)"])
    }

    /// With what was typed, else with the proofs of the version before.
    private func draft(
        _ strategy: Strategy,
        _ published: CsrPageStore.Published?,
        _ form: CsrForm?,
        _ t: Texts
    ) -> CsrDraftPage.Draft {
        let draft = strategy.draft
        let known = published?.proofs ?? []
        return CsrDraftPage.Draft(
            page: draft.page,
            proofs: [],
            obstacles: strategy.obstacles,
            needs: draft.needs.map { need in
                let before = known.first { $0.sentence == need.sentence && $0.rule == need.finding.rule.title }
                return CsrDraftPage.Need(
                    id: need.id,
                    sentence: need.sentence,
                    finding: ClaimsPage.Finding(need.finding, t),
                    proof: form?.typed[need.id]?.proof ?? before?.text ?? "",
                    link: form?.typed[need.id]?.link ?? before?.link ?? ""
                )
            },
            hints: draft.hints.map {
                Definition(t("claim.quoted", ["text": $0.sentence]), "\($0.finding.rule.title): \($0.finding.rule.why)")
            },
            heldBack: draft.heldBack,
            version: strategy.version
        )
    }

    @Sendable private func publishCsrPage(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        guard let strategy = try await strategy(call.who, t) else {
            return call.page(try await csrDraftPage(nil, nil, call), status: .unprocessableContent)
        }
        let form = CsrForm(call.form, strategy.draft.needs)
        let (proofs, errors) = form.validated(strategy.draft.needs, t)
        var page = try await csrDraftPage(strategy, form, call)
        if form.version != strategy.version {
            page.refusal = t("csr.refused.changed")
            return call.page(page, status: .conflict)
        }
        guard strategy.obstacles.isEmpty, let proofs else {
            page.errors = errors
            page.refusal = t("csr.refused", ["reasons": strategy.obstacles.joined(separator: " ")])
            if strategy.obstacles.isEmpty { page.refusal = t("csr.refused.proofs") }
            return call.page(page, status: .unprocessableContent)
        }
        let author = AssessmentStore.Author(id: call.who.person.id, name: call.who.person.name)
        let published = try await csrPages.publish(strategy.draft.page, proofs: proofs, of: call.who.firm, by: author)
        return call.redirect(CsrURL.page(published.slug), notice: t("csr.published"))
    }

    @Sendable private func withdrawCsrPage(_ call: Call<Member>) async throws -> Response {
        guard try await csrPages.withdraw(of: call.who.firm) else { throw HTTPError(.notFound) }
        return call.redirect(CsrURL.draft, notice: call.texts("csr.withdrawn"))
    }

    @Sendable private func showCsrPage(_ call: Call<Visitor>) async throws -> Response {
        guard let published = try await csrPages.published(at: try call.parameter("csrSlug")) else {
            throw HTTPError(.notFound)
        }
        let t = call.texts
        let page = CsrPublicPage(
            title: t("csr.public.title", ["firm": published.page.firm]),
            page: published.page,
            proofs: published.proofs,
            stand: t("csr.stand", ["day": published.day.german, "version": "\(published.version)"])
        )
        return call.page(page)
    }
}
