import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammingInterface
import ProgrammingInterfaceStorage
import WebPlatform

/// The tokens of a firm, made and withdrawn by its owners.
extension ProgrammingInterfaceFeature {
    /// By it a token is known for one wherever it turns up.
    static let beginning = "oeh_"

    @Sendable func showTokens(_ call: Call<Member>) async throws -> Response {
        call.page(try await tokensPage(call))
    }

    @Sendable func makeToken(_ call: Call<Member>) async throws -> Response {
        let form = TokenForm(call.form)
        let (draft, errors) = form.validated(call.texts)
        guard let draft else {
            var page = try await tokensPage(call)
            (page.form, page.errors) = (form, errors)
            return call.page(page, status: .unprocessableContent)
        }
        let text = Self.beginning + Base64URL.text(outside.randomBytes(32))
        _ = try await tokens.make(draft, text: text, for: call.who.firm, by: call.who.person.id)
        var page = try await tokensPage(call)
        page.freshToken = text
        return call.page(page)
    }

    @Sendable func withdrawToken(_ call: Call<Member>) async throws -> Response {
        guard try await tokens.withdraw(try call.id("accessToken"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(ProgrammingInterfaceURL.tokens, notice: call.texts("token.withdrawn"))
    }

    private static func origin(of token: AccessToken, _ maker: String?, _ t: Texts) -> String {
        let day = LocalDate(token.made).german
        return maker.map { t("token.made.by", ["day": day, "name": $0]) } ?? day
    }

    private static func end(of token: AccessToken, isVouchedFor: Bool, _ now: Date, _ t: Texts) -> String {
        let day = LocalDate(token.expires).german
        if token.expires <= now { return t("token.ended", ["day": day]) }
        return isVouchedFor ? day : t("token.orphaned")
    }

    private func tokensPage(_ call: Call<Member>) async throws -> TokensPage {
        let (t, now) = (call.texts, outside.now())
        let owners = try await owners(call.who.firm)
        return TokensPage(
            title: t("token.title"),
            token: call.formToken,
            rows: try await tokens.all(of: call.who.firm).map { token in
                TokensPage.Row(
                    name: token.name,
                    scopes: token.scopes.sorted().map(\.rawValue).joined(separator: ", "),
                    made: Self.origin(of: token, owners[token.maker], t),
                    expires: Self.end(of: token, isVouchedFor: owners[token.maker] != nil, now, t),
                    used: token.used.map { LocalDate($0).german },
                    withdraw: ProgrammingInterfaceURL.token(token.id) + "?_method=DELETE"
                )
            }
        )
    }
}
