import CPQ

/// Where a database is, as libpq reads it.
public struct PostgresAddress: Sendable {
    /// Name and value of each setting that the address holds; names as libpq calls them.
    private let settings: [(name: String, variable: String?, value: String)]

    /// Throws ``Malformed`` for what libpq cannot read. Whether somebody answers there is not asked.
    public init(_ url: String) throws(Malformed) {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(url, &message) else {
            let text = message.map { String(cString: $0) } ?? ""
            PQfreemem(message)
            throw Malformed(message: text)
        }
        var settings: [(String, String?, String)] = []
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                settings.append(
                    (
                        String(cString: keyword), option.pointee.envvar.map { String(cString: $0) },
                        String(cString: value)
                    )
                )
            }
            option += 1
        }
        PQconninfoFree(options)
        self.settings = settings
    }

    public struct Malformed: Error {
        /// What libpq says, in English.
        public let message: String
    }

    /// For PostgreSQL's programs: a password on their command line could be read by everybody on the machine.
    public var environment: [String: String] {
        var result = ["LC_ALL": "C.UTF-8"]
        for setting in settings {
            if let variable = setting.variable { result[variable] = setting.value }
        }
        return result
    }

    /// Host, port and database, without anything secret: to name the database in a sentence.
    public var display: String {
        func value(_ name: String) -> String? { settings.first { $0.name == name }?.value }
        let port = value("port").map { ":\($0)" } ?? ""
        return "postgresql://\(value("host") ?? "localhost")\(port)/\(value("dbname") ?? "")"
    }
}
