extension JSONSchema {
    /// The schema in the words of JSON Schema 2020-12, as OpenAPI 3.1 uses it; named parts are referred to.
    public var description: JSONValue {
        switch self {
        case .string(let shortest, let longest):
            var keywords: [String: JSONValue] = ["type": "string", "maxLength": .whole(longest)]
            if shortest > 0 { keywords["minLength"] = .whole(shortest) }
            keywords["pattern"] = .string(Self.plainText)
            return .object(keywords)
        case .form(let form): return form.description
        case .choice(let names): return ["type": "string", "enum": .array(names.map { .string($0) })]
        case .number(let low, let high):
            var keywords: [String: JSONValue] = ["type": "number"]
            if let low { keywords["minimum"] = .number(low) }
            if let high { keywords["maximum"] = .number(high) }
            return .object(keywords)
        case .whole(let low, let high):
            return ["type": "integer", "minimum": .whole(low), "maximum": .whole(high)]
        case .flag: return ["type": "boolean"]
        case .anyText: return ["type": "string"]
        case .anything: return [:]
        case .list(let schema, let longest):
            return ["type": "array", "items": schema.description, "maxItems": .whole(longest)]
        case .object(let properties): return Self.object(properties)
        case .variant(let tag, let variants):
            return ["oneOf": .array(variants.map { $0.object(tag: tag).description })]
        case .nullable(let schema):
            return ["anyOf": [schema.description, ["type": "null"]]]
        case .named(let name, _): return ["$ref": .string("#/components/schemas/\(name)")]
        }
    }

    /// All named parts, this one and those inside it.
    public var parts: [String: JSONSchema] {
        switch self {
        case .named(let name, let schema): return schema.parts.merging([name: schema]) { first, _ in first }
        case .nullable(let schema), .list(let schema, _): return schema.parts
        case .object(let properties): return Self.parts(properties)
        case .variant(_, let variants): return Self.parts(variants.flatMap(\.properties))
        default: return [:]
        }
    }

    /// Nothing but letters, signs, line ends and tabs.
    private static let plainText = "^[^\\x00-\\x08\\x0b-\\x1f]*$"

    private static func object(_ properties: [Property]) -> JSONValue {
        var keywords: [String: JSONValue] = [
            "type": "object", "additionalProperties": false,
            "properties": .object(
                Dictionary(uniqueKeysWithValues: properties.map { ($0.name, $0.schema.description) })
            ),
        ]
        let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { keywords["required"] = .array(required) }
        return .object(keywords)
    }

    private static func parts(_ properties: [Property]) -> [String: JSONSchema] {
        properties.reduce(into: [:]) { $0.merge($1.schema.parts) { first, _ in first } }
    }
}

extension JSONSchema.Form {
    var description: JSONValue {
        switch self {
        case .day: ["type": "string", "format": "date", "pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"]
        case .instant: ["type": "string", "format": "date-time"]
        case .id:
            [
                "type": "string",
                "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            ]
        }
    }
}
