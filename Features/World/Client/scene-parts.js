/** What scene.js needs once there is a picture; in one file so that it is asked for at once. */
export { Guide } from "./guide.js";
export { Hud } from "./hud.js";
export { WorldMap } from "./map.js";
export { Panel } from "./panel.js";
