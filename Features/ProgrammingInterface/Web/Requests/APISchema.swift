import WebPlatform

/// A thing as programs are told it: its schema and its JSON stand beside each other.
protocol APISchema {
    static var schema: JSONSchema { get }
    var json: JSONValue { get }
}

extension APISchema {
    /// `{ "items": […], "next": … }`; `next` is what to ask for with `after`, null at the end.
    static func page(_ name: String) -> JSONSchema {
        .named(
            name,
            .object([.needed("items", .list(schema, longest: PageRequest.most)), .needed("next", .nullable(.text))])
        )
    }
}

/// Which part of a long list is wanted.
enum PageRequest {
    static let most = 200
    static let usual = 50
    static let parameters = [
        APIOperation.Parameter("after", .id), APIOperation.Parameter("limit", .whole(from: 1, through: most)),
    ]

    static func limit(_ query: APIQuery) -> Int { query["limit"].whole ?? usual }

    /// The part of what is read whole that is wanted, in the order of ids.
    static func answer(_ all: [(id: String, json: () -> JSONValue)], _ query: APIQuery) -> JSONValue {
        let after = query["after"].text ?? ""
        let rest = all.filter { $0.id > after }.sorted { $0.id < $1.id }
        let items = rest.prefix(limit(query))
        return answer(items.map { $0.json() }, next: rest.count > items.count ? items.last?.id : nil)
    }

    static func answer(_ items: [JSONValue], next: String?) -> JSONValue {
        ["items": .array(items), "next": .text(next)]
    }
}
