import Companies
import Foundation
import HTTPTypes
public import Hummingbird
import Kernel
import Logging
import ProgrammingInterface
import ProgrammingInterfaceStorage
public import WebPlatform

/// Finds out for which firm a program asks, holds it to its allowance, and answers every error in the form that
/// programs read (RFC 9457).
public struct APIMiddleware: RouterMiddleware {
    let tokens: AccessTokenStore
    let owners: FirmOwners
    let words: ProblemWords
    let outside: OutsideWorld
    private let limiter = RequestLimiter()

    init(tokens: AccessTokenStore, owners: @escaping FirmOwners, words: ProblemWords, outside: OutsideWorld) {
        (self.tokens, self.owners, self.words, self.outside) = (tokens, owners, words, outside)
    }

    public func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard APIPath.contains(request.uri.path) else { return try await next(request, context) }
        do {
            var context = context
            context.visitor.tokenHolder = try await holder(request)
            return try await next(request, context)
        } catch {
            guard let problem = Self.problem(error, hasToken: request.headers[.authorization] != nil) else {
                return incident(error, request, context)
            }
            return words.response(problem)
        }
    }

    private func holder(_ request: Request) async throws -> TokenHolder? {
        guard let text = Self.bearer(request), let found = try await tokens.holder(text) else { return nil }
        let wait = limiter.wait(found.token, at: outside.now().timeIntervalSince1970)
        guard wait == 0 else { throw APIProblem(.tooMany, headers: [.retryAfter: "\(wait)"]) }
        // Whoever no longer leads the account has no way in that others cannot see.
        guard try await owners(found.firm)[found.maker] != nil else { return nil }
        return TokenHolder(firm: found.firm, token: found.token, scopes: found.scopes, maker: found.maker)
    }

    /// RFC 6750; longer texts are none of ours and are not even looked up.
    private static func bearer(_ request: Request) -> String? {
        guard let field = request.headers[.authorization], field.utf8.count <= 200 else { return nil }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    /// Nil for what should not have happened.
    private static func problem(_ error: any Error, hasToken: Bool) -> APIProblem? {
        switch error {
        case let problem as APIProblem: return problem
        case AccessError.signInNeeded:
            let field = "Bearer realm=\"oekohub\"" + (hasToken ? ", error=\"invalid_token\"" : "")
            return APIProblem(.unauthorized, headers: [.wwwAuthenticate: field])
        case is AccessError:
            let field = "Bearer realm=\"oekohub\", error=\"insufficient_scope\""
            return APIProblem(.scopeMissing, headers: [.wwwAuthenticate: field])
        case ReportingYearError.released: return APIProblem(.yearReleased)
        case let error as HTTPError:
            switch error.status {
            case .notFound: return APIProblem(.notFound)
            case .contentTooLarge: return APIProblem(.tooLarge)
            case .serviceUnavailable:
                return APIProblem(.busy, headers: [.retryAfter: error.headers[.retryAfter] ?? "30"])
            default: return error.status.kind == .clientError ? APIProblem(.malformed) : nil
            }
        default: return nil
        }
    }

    private func incident(_ error: any Error, _ request: Request, _ context: AppContext) -> Response {
        context.logger.error(
            "incident",
            metadata: [
                "route": "\(request.method) \(context.endpointPath ?? "-")", "error": "\(ErrorSummary.words(error))",
            ]
        )
        // Nobody's mistake, and it passes: the database is away or the disk is full.
        guard StorageTrouble(error) == nil else {
            return words.response(APIProblem(.busy, headers: [.retryAfter: "30"]))
        }
        return words.response(APIProblem(.incident), incident: context.requestNumber)
    }
}
