public import Kernel

extension ParticipationGuide {
    /// Loads the guide strictly, with every fault by line, or not at all.
    public init(file: ContentFile) throws(ContentFaults) {
        let report = FaultReport(file)
        let guide = Reader(report: report).guide()
        if let faults = ContentFaults([report]) { throw faults }
        guard let guide else { throw .missing(file.path) }
        self = guide
    }

    private struct Reader {
        let report: FaultReport

        func guide() -> ParticipationGuide? {
            do throws(JSONSyntaxFault) {
                let root = try JSONReader.read(report.file.bytes)
                guard var object = StrictObject(root, "file", report) else { return nil }
                return guide(&object)
            } catch {
                report.add(.invalidJSON(error.problem), at: error.offset)
                return nil
            }
        }

        private func guide(_ object: inout StrictObject) -> ParticipationGuide? {
            let version = object.string("version")
            let title = object.string("title")
            let lead = object.string("lead")
            let disclaimer = object.string("disclaimer")
            let scopes = object.elements("scope").compactMap(scope)
            let scopeSources = object.optionalElements("scopeSources").compactMap { ContentSource($0, report) }
            let kinds = Dictionary(object.elements("kinds").compactMap(kind)) { first, _ in first }
            let general = object.optionalStrings("general")
            let generalText = object.string("generalText")
            let rights = object.elements("rights").compactMap(right)
            let known = Set(rights.map(\.id))
            let matters = object.elements("matters").compactMap { matter($0, known) }
            object.finish()
            for id in general where !known.contains(id) { object.fault(.invalidValue(field: "general", value: id)) }
            guard let version, let title, let lead, let disclaimer, let generalText else { return nil }
            return ParticipationGuide(
                version: version,
                title: title,
                lead: lead,
                disclaimer: disclaimer,
                scopes: scopes,
                rights: rights,
                matters: matters,
                general: general,
                generalText: generalText,
                kinds: kinds,
                scopeSources: scopeSources
            )
        }

        private func scope(_ node: JSONNode) -> Scope? {
            guard var object = StrictObject(node, "scope", report) else { return nil }
            let id = object.string("id")
            let title = object.string("title")
            let text = object.string("text")
            object.finish()
            guard let id, let title, let text else { return nil }
            return Scope(id: id, title: title, text: text)
        }

        private func kind(_ node: JSONNode) -> (Right.Kind, String)? {
            guard var object = StrictObject(node, "kinds", report) else { return nil }
            let kind: Right.Kind? = object.choice("kind")
            let text = object.string("text")
            object.finish()
            guard let kind, let text else { return nil }
            return (kind, text)
        }

        private func matter(_ node: JSONNode, _ known: Set<String>) -> Matter? {
            guard var object = StrictObject(node, "matters", report) else { return nil }
            let id = object.string("id")
            let title = object.string("title")
            let examples = object.optionalStrings("examples")
            let rights = object.optionalStrings("rights")
            object.finish()
            for right in rights where !known.contains(right) {
                object.fault(.invalidValue(field: "rights", value: right))
            }
            guard let id, let title else { return nil }
            return Matter(id: id, title: title, examples: examples, rights: rights)
        }

        private func right(_ node: JSONNode) -> Right? {
            guard var object = StrictObject(node, "rights", report) else { return nil }
            let id = object.string("id")
            let law = object.string("law")
            let title = object.string("title")
            let kind: Right.Kind? = object.choice("kind")
            let from = object.optionalString("from")
            let employeesAbove = object.optionalNumber("employeesAbove")
            let what = object.string("what")
            let when = object.string("when")
            let request = object.string("request")
            let church = object.optionalString("church")
            let exceptions = object.optionalString("exceptions")
            let sources = ContentSource.list(&object)
            let churchSources = object.optionalElements("churchSources").compactMap { ContentSource($0, report) }
            object.finish()
            if sources.isEmpty { object.fault(.missingField("sources")) }
            guard let id, let law, let title, let kind, let what, let when, let request else { return nil }
            return Right(
                id: id,
                law: law,
                title: title,
                kind: kind,
                from: from,
                employeesAbove: employeesAbove.map { Int($0) },
                what: what,
                when: when,
                request: request,
                church: church,
                exceptions: exceptions,
                sources: sources,
                churchSources: churchSources
            )
        }
    }
}
