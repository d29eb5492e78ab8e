import Kernel

extension JSONSchema {
    /// Everything that is wrong with a value, each fault with its place.
    public func faults(in value: JSONValue, at pointer: String = "") -> [JSONFault] {
        switch (self, value) {
        case (.named(_, let schema), _): return schema.faults(in: value, at: pointer)
        case (.anything, _), (.anyText, .string): return []
        case (.nullable, .null): return []
        case (.nullable(let schema), _): return schema.faults(in: value, at: pointer)
        case (.string(let shortest, let longest), .string(let text)):
            return Self.check(text, shortest...longest, pointer)
        case (.form(let form), .string(let text)):
            return form.matches(text) ? [] : [JSONFault(pointer, .wrongForm(form), found: value.shortText)]
        case (.choice(let names), .string(let text)):
            return names.contains(text) ? [] : [JSONFault(pointer, .notAmong(names), found: value.shortText)]
        case (.number(let low, let high), .number(let number)):
            return Self.check(number, low, high, value, pointer)
        case (.whole(let low, let high), .number(let number)) where number.rounded() == number:
            return Self.check(number, Double(low), Double(high), value, pointer)
        case (.flag, .bool): return []
        case (.list(let schema, let longest), .array(let items)):
            guard items.count <= longest else { return [JSONFault(pointer, .tooMany(limit: longest))] }
            return items.enumerated().flatMap { schema.faults(in: $1, at: "\(pointer)/\($0)") }
        case (.object(let properties), .object(let values)): return Self.check(values, properties, pointer)
        case (.variant(let tag, let variants), .object(let values)):
            let names = variants.map(\.name)
            guard let name = values[tag] else { return [JSONFault("\(pointer)/\(tag)", .missing)] }
            guard let variant = variants.first(where: { .string($0.name) == name }) else {
                return [JSONFault("\(pointer)/\(tag)", .notAmong(names), found: name.shortText)]
            }
            return variant.object(tag: tag).faults(in: value, at: pointer)
        default: return [JSONFault(pointer, .wrongType(types), found: value.shortText)]
        }
    }

    /// Names of JSON types.
    public var types: [String] {
        switch self {
        case .string, .anyText, .form, .choice: ["string"]
        case .number: ["number"]
        case .whole: ["integer"]
        case .flag: ["boolean"]
        case .anything: []
        case .list: ["array"]
        case .object, .variant: ["object"]
        case .nullable(let schema): schema.types + ["null"]
        case .named(_, let schema): schema.types
        }
    }

    private static func check(_ text: String, _ lengths: ClosedRange<Int>, _ pointer: String) -> [JSONFault] {
        let length = text.unicodeScalars.count
        let found = JSONValue.string(text).shortText
        if length < lengths.lowerBound {
            return [JSONFault(pointer, .tooShort(limit: lengths.lowerBound), found: found)]
        }
        if length > lengths.upperBound {
            return [JSONFault(pointer, .tooLong(limit: lengths.upperBound), found: found)]
        }
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" || $0 == "\t" }
        return isPlain ? [] : [JSONFault(pointer, .wrongType(["string"]), found: found)]
    }

    private static func check(
        _ number: Double,
        _ low: Double?,
        _ high: Double?,
        _ value: JSONValue,
        _ pointer: String
    ) -> [JSONFault] {
        if let low, number < low { return [JSONFault(pointer, .below(low), found: value.shortText)] }
        if let high, number > high { return [JSONFault(pointer, .above(high), found: value.shortText)] }
        return []
    }

    private static func check(
        _ values: [String: JSONValue],
        _ properties: [Property],
        _ pointer: String
    ) -> [JSONFault] {
        var faults: [JSONFault] = []
        for property in properties {
            let place = "\(pointer)/\(property.name)"
            if let value = values[property.name] {
                faults += property.schema.faults(in: value, at: place)
            } else if property.isRequired {
                faults.append(JSONFault(place, .missing))
            }
        }
        let known = Set(properties.map(\.name))
        for name in values.keys.sorted() where !known.contains(name) {
            faults.append(JSONFault(JSONFault.pointer(to: name, in: pointer), .unknownProperty))
        }
        return faults
    }
}

extension JSONSchema.Form {
    func matches(_ text: String) -> Bool {
        switch self {
        case .day: LocalDate(iso: text) != nil
        case .id: TokenID(text) != nil
        case .instant: text.utf8.count == 20 && text.hasSuffix("Z") && LocalDate(iso: String(text.prefix(10))) != nil
        }
    }
}

extension JSONValue {
    /// At most forty characters of what stands there.
    var shortText: String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.count <= 40 ? text : text.prefix(39) + "…"
    }
}
