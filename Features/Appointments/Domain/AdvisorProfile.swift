public import Kernel

public enum AdvisorTag {}
/// „Profil“ of a coach or an expert
public typealias AdvisorID = EntityID<AdvisorTag>

/// What a coach or an expert says about herself, so that firms find her.
public struct AdvisorProfile: Sendable, Hashable {
    /// Raw values are stored.
    public enum Kind: String, Sendable, CaseIterable {
        case coach, expert
    }

    public let id: AdvisorID
    public var person: PersonID
    public var name: String
    public var kind: Kind
    public var themes: [String]
    public var languages: [String]
    public var places: [String]
    public var text: String
    /// Only then others see the profile and book.
    public var isPublished: Bool
    /// Grows with every change; what is not yet stored has 1.
    public var version: Int

    public init(
        id: AdvisorID,
        person: PersonID,
        name: String,
        kind: Kind,
        themes: [String] = [],
        languages: [String] = [],
        places: [String] = [],
        text: String = "",
        isPublished: Bool = false,
        version: Int = 1
    ) {
        (self.id, self.person, self.name, self.kind) = (id, person, name, kind)
        (self.themes, self.languages, self.places, self.text) = (themes, languages, places, text)
        (self.isPublished, self.version) = (isPublished, version)
    }
}
