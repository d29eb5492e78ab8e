import Foundation
import Logging

/// One JSON object a line on the standard error stream, for machines that collect logs.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    var metadataProvider: Logger.MetadataProvider?

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        Console.error(line(event.level, "\(event.message)", event.metadata ?? [:], at: Date()))
    }

    func line(_ level: Logger.Level, _ message: String, _ own: Logger.Metadata, at time: Date) -> String {
        var object: [String: Any] = [
            "time": time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)),
            "level": level.rawValue, "message": message,
        ]
        for (key, value) in metadata.merging(own, uniquingKeysWith: { $1 }) {
            object[key == "hb.request.id" ? "request" : key] = Self.value(value)
        }
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        let data = (try? JSONSerialization.data(withJSONObject: object, options: options)) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    private static func value(_ value: Logger.Metadata.Value) -> Any {
        switch value {
        case .stringConvertible(let number as Int): number
        case .stringConvertible(let number as Double): number
        case .stringConvertible(let other): other.description
        case .string(let text): text
        case .array(let values): values.map(Self.value)
        case .dictionary(let values): values.mapValues(Self.value)
        }
    }
}
