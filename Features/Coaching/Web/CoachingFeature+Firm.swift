import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// What members of the firm see of its accompaniment.
extension CoachingFeature {
    /// With one case, that one; else the list.
    @Sendable func showFirmCases(_ call: Call<Member>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let found = try await cases.cases(of: call.who.firm)
        if found.count == 1, let file = try await files.file(found[0].id, of: call.who.firm) {
            return call.page(try await firmPage(file, call))
        }
        var rows: [FirmCasesPage.Row] = []
        for item in found {
            guard let file = try await files.file(item.id, of: call.who.firm) else { continue }
            let isOpen = item.state == .open
            rows.append(
                FirmCasesPage.Row(
                    title: item.title,
                    href: CoachingURL.firmCase(item.id),
                    state: isOpen ? Mark(.plain, t("case.state.open")) : Mark(.done, t("case.state.closed")),
                    coach: file.coachName ?? t("case.coach.none"),
                    next: isOpen ? CaseParts.next(file.plan, today, t) : .text(t("case.state.closed"))
                )
            )
        }
        return call.page(
            FirmCasesPage(title: t("firmCases.title"), rows: rows, mayGrant: call.who.role == .owner)
        )
    }

    @Sendable func showFirmCase(_ call: Call<Member>) async throws -> Response {
        call.page(try await firmPage(try await firmFile(call), call))
    }

    @Sendable func keepFirmPromise(_ call: Call<Member>) async throws -> Response {
        try await setFirmKept(true, call)
    }

    @Sendable func reopenFirmPromise(_ call: Call<Member>) async throws -> Response {
        try await setFirmKept(false, call)
    }

    private func setFirmKept(_ isKept: Bool, _ call: Call<Member>) async throws -> Response {
        let id = try call.id("case", of: CoachingCaseTag.self)
        let saved = try await promises.setKept(
            try call.id("casePromise"),
            isKept,
            of: id,
            firm: call.who.firm,
            by: call.who.person.id
        )
        guard saved else { throw HTTPError(.notFound) }
        let notice = isKept ? call.texts("promise.keep.saved") : call.texts("promise.reopen.saved")
        return call.redirect(CoachingURL.firmCase(id), notice: notice)
    }

    private func firmPage(_ file: CaseFile, _ call: Call<Member>) async throws -> FirmCasePage {
        let t = call.texts
        var sight = CaseParts.Sight(
            works: false,
            isFirm: true,
            isInside: true,
            token: call.formToken,
            today: outside.today()
        )
        (sight.person, sight.mayAdd) = (call.who.person.id, call.who.mayChange && file.case.state == .open)
        return FirmCasePage(
            title: file.case.title,
            firm: file.firmName,
            notice: file.case.state == .closed ? t("firmCase.closed") : nil,
            parts: CaseParts(file, sight, t),
            handover: try await handoverPart(file.case, showsNote: false, t),
            newDocument: sight.mayAdd ? CoachingURL.newFirmDocument(file.case.id) : nil
        )
    }
}
