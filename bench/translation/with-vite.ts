import { runnerImport } from 'vite';
import { bergamot } from '../../build/bergamot-plugin';

/** A module of ours that imports Bergamot's glue, in Node: Vite makes a module of the glue, as it does in the build. */
export async function importWithVite<T>(file: string): Promise<T> {
  const { module } = await runnerImport<T>(file, {
    configFile: false,
    logLevel: 'error',
    plugins: [bergamot()],
    environments: { inline: { resolve: { noExternal: [/@browsermt/] } } },
  });
  return module;
}
