public import Kernel

/// Whether a year may still be changed.
public enum YearState: Hashable, Sendable {
    case open
    /// Frozen: entries, contracts, edition and settings stay as they were.
    case released(YearRelease)

    public var isFrozen: Bool { if case .released = self { true } else { false } }

    public enum Refusal: Error, Hashable, Sendable {
        case alreadyReleased
        case notReleased
        case obstacles([ReleaseCheck.Obstacle])
        /// Reopening needs a reason of at least one word.
        case reasonMissing
        /// The name of the person is missing.
        case nameMissing
    }

    /// The state after a release; refuses while anything stands against it.
    public func releasing(
        _ check: ReleaseCheck,
        by name: String,
        on date: LocalDate,
        inputHash: String
    ) throws(Refusal) -> YearState {
        guard !isFrozen else { throw .alreadyReleased }
        guard check.canRelease else { throw .obstacles(check.obstacles) }
        guard name.contains(where: { !$0.isWhitespace }) else { throw .nameMissing }
        return .released(YearRelease(by: name, on: date, inputHash: inputHash))
    }

    /// The state after reopening, with the record of why.
    public func reopening(
        by name: String,
        on date: LocalDate,
        reason: String
    ) throws(Refusal) -> (state: YearState, record: YearReopening) {
        guard case .released(let release) = self else { throw .notReleased }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        return (.open, YearReopening(release: release, by: name, on: date, reason: reason))
    }
}

/// Who released a year, when, and what exactly.
public struct YearRelease: Hashable, Sendable, Codable {
    public let by: String
    public let on: LocalDate
    /// Hash of ``InventoryInput/canonicalText`` at the time: proves that nothing moved since.
    public let inputHash: String

    public init(by: String, on: LocalDate, inputHash: String) {
        (self.by, self.on, self.inputHash) = (by, on, inputHash)
    }
}

/// Why a released year was opened again.
public struct YearReopening: Hashable, Sendable, Codable {
    public let release: YearRelease
    public let by: String
    public let on: LocalDate
    public let reason: String
}
