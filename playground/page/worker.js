/**
 * The worker: runs programs beside the page, so that the page stays alive.
 *
 * It answers each message with one of the same `id`. An answer that is `lacking` wants the library's texts first. A run takes a fresh instance; a trace keeps it, and its steps are
 * asked for one at a time.
 */
import { Instance } from "./instance.js";

/** @type {WebAssembly.Module} */
let engine;
/** @type {Instance} */
let instance;
/** The texts of the library's modules, once a run has wanted them. */
let library = "";

/** A new session. @param {string} name @param {number} steps */
function start(name, steps) {
    instance = new Instance(engine);
    if (library) {
        instance.library(library);
    }
    instance.start(name, steps);
}

/** What a page may ask. @type {Record<string, (asked: any) => object>} */
const answers = {
    /** @param {{module: WebAssembly.Module, texts: string}} asked */
    open({ module, texts }) {
        engine = module;
        library = texts;
        return {};
    },

    /** @param {{texts: string}} asked */
    library({ texts }) {
        library = texts;
        return {};
    },

    /**
     * Runs the sources of some blocks in one session; `blocks` holds the sources of each.
     * @param {{name: string, steps: number, blocks: import("./instance.js").Source[][]}} asked
     */
    run({ name, steps, blocks }) {
        start(name, steps);
        const outcomes = blocks.map((sources) => sources.map((source) => instance.run(source)));
        return { outcomes, lacking: instance.lacksLibrary() };
    },

    /**
     * Runs the blocks, and records the steps of the last one: `most` for each of its sources.
     * @param {{name: string, steps: number, blocks: import("./instance.js").Source[][], most: number}} asked
     */
    trace({ name, steps, blocks, most }) {
        start(name, steps);
        blocks.slice(0, -1).flat().forEach((source) => instance.run(source));
        const traced = blocks.slice(-1).flat().map((source) => instance.trace(source, most));
        return { traced, pictures: instance.pictures(), lacking: instance.lacksLibrary() };
    },

    /** @param {{index: number, wish: import("./instance.js").Wish}} asked */
    step({ index, wish }) {
        return instance.step(index, wish);
    },

    /** @param {{index: number, key: number}} asked */
    owners({ index, key }) {
        return instance.owners(index, key);
    },
};

self.onmessage = ({ data }) => {
    const { id, kind } = data;
    try {
        self.postMessage({ id, answer: answers[kind](data) });
    } catch (error) {
        self.postMessage({ id, broken: instance ? instance.explain(error) : String(error) });
    }
};
