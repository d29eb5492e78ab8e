import DataProtection
import DataProtectionStorage
import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension DataProtectionFeature {
    @Sendable func askToErase(_ call: Call<Person>) async throws -> Response {
        call.page(erasurePage(try await stores.erasure.preview(call.who.id), call))
    }

    @Sendable func erase(_ call: Call<Person>) async throws -> Response {
        // What stands in the way does so whatever the password.
        let preview = try await stores.erasure.preview(call.who.id)
        guard preview.isPossible else { return call.page(erasurePage(preview, call), status: .conflict) }
        if let fault = try await passwordFault(call) {
            var page = erasurePage(preview, call)
            page.errors.add("password", fault.sentence)
            return call.page(page, status: fault.status)
        }
        // What the person has read is recorded under the pseudonym that is forgotten next.
        try await trail.flush()
        let erased = try await stores.erasure.erase(call.who.id, placeholder: placeholder)
        guard erased.isPossible else { return call.page(erasurePage(erased, call), status: .conflict) }
        await deleted(call.visitor.visit)
        return signedOut(call.redirect("/", notice: call.texts("erase.done")))
    }

    private func passwordFault(
        _ call: Call<Person>
    ) async throws -> (sentence: String, status: HTTPResponse.Status)? {
        let t = call.texts
        switch try await confirm(call.form["password"], call) {
        case .right: return nil
        case .wrong: return (t("erase.password.wrong"), .unprocessableContent)
        case .wait(let seconds): return (t("erase.password.wait", count: (seconds + 59) / 60), .tooManyRequests)
        }
    }

    /// The browser forgets a session that is no more.
    private func signedOut(_ response: Response) -> Response {
        var response = response
        response.setCookie(
            Cookie(
                name: CookieName.session,
                value: "",
                maxAge: 0,
                path: "/",
                secure: settings.isSecure,
                httpOnly: true,
                sameSite: .lax
            )
        )
        return response
    }

    private func erasurePage(_ preview: ErasureStore.Preview, _ call: Call<Person>) -> ErasurePage {
        let t = call.texts
        var obstacles = preview.soleOwnerOf.map { t("erase.soleOwner", ["firm": $0]) }
        if preview.isHeld { obstacles.append(t("erase.held")) }
        obstacles += preview.heldFirms.map { t("erase.heldFirm", ["firm": $0]) }
        obstacles += preview.lastOfCouncils.map { t("erase.lastOfCouncil", ["council": $0]) }
        if preview.isLastAdministrator { obstacles.append(t("erase.lastAdministrator")) }
        return ErasurePage(
            title: t("erase.title"),
            token: call.formToken,
            rows: preview.lines.map { line in
                ErasurePage.Row(
                    title: line.title,
                    effect: effect(line.effect, t),
                    reason: "\(line.retention.title): \(line.retention.basis)",
                    count: GermanFormat.number(Double(line.count), places: 0)
                )
            },
            obstacles: obstacles
        )
    }

    private func effect(_ effect: ErasureStore.Effect, _ t: Texts) -> String {
        switch effect {
        case .deleted: t("erase.effect.deleted")
        case .cleared: t("erase.effect.cleared")
        case .renamed: t("erase.effect.renamed")
        case .renamedLater(let day): t("erase.effect.later", ["day": day.german])
        case .unlinked: t("erase.effect.unlinked")
        }
    }

    // MARK: The whole firm

    @Sendable func askToDeleteFirm(_ call: Call<Member>) async throws -> Response {
        call.page(firmPage(try await stores.firms.preview(call.who.firm), call))
    }

    @Sendable func deleteFirm(_ call: Call<Member>) async throws -> Response {
        let typed = call.form["name"]
        guard typed == call.who.firmName else {
            var page = firmPage(try await stores.firms.preview(call.who.firm), call)
            page.typed = typed
            page.errors.add("name", call.texts("firm.delete.name.wrong", ["value": typed, "name": call.who.firmName]))
            return call.page(page, status: .unprocessableContent)
        }
        let preview = try await stores.firms.delete(call.who.firm, by: call.who.person.id)
        guard !preview.isHeld else { return call.page(firmPage(preview, call), status: .conflict) }
        await deleted(call.visitor.visit)
        // Every session that worked for the firm has ended with it.
        return signedOut(call.redirect("/", notice: call.texts("firm.delete.done", ["firm": call.who.firmName])))
    }

    private func firmPage(_ preview: FirmDeletionStore.Preview, _ call: Call<Member>) -> FirmDeletionPage {
        FirmDeletionPage(
            title: call.texts("firm.delete.title"),
            token: call.formToken,
            firm: call.who.firmName,
            rows: preview.lines.map { ($0.title, GermanFormat.number(Double($0.count), places: 0)) },
            isHeld: preview.isHeld
        )
    }
}
