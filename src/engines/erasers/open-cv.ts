import openCv, { wasmUrl } from 'virtual:opencv';
import { once } from '../once';

export type OpenCv = Awaited<ReturnType<typeof openCv>>;

/** OpenCV, loaded from the extension's own files at the first use. */
export const loadOpenCv = once(async (): Promise<OpenCv> => {
  const failed = Promise.withResolvers<never>();
  const loading = openCv({
    instantiateWasm(imports, receive) {
      WebAssembly.instantiateStreaming(fetch(wasmUrl), imports).then(
        ({ instance }) => receive(instance),
        failed.reject,
      );
      return {};
    },
  });
  return Promise.race([loading, failed.promise]);
});
