import Crypto
public import Foundation
public import HTTPClientPlatform

/// An identity provider as it describes itself (OpenID Connect Discovery 1.0).
public struct OpenIDProvider: Sendable, Hashable {
    public enum Fault: Error, Hashable, Sendable {
        /// No `https` address, or one that this installation must not call.
        case address
        case unreachable
        /// What came back is no description of the provider that was asked.
        case description
        /// The provider did not take the code.
        case refused
        case token(IDToken.Fault)
    }

    public let issuer: String
    let authorization: String
    let token: String
    let keys: String

    private struct Description: Decodable {
        let issuer: String
        let authorization_endpoint: String
        let token_endpoint: String
        let jwks_uri: String
    }

    /// - Parameter allowsLoopback: plain `http` to this machine, for trying things out.
    public static func discover(
        _ issuer: String,
        client: WebClient,
        allowsLoopback: Bool
    ) async throws -> OpenIDProvider {
        let base = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
        guard isAllowed(base, allowsLoopback) else { throw Fault.address }
        let bytes = try await get(base + "/.well-known/openid-configuration", client)
        guard let found = try? JSONDecoder().decode(Description.self, from: Data(bytes)),
            // Section 4.3: the issuer must be the one that was asked, or anybody could speak for it.
            found.issuer == issuer || found.issuer == base
        else { throw Fault.description }
        let addresses = [found.authorization_endpoint, found.token_endpoint, found.jwks_uri]
        guard addresses.allSatisfy({ isAllowed($0, allowsLoopback) }) else { throw Fault.address }
        return OpenIDProvider(
            issuer: found.issuer,
            authorization: found.authorization_endpoint,
            token: found.token_endpoint,
            keys: found.jwks_uri
        )
    }

    static func isAllowed(_ address: String, _ allowsLoopback: Bool) -> Bool {
        guard address.utf8.count <= 500, address.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
            let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.fragment == nil
        else { return false }
        if parts.scheme == "https" { return true }
        return allowsLoopback && parts.scheme == "http" && ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
    }

    private static func get(_ address: String, _ client: WebClient) async throws -> [UInt8] {
        do {
            let answer = try await client.send(.get(address, headers: ["Accept": "application/json"]))
            guard answer.status == 200 else { throw Fault.unreachable }
            return answer.body
        } catch is WebClient.Failure {
            throw Fault.unreachable
        }
    }
}

/// What this installation is to a provider.
public struct OpenIDClient: Sendable {
    public let id: String
    let secret: String
    /// Where the provider sends people back to.
    let redirect: String

    public init(id: String, secret: String, redirect: String) {
        (self.id, self.secret, self.redirect) = (id, secret, redirect)
    }
}

/// What is made up for one sign-in and asked for again when it comes back.
public struct OpenIDQuestion: Sendable, Hashable {
    public let state: String
    public let nonce: String
    /// RFC 7636: whoever steals the code cannot use it without this.
    public let verifier: String

    public init(state: String, nonce: String, verifier: String) {
        (self.state, self.nonce, self.verifier) = (state, nonce, verifier)
    }
}

extension OpenIDProvider {
    /// Where the person goes to sign in: authorization code with PKCE.
    public func address(for client: OpenIDClient, _ question: OpenIDQuestion, hint: String?) -> String {
        let challenge = Data(SHA256.hash(data: Data(question.verifier.utf8))).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        var values = [
            ("response_type", "code"), ("client_id", client.id), ("redirect_uri", client.redirect),
            ("scope", "openid email profile"), ("state", question.state), ("nonce", question.nonce),
            ("code_challenge", challenge), ("code_challenge_method", "S256"),
        ]
        if let hint { values.append(("login_hint", hint)) }
        let query = values.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&")
        return authorization + (authorization.contains("?") ? "&" : "?") + query
    }

    private static func escaped(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    private struct Tokens: Decodable { let id_token: String }

    /// Exchanges the code for the provider's word on who has signed in, and checks it.
    public func person(
        code: String,
        _ question: OpenIDQuestion,
        by client: OpenIDClient,
        web: WebClient,
        at now: Date
    ) async throws -> IDToken.Claims {
        let form = [
            "grant_type": "authorization_code", "code": code, "redirect_uri": client.redirect,
            "code_verifier": question.verifier,
        ]
        // RFC 6749, section 2.3.1.
        let credentials = Data("\(Self.escaped(client.id)):\(Self.escaped(client.secret))".utf8).base64EncodedString()
        let headers = ["Accept": "application/json", "Authorization": "Basic \(credentials)"]
        let answer: WebClient.Answer
        do {
            answer = try await web.send(.post(token, form: form, headers: headers))
        } catch is WebClient.Failure {
            throw Fault.unreachable
        }
        guard answer.status == 200, let tokens = try? JSONDecoder().decode(Tokens.self, from: Data(answer.body)) else {
            throw Fault.refused
        }
        let keys = try await Self.get(keys, web)
        do {
            return try await IDToken.check(
                tokens.id_token,
                keys: keys,
                expected: .init(issuer: issuer, audience: client.id, nonce: question.nonce),
                at: now
            )
        } catch let fault as IDToken.Fault {
            throw Fault.token(fault)
        }
    }
}
