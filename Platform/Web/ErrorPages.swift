import DatabasePlatform
import HTML
import HTTPTypes
public import Hummingbird
import Kernel
import Logging

/// Turns every error into a German page with a sentence: what happened and what to do. Details go to the log only.
///
/// It stands twice: around everything, and inside ``SessionMiddleware``, where it knows whose page it is.
public struct ErrorPages: RouterMiddleware {
    let pages: Pages

    public init(pages: Pages) { self.pages = pages }

    public func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as AccessError {
            switch error {
            case .signInNeeded:
                if request.method == .get {
                    let target = Downloads.percent(request.uri.description)
                    return Response(status: .seeOther, headers: [.location: "/anmelden?weiter=\(target)"])
                }
                return answer(request, context, .unauthorized, "error.signIn")
            case .forbidden: return answer(request, context, .forbidden, "error.403")
            case .confined: return confined(request, context)
            case .readOnly(let day):
                return answer(request, context, .forbidden, "error.readOnly", ["day": day.german])
            case .staleForm: return answer(request, context, .forbidden, "error.staleForm")
            }
        } catch let error as FormError {
            switch error {
            case .tooLarge(let limit):
                let size = GermanFormat.amount(Double(limit) / 1_048_576, places: 0, unit: "MB")
                return answer(request, context, .contentTooLarge, "error.413", ["limit": size])
            case .tooManyFields: return answer(request, context, .badRequest, "error.tooManyFields")
            case .malformed: return answer(request, context, .badRequest, "error.400")
            }
        } catch let error as HTTPError {
            switch error.status {
            case .notFound: return answer(request, context, .notFound, "error.404")
            case .methodNotAllowed: return answer(request, context, .methodNotAllowed, "error.405")
            case .conflict: return answer(request, context, .conflict, "error.409")
            case .serviceUnavailable:
                var response = answer(request, context, .serviceUnavailable, "error.503")
                response.headers[.retryAfter] = error.headers[.retryAfter] ?? "30"
                return response
            case .contentTooLarge: return answer(request, context, .contentTooLarge, "error.413", ["limit": "–"])
            case let status where status.kind == .clientError: return answer(request, context, status, "error.400")
            default: return incident(error, request, context)
            }
        } catch {
            guard let trouble = StorageTrouble(error) else { return incident(error, request, context) }
            return self.trouble(trouble, error, request, context)
        }
    }

    /// The session reaches one firm only; says how to get to the rest.
    private func confined(_ request: Request, _ context: AppContext) -> Response {
        let isGet = request.method == .get
        let target = isGet ? "?weiter=" + Downloads.percent(request.uri.description) : ""
        let links = [
            PageLink(pages.texts("error.confined.signIn"), href: "/anmelden" + target),
            PageLink(pages.texts("error.confined.password"), href: "/konto/passwort/link"),
        ]
        return answer(request, context, .forbidden, "error.confined", links: links)
    }

    /// Nobody's mistake: said so, and tried again by whoever asks.
    private func trouble(
        _ trouble: StorageTrouble,
        _ error: any Error,
        _ request: Request,
        _ context: AppContext
    ) -> Response {
        log("trouble", error, request, context)
        var response =
            switch trouble {
            case .full: answer(request, context, .serviceUnavailable, "error.full")
            case .unavailable: answer(request, context, .serviceUnavailable, "error.unavailable")
            }
        response.headers[.retryAfter] = "30"
        return response
    }

    private func log(_ message: Logger.Message, _ error: any Error, _ request: Request, _ context: AppContext) {
        context.logger.error(
            message,
            metadata: [
                "method": "\(request.method.rawValue.prefix(10))", "route": "\(RequestRecord.route(request, context))",
                "error": "\(ErrorSummary.words(error))",
            ]
        )
    }

    private func incident(_ error: any Error, _ request: Request, _ context: AppContext) -> Response {
        log("incident", error, request, context)
        return answer(request, context, .internalServerError, "error.500", ["number": context.requestNumber])
    }

    private func answer(
        _ request: Request,
        _ context: AppContext,
        _ status: HTTPResponse.Status,
        _ key: String,
        _ values: KeyValuePairs<String, String> = [:],
        links: [PageLink] = []
    ) -> Response {
        var page = ErrorPage(
            title: pages.texts("\(key).title"),
            sentence: pages.texts("\(key).text", values),
            advice: pages.texts("\(key).advice", values)
        )
        page.links = links
        return pages.response(page, texts: pages.texts, request: request, visitor: context.visitor, status: status)
    }
}

struct ErrorPage: Page {
    static let name = "Platform/error"
    let title: String
    let sentence: String
    let advice: String
    /// Ways on that lead to what was asked for.
    var links: [PageLink] = []

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        h1 { title }
        p(.class("lead")) { sentence }
        p { advice }
        if !links.isEmpty { ul { for link in links { li { a(.href(link.href)) { link.label } } } } }
        p { a(.href("/")) { t("error.home") } }
    }
}
