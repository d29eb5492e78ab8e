import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

extension RegionalNetworkFeature {
    @Sendable func showMap(_ call: Call<Member>) async throws -> Response {
        let (t, words, map) = (call.texts, words(call.texts), content.map)
        let entries = try await directory.entries()
        let byPlace = Dictionary(grouping: entries, by: \.place)
        let places = map.places.compactMap { place -> RegionMapPage.Place? in
            guard let firms = byPlace[place.key] else { return nil }
            let id = "ort-\(place.key)"
            let label = t("map.dot", ["place": place.name], count: firms.count)
            return RegionMapPage.Place(
                id: id,
                name: place.name,
                district: map.districts.first { $0.key == place.district }?.name ?? "",
                firms: firms.map { firm in
                    let sector = words.sector(firm)
                    return sector.isEmpty ? firm.firmName : t("map.firm", ["name": firm.firmName, "sector": sector])
                },
                dot: RegionDrawing.Dot(centre: place.centre, count: firms.count, label: label, href: "#\(id)")
            )
        }
        let shown = places.reduce(0) { $0 + $1.firms.count }
        let rest = entries.count - shown
        return call.page(
            RegionMapPage(
                title: t("map.title"),
                lead: t("map.lead", count: shown),
                elsewhere: rest == 0 ? nil : t("map.elsewhere", count: rest),
                map: map,
                places: places.sorted { $0.name < $1.name }
            )
        )
    }
}
