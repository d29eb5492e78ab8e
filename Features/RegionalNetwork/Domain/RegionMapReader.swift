import Kernel

/// Reads `map.json` strictly; what is wrong is noted with its line.
struct RegionMapReader {
    let report: FaultReport

    func map() -> RegionMap? {
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(report.file.bytes)
            guard var object = StrictObject(root, "file", report) else { return nil }
            let sources = ContentSource.list(&object)
            let districts = object.elements("districts").compactMap(district)
            let places = object.elements("places").compactMap(place)
            object.finish()
            if sources.isEmpty { object.fault(.invalidValue(field: "sources", value: "")) }
            return RegionMap(districts: districts, places: places, sources: sources)
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
            return nil
        }
    }

    private func district(
        _ node: JSONNode
    ) -> (key: String, name: String, label: RegionMap.Position, outline: [RegionMap.Position])? {
        guard var object = StrictObject(node, "districts", report) else { return nil }
        let (key, name) = (object.string("key"), object.string("name"))
        let label = position("label", object.string("label"), object)
        let words = object.string("outline")?.split(separator: " ") ?? []
        let outline = words.compactMap { position("outline", String($0), object) }
        object.finish()
        if outline.count < 3 { object.fault(.invalidValue(field: "outline", value: "\(outline.count)")) }
        guard let key, let name, let label else { return nil }
        return (key, name, label, outline)
    }

    private func place(_ node: JSONNode) -> (key: String, name: String, centre: RegionMap.Position)? {
        guard var object = StrictObject(node, "places", report) else { return nil }
        let (key, name) = (object.string("key"), object.string("name"))
        let centre = position("position", object.string("position"), object)
        object.finish()
        guard let key, let name, let centre else { return nil }
        return (key, name, centre)
    }

    private func position(_ field: String, _ text: String?, _ object: StrictObject) -> RegionMap.Position? {
        guard let text else { return nil }
        let position = RegionMap.Position(text)
        if position == nil { object.fault(.invalidValue(field: field, value: text)) }
        return position
    }
}
