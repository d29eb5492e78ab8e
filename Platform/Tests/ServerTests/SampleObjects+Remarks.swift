import Coaching
import CoachingStorage
import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

@testable import oekohub

extension SampleObjects {
    /// A remark at a figure of the firm, and the coach who wrote it.
    func remarks() async throws -> [String: String] {
        let coach = try await SamplePeople(database, outside).coach("coach-merkt-an", of: firm, by: owner, .running)
        let remark = Remark(
            id: RemarkID(from: outside),
            place: RemarkPlace("/klimabilanz/2025")!,
            figure: "Strom",
            text: "Stimmt der Zähler?",
            author: "coach-merkt-an",
            authorID: coach,
            writtenAt: outside.now()
        )
        _ = try await RemarkStore(database, outside: outside).add(
            remark,
            to: firm,
            by: Remark.Writer(id: coach, name: "coach-merkt-an")
        )
        return ["remark": remark.id.text, "leavingCoach": coach.text]
    }
}
