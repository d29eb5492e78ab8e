import Kernel

/// Puts editions in order: each names the one it replaces.
enum EditionChain {
    /// From the first to the newest. Notes editions that do not hang together.
    static func ordered(_ files: [EditionFile]) -> [EditionFile] {
        var byID: [String: EditionFile] = [:]
        for file in files {
            if let first = byID[file.edition.id] {
                file.report.add(.duplicateID(file.edition.id, first: first.report.place(of: 0)))
            } else {
                byID[file.edition.id] = file
            }
        }
        for file in files {
            if let previous = file.edition.previous, byID[previous] == nil {
                file.report.add(.unknownEdition(previous))
            }
        }
        let replaced = Set(files.compactMap(\.edition.previous))
        let newest = byID.values.filter { !replaced.contains($0.edition.id) }
        guard let last = newest.first, newest.count == 1 else {
            for file in files { file.report.add(.brokenChain) }
            return files
        }
        var chain = [last]
        while let previous = chain[0].edition.previous, let file = byID[previous], chain.count < files.count {
            if file.edition.published > chain[0].edition.published { chain[0].report.add(.brokenChain) }
            chain.insert(file, at: 0)
        }
        if chain.count < byID.count { last.report.add(.brokenChain) }
        return chain
    }
}
