import Foundation

/// What a demonstration firm and its coach do together, as `Content/demo/case.json` describes it: made through the stores
/// that real ones use. Days are counted from today, so that something is due whenever it is made.
struct DemoCase: Decodable {
    struct Profile: Decodable {
        struct Hours: Decodable {
            /// 1 for Monday.
            let weekday: Int
            let from: Int
            let to: Int
        }

        let themes: [String]
        let languages: [String]
        let places: [String]
        let text: String
        let hours: [Hours]
        /// Of the appointment that the firm has booked.
        let topic: String
    }

    struct Project: Decodable {
        let title: String
        let occasion: String
        let aims: String
        let team: String
        let template: String
        let start: Int
        /// When steps were done, by key.
        let done: [String: Int]
    }

    struct Session: Decodable {
        let day: Int
        let from: Int
        let minutes: Int
        let kind: String
        let place: String
        let note: String
        let countsAs: String
        let reason: String
    }

    struct Promise: Decodable {
        let side: String
        let text: String
        let made: Int
        let due: Int
    }

    /// In the network's directory.
    struct Entry: Decodable {
        let firmEmail: String
        let place: String
        let themes: [String]
        let about: String
        let contact: String
    }

    let firmEmail: String
    let coachEmail: String
    let profile: Profile
    let `case`: Project
    let sessions: [Session]
    let promises: [Promise]
    let entries: [Entry]

    static func read(_ content: Content) throws -> DemoCase {
        let file = content.folder("Coaching").appendingPathComponent("demo/case.json")
        return try JSONDecoder().decode(DemoCase.self, from: Data(contentsOf: file))
    }
}
