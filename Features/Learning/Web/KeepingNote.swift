import HTML

/// Where a learner's answers are kept, and who sees them.
struct KeepingNote: Sendable {
    let sentence: String
    let signIn: PageLink?

    var node: Node {
        p(.class("keeping")) {
            sentence
            signIn.map { link in .group([" ", a(.href(link.href)) { link.label }]) }
        }
    }
}
