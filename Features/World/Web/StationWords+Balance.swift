import FirmState
import Foundation
import Kernel
import World

extension StationWords {
    var spheres: StationState {
        guard let balance = firm.balance else { return StationState(sentence: t("state.spheres.missing")) }
        guard let total = balance.total else {
            return StationState(
                sentence: t("state.spheres.incomplete", ["year": "\(balance.year)"]),
                figures: scopes(balance),
                shape: .spheres(of: firm, names)
            )
        }
        let amount = tonnes(total)
        var sentence = t("state.spheres", ["who": who, "total": amount, "year": "\(balance.year)"])
        var strong = [amount]
        if let before = firm.previous, let total = before.total {
            let past = tonnes(total)
            sentence += " " + t("state.spheres.before", ["total": past, "year": "\(before.year)"])
            strong.append(past)
        }
        return StationState(
            sentence: sentence,
            strong: strong,
            figures: scopes(balance) + (firm.previous.map(totalBefore) ?? []),
            shape: .spheres(of: firm, names)
        )
    }

    private func scopes(_ balance: FirmBalance) -> [StationState.Figure] {
        let amounts: [(String, Double?)] = [
            ("Scope 1", balance.one), ("Scope 2", balance.two.location), ("Scope 3", balance.three),
        ]
        return amounts.map { label, amount in
            StationState.Figure(
                label: label,
                value: amount.map { tonnes($0) } ?? t("missing"),
                source: source(balance)
            )
        }
    }

    private func totalBefore(_ balance: FirmBalance) -> [StationState.Figure] {
        guard let total = balance.total else { return [] }
        return [StationState.Figure(label: t("state.total"), value: tonnes(total), source: source(balance))]
    }

    var hotspots: StationState {
        guard let balance = firm.balance, let first = balance.spots.first else {
            return StationState(sentence: t("state.hotspots.missing"))
        }
        let (share, amount) = (GermanFormat.percent(first.share, places: 0), tonnes(first.tonnes))
        return StationState(
            sentence: t(
                "state.hotspots",
                ["name": names.spot(first), "share": share, "amount": amount, "year": "\(balance.year)"]
            ),
            strong: [share, amount],
            figures: balance.spots.map {
                StationState.Figure(label: names.spot($0), value: tonnes($0.tonnes), source: source(balance))
            },
            shape: .hotspots(of: firm, names)
        )
    }

    var river: StationState {
        guard let balance = firm.balance, let shape = StationShape.river(of: firm) else {
            return StationState(sentence: t("state.river.missing"))
        }
        let materials = balance.materials
        let (into, out) = (sum(materials.inputs), sum(materials.losses))
        let words: KeyValuePairs<String, String> = [
            "who": who, "in": mass(into), "out": mass(out), "year": "\(balance.year)",
        ]
        let sentence: String
        if materials.losses.isEmpty {
            sentence = t("state.river.inputs", words)
        } else if materials.inputs.isEmpty {
            sentence = t("state.river.losses", words)
        } else {
            sentence = t("state.river", words)
        }
        let rest = materials.withoutMass
        return StationState(
            sentence: rest == 0 ? sentence : sentence + " " + t("state.river.withoutMass", count: rest),
            strong: [materials.inputs.isEmpty ? nil : mass(into), materials.losses.isEmpty ? nil : mass(out)]
                .compactMap { $0 },
            figures: (materials.inputs + materials.losses).map {
                StationState.Figure(label: $0.name, value: mass($0.tonnes), source: source(balance))
            },
            shape: shape
        )
    }

    private func sum(_ flows: [FirmMaterials.Flow]) -> Double { flows.reduce(0) { $0 + $1.tonnes } }

    var building: StationState {
        guard let balance = firm.balance else { return StationState(sentence: t("state.building.missing")) }
        let figures = balance.energy.carriers.map {
            StationState.Figure(label: names.carrier($0), value: energy($0.megawattHours), source: source(balance))
        }
        let shape = StationShape.building(of: firm, names)
        guard let total = balance.energy.sum(Set(FirmEnergy.Use.allCases)),
            let largest = balance.energy.carriers.max(by: { $0.megawattHours < $1.megawattHours })
        else {
            let sentence = t("state.building.incomplete", ["year": "\(balance.year)"])
            return StationState(sentence: sentence, figures: figures, shape: shape)
        }
        let amount = energy(total)
        return StationState(
            sentence: t(
                "state.building",
                ["who": who, "amount": amount, "year": "\(balance.year)", "name": names.carrier(largest)]
            ),
            strong: [amount],
            figures: figures,
            shape: shape
        )
    }
}
