public import DatabasePlatform
public import Kernel
public import Learning
public import LearningStorage
import Synchronization

/// A released revision that no longer holds, and why.
public struct BrokenRevision: Hashable, Sendable {
    public let address: LessonAddress
    public let number: Int
    /// Never empty; in the files of ``LessonSheet/manuscript(_:)``.
    public let faults: [ContentFault]
}

/// All lessons as they stand: what the files hold, with the released revisions in their place.
public final class LessonShelf: Sendable {
    private struct Standing: Sendable {
        let mark: LessonMark
        let content: LearningContent
        let broken: [BrokenRevision]
    }

    /// Without revisions.
    public let files: LearningContent
    public let store: LessonRevisionStore
    private let pages: KnownPages
    private let standing = Mutex<Standing?>(nil)

    /// - Parameter pages: all of the hub's, before the first page is shown.
    public init(files: LearningContent, database: any SQLDatabase, pages: KnownPages, outside: OutsideWorld) {
        (self.files, self.pages) = (files, pages)
        store = LessonRevisionStore(database, outside: outside)
    }

    /// Read again only after a release or a taking back; a call asks the database for little more than a number.
    public func content() async throws -> LearningContent { try await now().content }

    /// Released revisions that no longer hold (a page, lesson or figure is gone): the files stand in their place.
    public func broken() async throws -> [LessonAddress: [ContentFault]] {
        Dictionary(try await brokenRevisions().map { ($0.address, $0.faults) }) { first, _ in first }
    }

    /// The same with their numbers, by the names of their lessons.
    public func brokenRevisions() async throws -> [BrokenRevision] { try await now().broken }

    /// The titles of lessons that stand now and would not without the revision of this one, because they lead to it.
    func falling(without address: LessonAddress) async throws -> [String] {
        let (now, all) = (try await now(), try await store.inForce())
        let known = Set(now.broken.map(\.address))
        let fallen = files.overlaid(by: all.filter { $0.address != address }, pages: pages).broken.map(\.address)
        return fallen.filter { !known.contains($0) }.compactMap { now.content.library.lessons[$0]?.title }
    }

    private func now() async throws -> Standing {
        // The mark first: what is released meanwhile is read again next time rather than never.
        let mark = try await store.mark()
        if let known = standing.withLock({ $0 }), known.mark == mark { return known }
        let overlaid = files.overlaid(by: try await store.inForce(), pages: pages)
        let fresh = Standing(mark: mark, content: overlaid.content, broken: overlaid.broken)
        standing.withLock { $0 = fresh }
        return fresh
    }
}
