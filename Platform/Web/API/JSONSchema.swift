/// The shape of a JSON value: it checks what programs send and describes the same to them, so that both are one truth.
public indirect enum JSONSchema: Sendable, Hashable {
    /// Texts of a fixed form.
    public enum Form: String, Sendable, Hashable {
        /// `2025-03-31`
        case day
        /// `2026-11-28T09:30:00Z`
        case instant
        /// As ids are written here: a UUID in lower case.
        case id
    }

    public struct Property: Sendable, Hashable {
        public let name: String
        public let schema: JSONSchema
        /// Has to be there when it is sent. In answers every property is there.
        public let isRequired: Bool

        public init(_ name: String, _ schema: JSONSchema, isRequired: Bool) {
            (self.name, self.schema, self.isRequired) = (name, schema, isRequired)
        }

        public static func needed(_ name: String, _ schema: JSONSchema) -> Property {
            Property(name, schema, isRequired: true)
        }

        public static func perhaps(_ name: String, _ schema: JSONSchema) -> Property {
            Property(name, schema, isRequired: false)
        }
    }

    /// Lengths in Unicode scalars, as JSON Schema counts them. No text holds control characters but line ends and tabs.
    case string(shortest: Int, longest: Int)
    case form(Form)
    case choice([String])
    case number(from: Double?, through: Double?)
    case whole(from: Int, through: Int)
    case flag
    case list(JSONSchema, longest: Int)
    /// Nothing but these properties.
    case object([Property])
    /// One of several objects, told apart by a property that holds the variant's name.
    case variant(tag: String, [Variant])
    case nullable(JSONSchema)
    /// Any text at all, also with control characters: what others sent, told back to them.
    case anyText
    /// Whatever JSON it is.
    case anything
    /// Described once under a name.
    case named(String, JSONSchema)

    public struct Variant: Sendable, Hashable {
        public let name: String
        public let properties: [Property]

        public init(_ name: String, _ properties: [Property]) { (self.name, self.properties) = (name, properties) }

        func object(tag: String) -> JSONSchema { .object([.needed(tag, .choice([name]))] + properties) }
    }

    public static let text = JSONSchema.string(shortest: 0, longest: 10_000)
    public static let id = JSONSchema.form(.id)
    public static let day = JSONSchema.form(.day)
    public static let amount = JSONSchema.number(from: nil, through: nil)
}
