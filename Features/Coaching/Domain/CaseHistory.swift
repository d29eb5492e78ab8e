public import Kernel

/// What happened in a case, day by day, the latest first.
public struct CaseHistory: Sendable, Hashable {
    public enum Event: Sendable, Hashable {
        /// The day of the start.
        case opened
        /// A coach took it over.
        case taken
        case closed
        case session(CaseSession)
        case stepDone(CaseStep)
        case promised(CasePromise)
        case kept(CasePromise)
        case document(CaseDocument)
    }

    public struct Entry: Sendable, Hashable {
        public let day: LocalDate
        public let event: Event
    }

    public let entries: [Entry]

    public init(_ file: CaseFile) {
        var entries = [Entry(day: file.case.openedOn, event: .opened)]
        entries += [file.case.takenOn].compactMap { $0 }.map { Entry(day: $0, event: .taken) }
        entries += file.documents.reversed().map { Entry(day: $0.addedOn, event: .document($0)) }
        entries += file.promises.map { Entry(day: $0.madeOn, event: .promised($0)) }
        entries += file.plan.steps.compactMap { step in step.doneOn.map { Entry(day: $0, event: .stepDone(step)) } }
        entries += file.promises.compactMap { promise in
            promise.keptOn.map { Entry(day: $0, event: .kept(promise)) }
        }
        entries += file.sessions.map { Entry(day: $0.day, event: .session($0)) }
        entries += [file.case.closedOn].compactMap { $0 }.map { Entry(day: $0, event: .closed) }
        // Of one day the order above is the order of things, so the last comes first.
        self.entries = entries.enumerated().sorted { ($0.element.day, $0.offset) > ($1.element.day, $1.offset) }
            .map(\.element)
    }
}
