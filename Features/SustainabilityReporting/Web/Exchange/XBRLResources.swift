import Documents
import SustainabilityReporting

/// Contexts and units of an XBRL document, collected while it is read, and the taxonomies it names.
struct XBRLResources {
    struct Context {
        var scheme = ""
        var identifier = ""
        var start = ""
        var end = ""
        var instant = ""
        var isForever = false
        /// Local name of the axis to the local name or text of the member.
        var dimensions: [String: String] = [:]

        var period: RawFact.Period? {
            if isForever { return .forever }
            return instant.isEmpty
                ? RawFact.Period(start: start.trimmed, end: end.trimmed) : RawFact.Period(instant: instant.trimmed)
        }
    }

    private static let mostContexts = 50_000

    private(set) var contexts: [String: Context] = [:]
    private(set) var units: [String: String] = [:]
    private(set) var taxonomies: [String] = []

    private var contextID = ""
    private var context: Context?
    private var unitID = ""
    private var measures: (over: [String], under: [String])?
    private var isUnder = false
    /// The element whose text is being read.
    private var reading: String?
    private var axis: String?
    private var text = ""

    mutating func start(_ name: XMLName, _ reader: XMLReader) {
        switch (name.namespace, name.local) {
        case (XBRLNames.linkbase, "schemaRef"):
            if taxonomies.count < 20, let address = reader.attribute("href", in: XBRLNames.xlink) {
                taxonomies.append(String(address.prefix(300)))
            }
        case (XBRLNames.instance, "context"): (contextID, context) = (reader.attribute("id") ?? "", Context())
        case (XBRLNames.instance, "unit"):
            (unitID, measures, isUnder) = (reader.attribute("id") ?? "", ([], []), false)
        case (XBRLNames.instance, "unitDenominator"): isUnder = true
        case (XBRLNames.instance, "identifier"):
            context?.scheme = reader.attribute("scheme") ?? ""
            begin(name.local)
        case (XBRLNames.instance, "startDate"), (XBRLNames.instance, "endDate"), (XBRLNames.instance, "instant"),
            (XBRLNames.instance, "measure"):
            begin(name.local)
        case (XBRLNames.instance, "forever"): context?.isForever = true
        case (XBRLNames.dimensions, "explicitMember"), (XBRLNames.dimensions, "typedMember"):
            axis = reader.attribute("dimension").map(Self.local)
            begin(name.local)
        default: break
        }
    }

    mutating func add(_ piece: String) {
        if reading != nil, text.utf8.count < 4_096 { text += piece }
    }

    mutating func end(_ name: XMLName) {
        if name.local == reading {
            take(name.local)
            reading = nil
        }
        guard name.namespace == XBRLNames.instance else { return }
        switch name.local {
        case "unitDenominator": isUnder = false
        case "context":
            if let context, contexts.count < Self.mostContexts, contexts[contextID] == nil {
                contexts[contextID] = context
            }
            context = nil
        case "unit":
            if let measures, units.count < Self.mostContexts {
                let over = measures.over.joined(separator: "*")
                units[unitID] = measures.under.isEmpty ? over : over + "/" + measures.under.joined(separator: "*")
            }
            measures = nil
        default: break
        }
    }

    private mutating func begin(_ local: String) { (reading, text) = (local, "") }

    private mutating func take(_ local: String) {
        switch local {
        case "identifier": context?.identifier = text.trimmed
        case "startDate": context?.start = text
        case "endDate": context?.end = text
        case "instant": context?.instant = text
        case "measure":
            if isUnder { measures?.under.append(Self.local(text)) } else { measures?.over.append(Self.local(text)) }
        case "explicitMember": if let axis { context?.dimensions[axis] = Self.local(text) }
        case "typedMember": if let axis { context?.dimensions[axis] = text.trimmed }
        default: break
        }
    }

    /// Without the prefix.
    static func local(_ text: String) -> String {
        let name = text.trimmed
        return name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
}

extension String {
    var trimmed: String {
        var body = Substring(self)
        while body.first?.isWhitespace == true { body.removeFirst() }
        while body.last?.isWhitespace == true { body.removeLast() }
        return String(body)
    }
}

extension XMLFault {
    var asReadingFault: ReadingFault {
        switch self {
        case .tooLarge(let limit): .tooLarge(limit: limit)
        case .documentType: .doctype
        case .malformed(let line): .malformed(line: line)
        case .unknownEncoding(let name): .unknownEncoding(name)
        }
    }
}
