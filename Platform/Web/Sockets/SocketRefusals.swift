import HTTPTypes
public import Hummingbird
import Kernel
import NIOCore

/// Answers to whoever does not get a WebSocket: sentences, since people may read them, with what a program needs in the head.
public enum SocketRefusals {
    static func needsSwitch<Who>(_ call: Call<Who>) -> Response {
        let t = call.texts
        let page = ErrorPage(
            title: t("socket.needed.title"),
            sentence: t("socket.needed.text"),
            advice: t("socket.needed.advice")
        )
        var response = call.page(page, status: .upgradeRequired)
        for field in SocketHandshake.needed { response.headers[field.name] = field.value }
        return response
    }

    static func foreignPage<Who>(_ call: Call<Who>) -> Response {
        let t = call.texts
        let page = ErrorPage(
            title: t("socket.foreign.title"),
            sentence: t("socket.foreign.text"),
            advice: t("socket.foreign.advice")
        )
        return call.page(page, status: .forbidden)
    }

    /// All places are taken, or this address has asked too often. One line and no page: whoever asks a thousand times is
    /// not to cost a thousand pages.
    public static func tooMany<Who>(_ call: Call<Who>, isOneAddress: Bool, retryAfter: Int) -> Response {
        let t = call.texts
        let reason = isOneAddress ? t("socket.tooMany.address") : t("socket.tooMany.all")
        return Response(
            status: isOneAddress ? .tooManyRequests : .serviceUnavailable,
            headers: [
                .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store", .retryAfter: String(retryAfter),
            ],
            body: .init(byteBuffer: .init(string: reason + " " + t("socket.tooMany.advice", count: retryAfter) + "\n"))
        )
    }
}
