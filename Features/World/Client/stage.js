import { THREE } from "./graphics.js";
import { Governor } from "./governor.js";

/** After so long without anything happening (ms) water is drawn more rarely: every so many milliseconds. */
const CALM = 900;
const CALM_FRAME = 62;
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/**
 * Renderer, camera and the loop of frames. It draws only where there is reason to: never while the page is hidden, in
 * the still mode only after `request()`, otherwise all the time, and rarely while nothing but the water moves.
 */
export class Stage {
    scene = new THREE.Scene();
    camera = new THREE.PerspectiveCamera(56, 1, 0.12, 1500);
    frameTime = 0;
    isWanted = true;
    lastActive = 0;

    constructor(canvas, frame, isStill) {
        Object.assign(this, { canvas, frame, isStill });
        this.renderer = new THREE.WebGLRenderer({
            canvas, antialias: isStill || !isSoftware(), powerPreference: "high-performance", stencil: false,
        });
        this.renderer.autoClear = true;
        this.scene.matrixWorldAutoUpdate = true;
        const ratio = isSoftware() ? 0.6 : Math.min(window.devicePixelRatio || 1, 1.5);
        this.governor = new Governor(ratio, { most: Math.max(1, Math.min(window.devicePixelRatio || 1, 2)) });
        this.sizes = new ResizeObserver(() => {
            this.resize();
            // A canvas loses its picture with its size; drawn at once, nobody sees it empty.
            if (this.loop) this.drawNow();
        });
        this.sizes.observe(canvas.parentElement);
        this.resize();
        this.onVisible = () => (document.hidden ? this.pause() : this.run());
        document.addEventListener("visibilitychange", this.onVisible);
    }

    resize() {
        const { clientWidth: width, clientHeight: height } = this.canvas.parentElement;
        if (!width || !height) return;
        [this.width, this.height] = [width, height];
        this.renderer.setPixelRatio(this.ratio);
        this.renderer.setSize(width, height, false);
        this.camera.aspect = width / height;
        // Upright screens see as much to the sides as they can without falling over.
        this.camera.fov = width < height ? 68 : 56;
        this.camera.updateProjectionMatrix();
        this.request();
    }

    /** A picture that stands still may take its time, so it is always a fine one. */
    get ratio() {
        return this.isStill ? Math.max(
            this.governor.ratio,
            Math.min(window.devicePixelRatio || 1, 1.5),
        ) : this.governor.ratio;
    }

    /** Something has changed: draw it. */
    request() {
        this.isWanted = true;
    }

    run() {
        if (this.loop || document.hidden || this.isGone) return;
        this.last = performance.now();
        this.wasActive = false;
        const step = (now) => {
            this.loop = requestAnimationFrame(step);
            const span = now - this.last;
            const isCalm = !this.isWanted && now - this.lastActive > CALM;
            if (this.isStill && !this.isWanted) return void (this.last = now);
            if (isCalm && span < CALM_FRAME) return;
            this.last = now;
            this.isWanted = false;
            if (this.frame(Math.min(span / 1000, 0.1), now)) {
                this.lastActive = now;
                this.isWanted = true;
            }
            this.renderer.render(this.scene, this.camera);
            this.count(span, isCalm);
        };
        this.loop = requestAnimationFrame(step);
    }

    count(span, isCalm) {
        if (isCalm || this.isStill) return void (this.wasActive = false);
        if (this.wasActive) {
            this.frameTime = this.frameTime ? this.frameTime * 0.9 + span * 0.1 : span;
            if (this.governor.add(span)) this.resize();
        }
        this.wasActive = true;
    }

    /** One frame now, whatever the loop does. */
    drawNow() {
        this.frame(0.016, performance.now());
        this.renderer.render(this.scene, this.camera);
    }

    pause() {
        cancelAnimationFrame(this.loop);
        this.loop = null;
    }

    report() {
        const { render, memory } = this.renderer.info;
        return {
            calls: render.calls, triangles: render.triangles, textures: memory.textures, geometries: memory.geometries,
            pixelRatio: this.ratio, frameTime: Math.round(this.frameTime * 10) / 10,
        };
    }

    dispose() {
        this.isGone = true;
        this.pause();
        this.sizes.disconnect();
        document.removeEventListener("visibilitychange", this.onVisible);
        this.renderer.renderLists.dispose();
        this.renderer.dispose();
    }
}

/** Whether pictures are reckoned by the processor: then smooth edges cost too much. */
let software;
function isSoftware() {
    if (software !== undefined) return software;
    const context = document.createElement("canvas").getContext("webgl2");
    const names = context?.getExtension("WEBGL_debug_renderer_info");
    software = SOFTWARE.test(context?.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER) ?? "");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return software;
}
