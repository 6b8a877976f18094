// The module that runner/src/playground/join.rs makes.
export const WORKER: string;
export const FIRST_WASM: string;
export const REST_WASM: string;
export const ENGINE_SCRIPT: string;
export const LIBRARY_TEXT: string;
export const LIBRARY_SCRIPT: string;

declare global {
    interface Window {
        /** The compressed engine in base64, in pages without a server. */
        livingHeapEngine: string;
        /** The texts of the library's modules, likewise. */
        livingHeapLibrary: string;
        /** mdBook's highlight.js. */
        hljs?: { highlight(language: string, text: string): { value: string } };
    }
}
