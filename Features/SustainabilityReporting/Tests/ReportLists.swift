import Foundation
import SustainabilityReporting
import Testing

/// The lists as they are shipped.
enum ReportLists {
    static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Content")
    static let folder = content.appending(path: "lists")
    private static let lists = Result { try MemberListLoader.lists(in: folder) }
    private static let searches = lists.map { lists in
        Dictionary(uniqueKeysWithValues: lists.map { ($0.id, ListSearch($0)) })
    }

    static func list(_ id: String) throws -> MemberList {
        try #require(try lists.get().first { $0.id == id })
    }

    static func search(_ id: String) throws -> ListSearch {
        try #require(try searches.get()[id])
    }
}
