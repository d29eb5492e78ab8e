import Foundation

/// What a demonstration firm reports of a year, as `Content/demo/reports.json` describes it. What stands there goes
/// before what the hub knows of the firm's year.
struct DemoReport: Decodable {
    /// Element, member or empty, value as it is stored, and its unit where it has one.
    struct Answer: Decodable {
        let element: String
        let member: String
        let value: String
        let unit: String?

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            element = try row.decode(String.self)
            member = try row.decode(String.self)
            value = try row.decode(String.self)
            unit = row.isAtEnd ? nil : try row.decode(String.self)
        }
    }

    /// Element, reason, and why in words.
    struct Omitted: Decodable {
        let element: String
        let reason: String
        let text: String

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            element = try row.decode(String.self)
            reason = try row.decode(String.self)
            text = try row.decode(String.self)
        }
    }

    let email: String
    let year: Int
    let edition: String
    let answers: [Answer]
    let omissions: [Omitted]

    static func all(_ content: Content) throws -> [DemoReport] {
        struct File: Decodable { let reports: [DemoReport] }
        let file = content.folder("SustainabilityReporting").appendingPathComponent("demo/reports.json")
        return try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).reports
    }
}
