public import HTTPTypes

/// Why a program's request was not carried out; answered as `application/problem+json` (RFC 9457).
public struct APIProblem: Error, Sendable {
    /// Raw values are the last part of the problem's `type`, and the anchors of its explanation.
    public enum Kind: String, Sendable, CaseIterable {
        case malformed = "unlesbar"
        case invalidQuery = "abfrage"
        case unauthorized = "zugang"
        case scopeMissing = "befugnis"
        case notFound = "nicht-gefunden"
        case methodNotAllowed = "methode"
        case yearReleased = "jahr-freigegeben"
        case inUse = "in-verwendung"
        case sameReading = "doppelt"
        case versionChanged = "inzwischen-geaendert"
        case tooLarge = "zu-gross"
        case wrongMediaType = "format"
        case invalid = "angaben"
        case keyReused = "schluessel-wiederverwendet"
        case versionMissing = "version-fehlt"
        case tooMany = "zu-viele"
        case busy = "ausgelastet"
        case incident = "fehler"

        public var status: HTTPResponse.Status {
            switch self {
            case .malformed, .invalidQuery: .badRequest
            case .unauthorized: .unauthorized
            case .scopeMissing: .forbidden
            case .notFound: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .yearReleased, .inUse, .sameReading: .conflict
            case .versionChanged: .preconditionFailed
            case .tooLarge: .contentTooLarge
            case .wrongMediaType: .unsupportedMediaType
            case .invalid, .keyReused: .unprocessableContent
            case .versionMissing: .preconditionRequired
            case .tooMany: .tooManyRequests
            case .busy: .serviceUnavailable
            case .incident: .internalServerError
            }
        }
    }

    /// What is wrong at one place, as a sentence.
    public struct Detail: Sendable, Hashable {
        public let pointer: String
        public let sentence: String

        /// - Parameter pointer: RFC 6901, `/properties/0/value`; `?limit` for a value behind the question mark.
        public init(_ pointer: String, _ sentence: String) { (self.pointer, self.sentence) = (pointer, sentence) }
    }

    public let kind: Kind
    /// Found while the request was read; whoever answers makes sentences of them.
    public let faults: [JSONFault]
    public let details: [Detail]
    public let headers: HTTPFields

    public init(_ kind: Kind, faults: [JSONFault] = [], details: [Detail] = [], headers: HTTPFields = [:]) {
        (self.kind, self.faults, self.details, self.headers) = (kind, faults, details, headers)
    }
}
