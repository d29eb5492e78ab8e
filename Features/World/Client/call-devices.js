import { faultOf } from "./call-words.js";

const VIDEO = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 24 } };
const AUDIO = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
/** What is shown is mostly still; six of them must get through an office's line. */
const SCREEN = { frameRate: { ideal: 8, max: 12 }, width: { max: 1920 }, height: { max: 1200 } };

/** What cannot be had, in a sentence. */
export class DeviceFault extends Error {}

/** Microphone, camera and screen. Each is asked for only when somebody presses its button. */
export class CallDevices {
    chosen = { microphone: "", camera: "", speaker: "" };
    audio = null;
    camera = null;
    screen = null;
    screenStream = null;

    constructor(changed) {
        this.changed = changed;
    }

    static get isPossible() {
        return typeof RTCPeerConnection === "function" && Boolean(navigator.mediaDevices?.getUserMedia);
    }

    get tracks() {
        const { audio, camera, screen, screenStream } = this;
        return { audio, camera, screen, screenStream };
    }

    async openMicrophone() {
        this.audio = await this.take("microphone", { audio: { ...AUDIO, ...exact(this.chosen.microphone) } }, this.audio);
    }

    async openCamera() {
        this.camera = await this.take("camera", { video: { ...VIDEO, ...exact(this.chosen.camera) } }, this.camera);
    }

    async openScreen() {
        if (!navigator.mediaDevices.getDisplayMedia) throw new DeviceFault(faultOf("screen", null));
        try {
            this.screenStream = await navigator.mediaDevices.getDisplayMedia({ video: SCREEN, audio: false });
        } catch (error) {
            throw new DeviceFault(faultOf("screen", error));
        }
        this.screen = this.screenStream.getVideoTracks()[0];
        this.screen.contentHint = "detail";
        this.screen.addEventListener("ended", () => {
            this.closeScreen();
            this.changed();
        });
    }

    async take(kind, wish, before) {
        let stream;
        try {
            stream = await navigator.mediaDevices.getUserMedia(wish);
        } catch (error) {
            throw new DeviceFault(faultOf(kind, error));
        }
        before?.stop();
        const track = stream.getTracks()[0];
        track.addEventListener("ended", () => {
            if (this.audio === track) this.audio = null;
            if (this.camera === track) this.camera = null;
            this.changed();
        });
        return track;
    }

    closeCamera() {
        this.camera?.stop();
        this.camera = null;
    }

    closeScreen() {
        this.screen?.stop();
        this.screen = this.screenStream = null;
    }

    closeAll() {
        this.audio?.stop();
        this.audio = null;
        this.closeCamera();
        this.closeScreen();
    }

    /** {microphone: [{id, label}], camera, speaker}; names are known once something may be used. */
    async list() {
        const found = { microphone: [], camera: [], speaker: [] };
        const kinds = { audioinput: "microphone", videoinput: "camera", audiooutput: "speaker" };
        for (const { kind, deviceId, label } of await navigator.mediaDevices.enumerateDevices()) {
            if (kinds[kind]) found[kinds[kind]].push({ id: deviceId, label });
        }
        return found;
    }
}

const exact = (id) => (id ? { deviceId: { exact: id } } : {});
