import Coaching
import DatabasePlatform
import Foundation
import Kernel

extension RemarkStore {
    /// Rows of remarks and answers in any order of both, put together; each list keeps the order of the rows.
    static func remarks(_ rows: [SQLRow]) throws -> [Remark] {
        var remarks: [Remark] = []
        var answers: [RemarkID: [Remark.Answer]] = [:]
        for row in rows {
            let (text, author, writtenAt) = (
                try row.text("body"), try row.text("written_by"), try row.instant("written_at")
            )
            if let remark: RemarkID = try row.idIfPresent("answers") {
                answers[remark, default: []].append(.init(text: text, author: author, writtenAt: writtenAt))
                continue
            }
            remarks.append(
                Remark(
                    id: try row.id("id"),
                    place: try row.parsed("page") { RemarkPlace($0) },
                    figure: try row.text("figure"),
                    text: text,
                    author: author,
                    authorID: try row.idIfPresent("written_by_id"),
                    writtenAt: writtenAt,
                    settlement: try row.instantIfPresent("settled_at").map {
                        Remark.Settlement(at: $0, by: try row.textIfPresent("settled_by") ?? "")
                    }
                )
            )
        }
        for index in remarks.indices { remarks[index].answers = answers[remarks[index].id] ?? [] }
        return remarks
    }
}
