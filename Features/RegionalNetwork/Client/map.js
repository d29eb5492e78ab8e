import { Controller } from "../../../Platform/Client/controller.js";
import { shapes } from "./map-shapes.js";

/**
 * Makes the drawn map one that can be zoomed and moved: the same shapes in Leaflet, without tiles and without a request
 * to anybody else. Until it has arrived, and whenever it does not, the drawing stays.
 */
export default class RegionMap extends Controller {
    async connect() {
        this.picture = this.target("picture");
        try {
            const { leaflet } = await import("../../../vendor/leaflet/index.js");
            if (!this.isGone) this.draw(leaflet, shapes(this.picture));
        } catch (error) {
            console.warn("the map stays a picture:", error);
        }
    }

    disconnect() {
        this.isGone = true;
        this.map?.remove();
    }

    draw(leaflet, { width, height, districts, dots }) {
        const canvas = document.createElement("div");
        canvas.className = "region-live";
        canvas.setAttribute("role", "group");
        canvas.setAttribute("aria-label", this.value("label"));
        this.element.append(canvas);
        this.element.setAttribute("data-live", "");
        const bounds = [[-height, 0], [0, width]];
        const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
        const map = leaflet.map(canvas, {
            crs: leaflet.CRS.Simple,
            attributionControl: false,
            zoomControl: false,
            // A wheel or a finger that wants to scroll the page must not get caught in the map.
            scrollWheelZoom: false,
            dragging: !leaflet.Browser.mobile,
            zoomAnimation: !still,
            fadeAnimation: !still,
            minZoom: -2,
            maxZoom: 3,
            zoomSnap: 0.25,
            maxBounds: leaflet.latLngBounds(bounds).pad(0.2),
        });
        this.map = map;
        // Seen from afar, names would lie on each other; the dots say theirs.
        const far = () => canvas.toggleAttribute("data-far", map.getZoom() < -0.5);
        map.on("zoomend", far);
        // Before anything stands in it: what is added to a map without a view is not drawn.
        map.fitBounds(bounds);
        map.on("resize", () => map.fitBounds(bounds, { animate: false }));
        far();
        leaflet.control.zoom({
            zoomInTitle: this.value("closer"),
            zoomOutTitle: this.value("farther"),
        }).addTo(map);
        for (const { points, name, label } of districts) {
            leaflet.polygon(points, { className: "region-district", interactive: false }).addTo(map);
            leaflet.marker(label, {
                icon: leaflet.divIcon({ className: "region-label", html: text(name), iconSize: null }),
                interactive: false,
                keyboard: false,
            }).addTo(map);
        }
        for (const { centre, count, label, href } of dots) {
            const icon = leaflet.divIcon({ className: "region-marker", html: text(count), iconSize: [36, 36] });
            leaflet.marker(centre, { icon, title: label, alt: label })
                .on("click keypress", (event) => {
                    if (event.type === "click" || event.originalEvent.key === "Enter") location.hash = href;
                })
                .addTo(map)
                .getElement().setAttribute("aria-label", label);
        }
    }
}

function text(words) {
    const element = document.createElement("span");
    element.textContent = words;
    return element;
}
