import DatabasePlatform
import Kernel
import WebPlatform
import World

extension MeetingVisitor {
    /// Whoever only reads in a firm, or helps there, has no place in its meetings. Whom a firm's identity provider vouches
    /// for is let into that firm's meetings and is a guest everywhere else.
    init(_ visitor: Visitor) {
        let member = visitor.member.flatMap { $0.mayChange && $0.role != .support ? $0 : nil }
        self.init(
            person: visitor.confinedTo == nil ? visitor.person?.id : nil,
            firm: member?.firm,
            visit: visitor.visit.isEmpty ? nil : ContentDigest.sha256(of: Array(visitor.visit.utf8)),
            vouched: visitor.confinedTo == nil ? nil : visitor.person?.id
        )
    }
}
