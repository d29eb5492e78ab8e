internal import CCurl
import Foundation

extension Transfer {
    /// Blocks until the exchange is over.
    func perform() throws -> Received {
        let milliseconds = try millisecondsLeft()
        guard let handle = curl_easy_init() else { throw TransferFailure(.malformed) }
        defer { curl_easy_cleanup(handle) }
        let flow = Flow(self)
        let context = Unmanaged.passUnretained(flow).toOpaque()
        let lists = try configure(handle, context, milliseconds)
        defer { for list in lists { curl_slist_free_all(list) } }
        let code = withExtendedLifetime(flow) { curl_easy_perform(handle) }
        var status = 0
        _ = ccurl_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
        guard code == CURLE_OK else { throw failure(code, status, flow) }
        var redirect: UnsafePointer<CChar>?
        _ = ccurl_get_text(handle, CURLINFO_REDIRECT_URL, &redirect)
        return Received(
            status: status,
            lines: flow.lines,
            body: flow.body,
            redirect: redirect.map { String(cString: $0) }
        )
    }

    private func millisecondsLeft() throws -> Int {
        guard let deadline else { return seconds * 1000 }
        let left = ContinuousClock.now.duration(to: deadline).components
        let milliseconds = Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000)
        // Nought would be no limit at all.
        guard milliseconds > 0 else { throw TransferFailure(.timeout) }
        return min(seconds * 1000, milliseconds)
    }

    /// Lists must live as long as the handle.
    private func configure(
        _ handle: UnsafeMutableRawPointer,
        _ context: UnsafeMutableRawPointer,
        _ milliseconds: Int
    ) throws -> [UnsafeMutablePointer<curl_slist>?] {
        func text(_ option: CURLoption, _ value: String) throws {
            // Would be cut at the zero.
            guard !value.utf8.contains(0), ccurl_set_text(handle, option, value) == CURLE_OK else {
                throw TransferFailure(.malformed)
            }
        }
        func number(_ option: CURLoption, _ value: Int) { _ = ccurl_set_number(handle, option, value) }
        try text(CURLOPT_URL, url)
        try text(CURLOPT_PROTOCOLS_STR, protocols)
        // Settings of the environment would decide whom we speak to.
        try text(CURLOPT_PROXY, "")
        number(CURLOPT_NOSIGNAL, 1)
        number(CURLOPT_TIMEOUT_MS, milliseconds)
        number(CURLOPT_CONNECTTIMEOUT, min(seconds, 10))
        number(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        number(CURLOPT_USE_SSL, Int((requiresTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
        if let authorities { try text(CURLOPT_CAINFO, authorities) }
        if let user { try text(CURLOPT_USERNAME, user) }
        if let password { try text(CURLOPT_PASSWORD, password) }
        _ = ccurl_set_bytes(handle, CURLOPT_WRITEFUNCTION, CURLOPT_WRITEDATA, Flow.takeBody, context)
        _ = ccurl_set_bytes(handle, CURLOPT_HEADERFUNCTION, CURLOPT_HEADERDATA, Flow.takeLine, context)
        _ = ccurl_set_open_socket(handle, Flow.open, context)
        var lists: [UnsafeMutablePointer<curl_slist>?] = []
        func list(_ option: CURLoption, _ lines: [String]) {
            let list = lines.reduce(UnsafeMutablePointer<curl_slist>?.none) { curl_slist_append($0, $1) }
            _ = ccurl_set_list(handle, option, list)
            lists.append(list)
        }
        switch work {
        case .get:
            list(CURLOPT_HTTPHEADER, headers)
        case .post(let body):
            list(CURLOPT_HTTPHEADER, headers)
            number(CURLOPT_POST, 1)
            try text(CURLOPT_COPYPOSTFIELDS, body)
        case .mail(let sender, let recipient, _):
            try text(CURLOPT_MAIL_FROM, sender)
            list(CURLOPT_MAIL_RCPT, [recipient])
            number(CURLOPT_UPLOAD, 1)
            _ = ccurl_set_bytes(handle, CURLOPT_READFUNCTION, CURLOPT_READDATA, Flow.give, context)
        }
        return lists
    }

    private func failure(_ code: CURLcode, _ status: Int, _ flow: Flow) -> TransferFailure {
        let reason: TransferFailure.Reason =
            switch code {
            case _ where flow.isTooLarge: .tooLarge
            case _ where flow.isForbidden: .forbidden
            case CURLE_OPERATION_TIMEDOUT: .timeout
            case CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR,
                CURLE_SSL_CACERT_BADFILE:
                .security
            case CURLE_LOGIN_DENIED: .credentials
            case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_FUNCTION_ARGUMENT: .malformed
            // Turned away at the door is said of us, not of the mail.
            case _ where status >= 400 && flow.lines.first?.hasPrefix("2") == true: .refused
            default: .network
            }
        // The farewell comes after it.
        let refusal = flow.lines.last { $0.hasPrefix("\(status)") }
        let fine = refusal?.firstMatch(of: /^[245]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})\b/).map { String($0.1) }
        return TransferFailure(reason, status: status, detail: fine, code: Int(code.rawValue))
    }
}
