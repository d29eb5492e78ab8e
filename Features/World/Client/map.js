import { arrow, mapShapes } from "./map-shapes.js";
import { WORDS } from "./words.js";

const SPACE = "http://www.w3.org/2000/svg";

/** The map as a drawing, with places one can press and the arrow of where one is. The list beside it says the same. */
export class WorldMap {
    constructor(home, list, plan, choose) {
        const shapes = mapShapes(plan);
        this.svg = make(
            "svg",
            { viewBox: shapes.view.join(" "), class: "world-drawing", role: "group", "aria-label": WORDS.mapTitle },
        );
        const add = (name, attributes, parent = this.svg) => parent.appendChild(make(name, attributes));
        for (const { cx, cy, r } of shapes.hills) add("circle", { cx, cy, r, class: "world-map-hill" });
        for (const { x1, y1, x2, y2, width } of shapes.canals) add(
            "line",
            { x1, y1, x2, y2, "stroke-width": width, class: "world-map-water-line" },
        );
        for (const { cx, cy, rx, ry } of shapes.lakes) add("ellipse", { cx, cy, rx, ry, class: "world-map-water" });
        for (const { points, width } of shapes.paths) add(
            "polyline",
            { points, "stroke-width": width, class: "world-map-path" },
        );
        for (const { id, name, order, x, y } of shapes.places) {
            const spot = add(
                "g",
                {
                    class: "world-map-place", role: "button", tabindex: 0, "aria-label": name,
                    transform: `translate(${x} ${y})`,
                },
            );
            add("circle", { r: 10 }, spot);
            add("text", { "text-anchor": "middle", y: 5 }, spot).textContent = order;
            add("title", {}, spot).textContent = name;
            spot.addEventListener("click", () => choose(id));
            spot.addEventListener("keydown", (event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                choose(id);
            });
        }
        this.arrow = add("path", { d: "M0 -11 L7 8 L0 4 L-7 8 Z", class: "world-map-self" });
        add("title", {}, this.arrow).textContent = WORDS.here;
        home.replaceChildren(this.svg);
        list.replaceChildren(...plan.places.map(({ id, name }) => {
            const item = document.createElement("li");
            const button = document.createElement("button");
            button.type = "button";
            button.textContent = name;
            button.addEventListener("click", () => choose(id));
            item.append(button);
            return item;
        }));
    }

    update(self) {
        const place = arrow(self);
        if (place !== this.last) this.arrow.setAttribute("transform", (this.last = place));
    }
}

function make(name, attributes) {
    const element = document.createElementNS(SPACE, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
}
