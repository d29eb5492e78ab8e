/// What says of a proof whose it is: people by account, mail address, or name and firm; firms by id or name.
struct HoursIdentity: Sendable {
    let account: String?
    let mail: String?
    /// Folded, so that spellings of one name are the same; nil where there is none.
    let name: String?
}

/// Finds which proofs are of the same person or firm.
struct HoursIdentities {
    private var parents: [Int]
    /// By root: whether the group has an account, and a mail address.
    private var accounts: [Bool]
    private var mails: [Bool]

    private init(_ identities: [HoursIdentity]) {
        parents = Array(identities.indices)
        (accounts, mails) = (identities.map { $0.account != nil }, identities.map { $0.mail != nil })
    }

    /// Positions that belong together. The same account or the same mail address is the same person. The same name is
    /// the same person as long as no second account and no second mail address bears it: two people of one name in one
    /// firm stay apart, and what names neither of them stays for itself.
    static func groups(_ identities: [HoursIdentity]) -> [[Int]] {
        var found = Self(identities)
        for positions in alike(identities, \.account) + alike(identities, \.mail) { found.unite(positions) }
        for positions in alike(identities, \.name) {
            let roots = Set(positions.map { found.root($0) })
            let isOne = roots.count { found.accounts[$0] } <= 1 && roots.count { found.mails[$0] } <= 1
            found.unite(
                isOne ? positions : positions.filter { identities[$0].account == nil && identities[$0].mail == nil }
            )
        }
        return Dictionary(grouping: identities.indices) { found.root($0) }.values.sorted { $0[0] < $1[0] }
    }

    /// In a fixed order.
    private static func alike(_ identities: [HoursIdentity], _ part: KeyPath<HoursIdentity, String?>) -> [[Int]] {
        Dictionary(grouping: identities.indices.filter { identities[$0][keyPath: part] != nil }) {
            identities[$0][keyPath: part]
        }.values.sorted { $0[0] < $1[0] }
    }

    private mutating func unite(_ positions: [Int]) {
        for position in positions.dropFirst() {
            let (from, into) = (root(position), root(positions[0]))
            parents[from] = into
            accounts[into] = accounts[into] || accounts[from]
            mails[into] = mails[into] || mails[from]
        }
    }

    private func root(_ position: Int) -> Int {
        var position = position
        while parents[position] != position { position = parents[position] }
        return position
    }
}
