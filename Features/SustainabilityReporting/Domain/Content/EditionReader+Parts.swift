import Kernel

/// The elements of an edition, and where in the file each of them is said.
struct ReadElements {
    var all: [ReportElement] = []
    /// Elements that come from the base unchanged have none.
    var offsets: [ElementName: Int] = [:]
}

extension EditionReader {
    /// Those of the base, with the ones named here in their place or after them.
    func disclosures(_ nodes: [JSONNode], base: ReportEdition?) -> [ReportDisclosure] {
        var found = base?.disclosures ?? []
        var seen: [String: Int] = [:]
        for node in nodes {
            guard let disclosure = disclosure(node) else { continue }
            if let first = seen.updateValue(node.offset, forKey: disclosure.id) {
                report.add(.duplicateID(disclosure.id, first: report.place(of: first)), at: node.offset)
            } else if let index = found.firstIndex(where: { $0.id == disclosure.id }) {
                found[index] = disclosure
            } else {
                found.append(disclosure)
            }
        }
        return found
    }

    private func disclosure(_ node: JSONNode) -> ReportDisclosure? {
        guard var object = StrictObject(node, "disclosures", report) else { return nil }
        let id = object.string("id")
        let module: ReportDisclosure.Module? = object.choice("module")
        let title = object.string("title")
        let english = object.string("titleEnglish")
        let paragraphs = object.string("paragraphs")
        let voluntary = ConditionReader(report: report).condition(object.optional("voluntary"))
        object.finish()
        guard let id, let module, let title, let english, let paragraphs else { return nil }
        return ReportDisclosure(
            id: id,
            module: module,
            title: title,
            titleEnglish: english,
            paragraphs: paragraphs,
            voluntary: voluntary
        )
    }

    func elements(_ object: inout StrictObject, base: ReportEdition?) -> ReadElements {
        var read = ReadElements(all: base?.elements ?? [])
        for node in object.optionalElements("elements") { add(node, to: &read) }
        guard base != nil else { return read }
        for node in object.optionalElements("removed") {
            guard case .string(let name) = node.value else {
                report.add(.wrongType(field: "removed"), at: node.offset)
                continue
            }
            if let index = index(of: ElementName(name), in: read, at: node) { read.all.remove(at: index) }
        }
        for node in object.optionalElements("changed") { change(node, in: &read) }
        for node in object.optionalElements("added") { add(node, to: &read) }
        return read
    }

    private func add(_ node: JSONNode, to read: inout ReadElements) {
        guard var object = StrictObject(node, "elements", report), let text = object.string("name") else { return }
        let name = ElementName(text)
        let after = object.optionalString("after")
        let element = ElementReader(report: report).element(&object, name: name)
        if read.all.contains(where: { $0.name == name }) {
            let first = read.offsets[name].map(report.place) ?? "base"
            report.add(.duplicateID(text, first: first), at: node.offset)
            return
        }
        read.offsets[name] = node.offset
        guard let element else { return }
        guard let after, let index = index(of: ElementName(after), in: read, at: node) else {
            read.all.append(element)
            return
        }
        read.all.insert(element, at: index + 1)
    }

    private func change(_ node: JSONNode, in read: inout ReadElements) {
        guard var object = StrictObject(node, "changed", report), let name = object.string("name"),
            let index = index(of: ElementName(name), in: read, at: node)
        else { return }
        if let first = read.offsets.updateValue(node.offset, forKey: ElementName(name)) {
            report.add(.duplicateID(name, first: report.place(of: first)), at: node.offset)
        }
        let old = read.all[index]
        if let element = ElementReader(report: report).element(&object, name: old.name, old: old) {
            read.all[index] = element
        }
    }

    private func index(of name: ElementName, in read: ReadElements, at node: JSONNode) -> Int? {
        if let index = read.all.firstIndex(where: { $0.name == name }) { return index }
        report.add(.rule("unknownElement", [name.rawValue]), at: node.offset)
        return nil
    }

    func change(_ node: JSONNode, known disclosures: [ReportDisclosure]) -> EditionChange? {
        guard var object = StrictObject(node, "changes", report) else { return nil }
        let disclosure = object.string("disclosure")
        let text = object.string("text")
        let source = object.string("source")
        let isToBeChecked = object.optionalFlag("toBeChecked")
        object.finish()
        guard let disclosure, let text, let source else { return nil }
        if disclosure != "general", !disclosures.contains(where: { $0.id == disclosure }) {
            object.fault(.rule("unknownDisclosure", [disclosure]))
        }
        return EditionChange(disclosure: disclosure, text: text, source: source, isToBeChecked: isToBeChecked)
    }
}
